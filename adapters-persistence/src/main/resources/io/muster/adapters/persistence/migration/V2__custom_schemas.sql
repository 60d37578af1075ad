-- Raised with every change of an account's own schemas, so that who remembers them knows whether they are still the same.
ALTER TABLE account ADD COLUMN schema_version BIGINT NOT NULL DEFAULT 0;

-- The extension schemas that an account has added for itself, as documents; urn_key is the URN folded.
CREATE TABLE account_schema (
  account_id BIGINT NOT NULL,
  urn_key VARCHAR(255) NOT NULL,
  resource_type VARCHAR(64) NOT NULL,
  document LONGTEXT NOT NULL,
  PRIMARY KEY (account_id, urn_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- Who has a value that its schema calls unique, beside the name in the resource table: whoever comes first is let in.
CREATE TABLE unique_value (
  account_id BIGINT NOT NULL,
  path BIGINT NOT NULL,
  value_key VARBINARY(200) NOT NULL,
  resource_id BINARY(16) NOT NULL,
  PRIMARY KEY (account_id, path, value_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
