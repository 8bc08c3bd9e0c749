-- What projects charge for usage: each change a row, the last one of a place is in effect. The terms
-- are a markup or in the words of the price book's format, and NULL where the rate was taken away.
CREATE TABLE rate (
  revision INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  user_id TEXT,
  tag_key TEXT,
  tag_value TEXT,
  model TEXT,
  from_day INTEGER NOT NULL,
  terms TEXT,
  set_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rate_place ON rate (project, user_id, tag_key, tag_value, model, from_day, revision);
