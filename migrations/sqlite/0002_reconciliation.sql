-- What a client tells of several events together, the runs within a session, and the small state
-- from which a cumulative source is reconciled with its single events.

-- Which figure is the cost where there are two: automatic lets a client's statement decide over
-- the events that it covers.
ALTER TABLE project DROP COLUMN cost_authority;
ALTER TABLE project ADD COLUMN cost_authority TEXT NOT NULL DEFAULT 'automatic'
  CHECK (cost_authority IN ('automatic', 'computed', 'reported'));

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session (id),
  run_id TEXT NOT NULL,
  UNIQUE (session, run_id)
) STRICT;

ALTER TABLE event ADD COLUMN run INTEGER;
-- Of a statement: the events that it covers. Their computed cost stands in `computed`.
ALTER TABLE event ADD COLUMN covered_events INTEGER;

-- The newest revision of an event that the server itself revises, and how many there were.
CREATE TABLE revision (
  event INTEGER PRIMARY KEY REFERENCES event (seq),
  newest INTEGER NOT NULL REFERENCES event (seq),
  count INTEGER NOT NULL
) STRICT;

-- Statements, and by how much those that can be compared exceed what they cover.
ALTER TABLE session_rollup ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_rollup ADD COLUMN stated_variance ANY NOT NULL DEFAULT 0;
ALTER TABLE user_rollup ADD COLUMN statements INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_rollup ADD COLUMN stated_variance ANY NOT NULL DEFAULT 0;

CREATE TABLE run_rollup (
  run INTEGER PRIMARY KEY,
  events INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  calls_without_usage INTEGER NOT NULL,
  computed_events INTEGER NOT NULL,
  reported_events INTEGER NOT NULL,
  compared_events INTEGER NOT NULL,
  unpriced_events INTEGER NOT NULL,
  web_searches INTEGER NOT NULL,
  input INTEGER NOT NULL,
  cache_read INTEGER NOT NULL,
  cache_write_5m INTEGER NOT NULL,
  cache_write_1h INTEGER NOT NULL,
  cache_write INTEGER NOT NULL,
  output INTEGER NOT NULL,
  reasoning INTEGER NOT NULL,
  audio_input INTEGER NOT NULL,
  audio_cache_read INTEGER NOT NULL,
  audio_output INTEGER NOT NULL,
  image_input INTEGER NOT NULL,
  image_output INTEGER NOT NULL,
  computed ANY NOT NULL,
  reported ANY NOT NULL,
  computed_where_both ANY NOT NULL,
  reported_where_both ANY NOT NULL,
  statements INTEGER NOT NULL,
  stated_variance ANY NOT NULL
) STRICT;

-- What a reader of totals should know of a session.
CREATE TABLE session_warning (
  session INTEGER NOT NULL REFERENCES session (id),
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (session, code)
) STRICT, WITHOUT ROWID;

-- What a dialect remembers of a cumulative source, in the dialect's own format.
CREATE TABLE dialect_state (
  project INTEGER NOT NULL REFERENCES project (id),
  dialect INTEGER NOT NULL REFERENCES word (id),
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (project, dialect, owner, key)
) STRICT, WITHOUT ROWID;
