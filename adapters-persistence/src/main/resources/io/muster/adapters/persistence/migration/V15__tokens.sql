-- For how many days a token stays valid that was rotated.
ALTER TABLE account ADD COLUMN old_token_days INT NOT NULL DEFAULT 30;
