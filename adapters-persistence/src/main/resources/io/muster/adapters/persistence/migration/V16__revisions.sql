-- What an entry is about beside its resource, how long it took, and what the resource was afterwards.
ALTER TABLE activity ADD COLUMN detail VARCHAR(400);
ALTER TABLE activity ADD COLUMN milliseconds BIGINT NOT NULL DEFAULT 0;
ALTER TABLE activity ADD COLUMN revised BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE activity ADD COLUMN document LONGTEXT;
CREATE INDEX activity_revised ON activity (account_id, resource_id, revised, happened, id);
