-- A password that its owner has not chosen, wrong ones in a row, and until when no password opens anything.
ALTER TABLE login ADD COLUMN one_time_password BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE login ADD COLUMN failures INT NOT NULL DEFAULT 0;
ALTER TABLE login ADD COLUMN locked_until DATETIME(6);
CREATE INDEX login_role_account ON login_role (account_id, role, login_id);
