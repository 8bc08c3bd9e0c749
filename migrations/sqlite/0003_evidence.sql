-- Two more lifetimes of cache writes, cached images, and what few events and totals have: fees,
-- doubts and whose word a cost is, as names and values in turn, each ended by a line feed.

ALTER TABLE event ADD COLUMN cache_write_30m INTEGER;
ALTER TABLE event ADD COLUMN cache_write_12h INTEGER;
ALTER TABLE event ADD COLUMN image_cache_read INTEGER;
ALTER TABLE event ADD COLUMN notes TEXT;
-- The event of which this one is a part: it stands right behind it, and is taken back with it.
ALTER TABLE event ADD COLUMN part_of INTEGER;

ALTER TABLE session_rollup ADD COLUMN cache_write_30m INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_rollup ADD COLUMN cache_write_12h INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_rollup ADD COLUMN image_cache_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_rollup ADD COLUMN rare TEXT;

ALTER TABLE user_rollup ADD COLUMN cache_write_30m INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_rollup ADD COLUMN cache_write_12h INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_rollup ADD COLUMN image_cache_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_rollup ADD COLUMN rare TEXT;

ALTER TABLE run_rollup ADD COLUMN cache_write_30m INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_rollup ADD COLUMN cache_write_12h INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_rollup ADD COLUMN image_cache_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run_rollup ADD COLUMN rare TEXT;

-- Everything that a project counted, all time, and the part of it that names neither a session nor
-- a user. A missing provider or model is 0.
CREATE TABLE project_rollup (
  project INTEGER NOT NULL,
  attributed INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  model INTEGER NOT NULL,
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
  cache_write_30m INTEGER NOT NULL,
  cache_write_12h INTEGER NOT NULL,
  cache_write INTEGER NOT NULL,
  output INTEGER NOT NULL,
  reasoning INTEGER NOT NULL,
  audio_input INTEGER NOT NULL,
  audio_cache_read INTEGER NOT NULL,
  audio_output INTEGER NOT NULL,
  image_input INTEGER NOT NULL,
  image_cache_read INTEGER NOT NULL,
  image_output INTEGER NOT NULL,
  computed ANY NOT NULL,
  reported ANY NOT NULL,
  computed_where_both ANY NOT NULL,
  reported_where_both ANY NOT NULL,
  statements INTEGER NOT NULL,
  stated_variance ANY NOT NULL,
  rare TEXT,
  PRIMARY KEY (project, attributed, provider, model)
) STRICT, WITHOUT ROWID;

-- The sums of a ledger that has events already are made when it is opened.
INSERT INTO setting (name, value)
  SELECT 'project_totals', 1 WHERE NOT EXISTS (SELECT 1 FROM event);
