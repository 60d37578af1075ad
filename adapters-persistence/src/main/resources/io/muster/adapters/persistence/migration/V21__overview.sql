-- How much was provisioned in each hour, beginning with the entries that are chained from now on.
CREATE TABLE activity_count (
  account_id BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  entries BIGINT NOT NULL,
  PRIMARY KEY (account_id, since, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- Whether the mapping made nothing of the resource, or not all that it should have.
ALTER TABLE mapping_status ADD COLUMN troubled BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE mapping_status SET troubled = TRUE WHERE target_id IS NULL OR problem IS NOT NULL;
CREATE INDEX mapping_status_troubled ON mapping_status (account_id, kind, troubled, resource_id);
