-- The mappings of each account in all their versions, and the one in force. While a mapping is paused, whoever is still
-- mapped by an older version stays so.
CREATE TABLE mapping_in_force (
  account_id BIGINT NOT NULL,
  kind VARCHAR(8) NOT NULL,
  version INT NOT NULL,
  paused BOOLEAN NOT NULL,
  PRIMARY KEY (account_id, kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE mapping_version (
  account_id BIGINT NOT NULL,
  kind VARCHAR(8) NOT NULL,
  version INT NOT NULL,
  document LONGTEXT NOT NULL,
  author VARCHAR(255) NOT NULL,
  remark VARCHAR(1000) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, kind, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- By which version each SCIM resource was mapped last, so that whoever is outdated is found without looking at the rest.
ALTER TABLE mapping_status ADD COLUMN kind VARCHAR(8) NOT NULL DEFAULT 'USER';
ALTER TABLE mapping_status ADD COLUMN version INT NOT NULL DEFAULT 0;
UPDATE mapping_status SET kind = 'GROUP' WHERE EXISTS (SELECT 1 FROM resource r
  WHERE r.account_id = mapping_status.account_id AND r.type = 'Group' AND r.id = mapping_status.resource_id);
CREATE INDEX mapping_status_version ON mapping_status (account_id, kind, version, resource_id);

ALTER TABLE job ADD COLUMN mapping_kind VARCHAR(8);
ALTER TABLE job ADD COLUMN mapping_version INT;
