-- The safety catch of each account that has one; its latest hold; and how many people were disabled in which minute since
-- the epoch, with how many there were if they were counted then.
ALTER TABLE account ADD COLUMN catch_percent INT;
ALTER TABLE account ADD COLUMN catch_minutes INT;

CREATE TABLE people_hold (
  account_id BIGINT NOT NULL,
  hold_number INT NOT NULL,
  state VARCHAR(16) NOT NULL,
  cause VARCHAR(255) NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (account_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE people_disabled (
  account_id BIGINT NOT NULL,
  at_minute BIGINT NOT NULL,
  disabled INT NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (account_id, at_minute)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE INDEX person_disabled ON person (account_id, disabled);

-- Who is on which hold; NULL is on none.
ALTER TABLE mapping_status ADD COLUMN hold_number INT;
CREATE INDEX mapping_status_hold ON mapping_status (account_id, hold_number, resource_id);

ALTER TABLE job ADD COLUMN hold_number INT;
