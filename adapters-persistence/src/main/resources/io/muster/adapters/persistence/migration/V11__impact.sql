-- What a job found out that ran a draft of a mapping over everybody: the draft, up to which resource it has come, and what
-- it counted, as JSON; and samples, whose changes are JSON too. Of each sample the fields are listed between commas.
CREATE TABLE impact (
  account_id BIGINT NOT NULL,
  job_id BINARY(16) NOT NULL,
  draft LONGTEXT NOT NULL,
  done_to BINARY(16),
  counts LONGTEXT NOT NULL,
  PRIMARY KEY (account_id, job_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

CREATE TABLE impact_sample (
  account_id BIGINT NOT NULL,
  job_id BINARY(16) NOT NULL,
  resource_id BINARY(16) NOT NULL,
  effect VARCHAR(16) NOT NULL,
  fields VARCHAR(1000) NOT NULL,
  problem MEDIUMTEXT,
  changes LONGTEXT NOT NULL,
  PRIMARY KEY (account_id, job_id, resource_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
