-- The user that /Me stands for; every account that was there before has none.
ALTER TABLE account ADD COLUMN me BINARY(16);
