-- Who did what, in the order of time; lists of names are one name a line. Each filter has an index that goes on in that
-- order, so that its latest entries are read without looking at others.
CREATE TABLE activity (
  account_id BIGINT NOT NULL,
  happened DATETIME(6) NOT NULL,
  id BINARY(16) NOT NULL,
  actor VARCHAR(255) NOT NULL,
  operation VARCHAR(16) NOT NULL,
  resource_type VARCHAR(64),
  resource_id BINARY(16),
  refused BOOLEAN NOT NULL,
  reason VARCHAR(32),
  changed TEXT NOT NULL,
  ignored TEXT NOT NULL,
  repaired BOOLEAN NOT NULL,
  repairs TEXT NOT NULL,
  PRIMARY KEY (account_id, happened, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE INDEX activity_actor ON activity (account_id, actor, happened, id);
CREATE INDEX activity_operation ON activity (account_id, operation, happened, id);
CREATE INDEX activity_type ON activity (account_id, resource_type, happened, id);
CREATE INDEX activity_resource ON activity (account_id, resource_id, happened, id);
CREATE INDEX activity_refused ON activity (account_id, refused, happened, id);
CREATE INDEX activity_repaired ON activity (account_id, repaired, happened, id);
