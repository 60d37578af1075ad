-- What programs show to act as a login: of each key its digest, and never the key itself.
CREATE TABLE api_key (
  login_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  digest BINARY(32) NOT NULL,
  prefix VARCHAR(64) NOT NULL,
  name VARCHAR(100) NOT NULL,
  most VARCHAR(32),
  created DATETIME(6) NOT NULL,
  expires DATETIME(6),
  last_used DATETIME(6),
  PRIMARY KEY (login_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE UNIQUE INDEX api_key_digest ON api_key (digest);
