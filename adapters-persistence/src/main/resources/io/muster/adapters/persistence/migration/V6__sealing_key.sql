-- What cursors are sealed with, one key for all replicas. Who knows it can make cursors, which show nothing that the
-- account's token does not show anyway.
CREATE TABLE sealing_key (
  id INT NOT NULL,
  secret VARBINARY(32) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;
