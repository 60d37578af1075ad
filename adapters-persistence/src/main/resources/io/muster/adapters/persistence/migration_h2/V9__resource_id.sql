-- H2 answers id IN (SELECT …) from an index that begins with id, and otherwise asks the subquery of every row; MySQL begins
-- with whichever side is smaller and needs no such index.
CREATE INDEX resource_id ON resource (id);
