-- Keys that expire, that are rotated, and of which it is known when they were used last. What a key
-- is called is drawn by chance from now on: a number of the ledger told a project how many keys
-- others make. Keys are listed in the order of their rows.

ALTER TABLE access_key RENAME COLUMN id TO number;
ALTER TABLE access_key ADD COLUMN id INTEGER;
UPDATE access_key SET id = number;
CREATE UNIQUE INDEX access_key_id ON access_key (id);

ALTER TABLE access_key ADD COLUMN expires_at INTEGER;
ALTER TABLE access_key ADD COLUMN last_used_at INTEGER;
-- The id of the key that took its place.
ALTER TABLE access_key ADD COLUMN rotated_to INTEGER;
