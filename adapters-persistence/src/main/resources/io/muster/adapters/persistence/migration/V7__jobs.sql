-- Work that outlives a request: a job, what it has still to do, and the first of what failed.
CREATE TABLE job (
  account_id BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  cause VARCHAR(255) NOT NULL,
  status VARCHAR(16) NOT NULL,
  total INT NOT NULL,
  done INT NOT NULL,
  failed INT NOT NULL,
  cancel_requested BOOLEAN NOT NULL,
  created DATETIME(6) NOT NULL,
  started DATETIME(6),
  finished DATETIME(6),
  PRIMARY KEY (account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE INDEX job_finished ON job (finished);

CREATE TABLE job_item (
  account_id BIGINT NOT NULL,
  job_id BINARY(16) NOT NULL,
  resource_id BINARY(16) NOT NULL,
  PRIMARY KEY (account_id, job_id, resource_id)
) ENGINE = InnoDB;

CREATE TABLE job_failure (
  account_id BIGINT NOT NULL,
  job_id BINARY(16) NOT NULL,
  resource_id BINARY(16) NOT NULL,
  reason VARCHAR(255) NOT NULL,
  PRIMARY KEY (account_id, job_id, resource_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;

-- What db-scheduler has to run and when, in UTC: its own table, in its own words.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time DATETIME(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success DATETIME(6),
  last_failure DATETIME(6),
  consecutive_failures INT,
  last_heartbeat DATETIME(6),
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_bin;
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
