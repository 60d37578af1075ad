-- How an account reads its clients; every account that was there before is tolerant.
ALTER TABLE account ADD COLUMN dialect VARCHAR(16) NOT NULL DEFAULT 'TOLERANT';
