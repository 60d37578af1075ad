-- default_claim is 1 for the account's default organization and NULL, which never collides, for the others. Where two became
-- the default at once, the older one stays.
ALTER TABLE organization ADD COLUMN default_claim TINYINT;
UPDATE organization SET default_claim = 1 WHERE is_default = TRUE AND id IN (
  SELECT oldest.id FROM (
    SELECT MIN(d.id) AS id FROM organization d WHERE d.is_default = TRUE GROUP BY d.account_id) oldest);
UPDATE organization SET is_default = FALSE WHERE default_claim IS NULL;
CREATE UNIQUE INDEX organization_one_default ON organization (account_id, default_claim);

CREATE INDEX person_site ON person (account_id, site_id);
