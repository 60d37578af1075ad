-- Where an entry stands in the chain of its account's log; it has neither until it is chained, soon after it was written.
-- The index also finds those, in the order of time.
ALTER TABLE activity ADD COLUMN number BIGINT;
ALTER TABLE activity ADD COLUMN hash BINARY(32);
CREATE UNIQUE INDEX activity_number ON activity (account_id, number);

-- The ends of each chain: it is kept after the entry of number begin_number, and number is its last one.
CREATE TABLE activity_chain (
  account_id BIGINT NOT NULL,
  begin_number BIGINT NOT NULL,
  begin_hash BINARY(32) NOT NULL,
  number BIGINT NOT NULL,
  hash BINARY(32) NOT NULL,
  PRIMARY KEY (account_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- For how many days entries are kept; for ever where it is null.
ALTER TABLE account ADD COLUMN activity_retention_days INT;
