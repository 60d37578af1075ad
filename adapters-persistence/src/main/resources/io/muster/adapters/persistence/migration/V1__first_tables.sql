-- One text for MySQL and for H2 in MySQL mode. The account leads every key, so that one account's data lies together.
-- Texts are compared exactly: whatever is compared without case is folded before it comes here.

CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(255) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  production_id BIGINT,
  put_mode VARCHAR(16) NOT NULL,
  user_deletion VARCHAR(16) NOT NULL,
  unknown_attributes VARCHAR(16) NOT NULL,
  maximum_page INT NOT NULL,
  custom_fields_urn VARCHAR(512) NOT NULL,
  created DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX account_name ON account (name);

CREATE TABLE token (
  account_id BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  digest BINARY(32) NOT NULL,
  prefix VARCHAR(64) NOT NULL,
  scopes VARCHAR(255) NOT NULL,
  created DATETIME(6) NOT NULL,
  expires DATETIME(6),
  revoked DATETIME(6),
  last_used DATETIME(6),
  PRIMARY KEY (account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX token_digest ON token (digest);

CREATE TABLE login (
  id BINARY(16) NOT NULL,
  name VARCHAR(255) NOT NULL,
  name_key VARCHAR(255) NOT NULL,
  encoded_password VARCHAR(512) NOT NULL,
  created DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX login_name ON login (name_key);

CREATE TABLE login_role (
  login_id BINARY(16) NOT NULL,
  account_id BIGINT NOT NULL,
  role VARCHAR(32) NOT NULL,
  PRIMARY KEY (login_id, account_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- name_key and external_key are index keys: the text itself, or its beginning and a digest where it is long; then *_whole
-- holds all of it. name_claim is 1 where the name must be unique and NULL (which never collides) where it need not be.
CREATE TABLE resource (
  account_id BIGINT NOT NULL,
  type VARCHAR(64) NOT NULL,
  id BINARY(16) NOT NULL,
  document LONGTEXT NOT NULL,
  display MEDIUMTEXT,
  name_key VARBINARY(200),
  name_whole MEDIUMBLOB,
  name_claim TINYINT,
  external_key VARBINARY(200),
  external_whole MEDIUMBLOB,
  active BOOLEAN,
  version BIGINT NOT NULL,
  created DATETIME(3) NOT NULL,
  modified DATETIME(3) NOT NULL,
  deleted DATETIME(3),
  PRIMARY KEY (account_id, type, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX resource_name ON resource (account_id, type, name_key, name_claim);
CREATE INDEX resource_external ON resource (account_id, type, external_key);
CREATE INDEX resource_active ON resource (account_id, type, active);
CREATE INDEX resource_created ON resource (account_id, type, created);
CREATE INDEX resource_modified ON resource (account_id, type, modified);

-- What filters compare, one row for each simple value; element numbers the entries of a multi-valued attribute, nth the
-- values of one sub-attribute in one entry.
CREATE TABLE value_index (
  account_id BIGINT NOT NULL,
  resource_id BINARY(16) NOT NULL,
  path BIGINT NOT NULL,
  element INT NOT NULL,
  nth SMALLINT NOT NULL,
  value_key VARBINARY(200),
  value_whole MEDIUMBLOB,
  PRIMARY KEY (account_id, resource_id, path, element, nth)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE INDEX value_index_value ON value_index (account_id, path, value_key);

CREATE TABLE membership (
  account_id BIGINT NOT NULL,
  group_id BINARY(16) NOT NULL,
  member_id BINARY(16) NOT NULL,
  member_type VARCHAR(64) NOT NULL,
  PRIMARY KEY (account_id, group_id, member_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE INDEX membership_member ON membership (account_id, member_id, group_id);

CREATE TABLE person (
  account_id BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  primary_email VARCHAR(256) NOT NULL,
  primary_email_key VARCHAR(256) NOT NULL,
  name VARCHAR(256) NOT NULL,
  name_key VARCHAR(256) NOT NULL,
  job_title VARCHAR(160),
  organization_id BINARY(16),
  site_id BINARY(16),
  manager_id BINARY(16),
  location VARCHAR(160),
  employee_id VARCHAR(256),
  support_id VARCHAR(100),
  locale VARCHAR(32),
  time_zone VARCHAR(128),
  vip BOOLEAN NOT NULL,
  disabled BOOLEAN NOT NULL,
  emails LONGTEXT NOT NULL,
  contacts LONGTEXT NOT NULL,
  addresses LONGTEXT NOT NULL,
  custom_fields LONGTEXT NOT NULL,
  source_name VARCHAR(60),
  source_id VARCHAR(256),
  picture_uri MEDIUMTEXT,
  authentication_id VARCHAR(512),
  information MEDIUMTEXT,
  PRIMARY KEY (account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX person_primary_email ON person (account_id, primary_email_key);
CREATE INDEX person_name ON person (account_id, name_key);
CREATE INDEX person_organization ON person (account_id, organization_id);

CREATE TABLE organization (
  account_id BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  name VARCHAR(256) NOT NULL,
  name_key VARCHAR(256) NOT NULL,
  disabled BOOLEAN NOT NULL,
  parent_id BINARY(16),
  manager_id BINARY(16),
  is_default BOOLEAN NOT NULL,
  source_name VARCHAR(60),
  source_id VARCHAR(256),
  PRIMARY KEY (account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX organization_name ON organization (account_id, name_key);
CREATE INDEX organization_default ON organization (account_id, is_default);

CREATE TABLE site (
  account_id BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  name VARCHAR(256) NOT NULL,
  name_key VARCHAR(256) NOT NULL,
  disabled BOOLEAN NOT NULL,
  source_name VARCHAR(60),
  source_id VARCHAR(256),
  PRIMARY KEY (account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX site_name ON site (account_id, name_key);

CREATE TABLE mapping_status (
  account_id BIGINT NOT NULL,
  resource_id BINARY(16) NOT NULL,
  target_kind VARCHAR(16),
  target_id BINARY(16),
  problem MEDIUMTEXT,
  explanation LONGTEXT NOT NULL,
  ran_at DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id, resource_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE INDEX mapping_status_target ON mapping_status (account_id, target_id);
