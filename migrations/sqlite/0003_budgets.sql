-- Budgets, their windows, holds and alerts. Amounts are in a budget's own unit: pico-dollars, tokens
-- or requests; those of money are integers, or decimal text where they are beyond 64 bits.

-- The hold on which an event draws.
ALTER TABLE event ADD COLUMN hold INTEGER;

CREATE TABLE budget (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  budget_id TEXT NOT NULL,
  name TEXT NOT NULL,
  -- What an event must have; null where anything will do. Tags are in the form of `event.tags`.
  user_id TEXT,
  session_id TEXT,
  agent TEXT,
  model TEXT,
  provider TEXT,
  tags TEXT,
  -- What every value of has windows of its own, such as user_id; null for one window.
  each TEXT,
  unit TEXT NOT NULL,
  amount ANY NOT NULL,
  -- total, hour, day, week, month, or rolling: and a number of seconds.
  window TEXT NOT NULL,
  tz TEXT NOT NULL,
  hard INTEGER NOT NULL,
  unpriced TEXT NOT NULL,
  -- One a line.
  thresholds TEXT,
  created_at INTEGER NOT NULL,
  -- The last event when the budget was made, and whether those up to it are counted.
  counted_from INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 0,
  deleted_at INTEGER,
  UNIQUE (project, budget_id)
) STRICT;

-- A sum for each window of a budget, stored with the other sums; but drawn and refused are stored
-- with what changed them, since no event tells of it. `of` is the number of the user or the word
-- that the window counts apart: 0 for none, -1 for those beyond the most.
CREATE TABLE budget_window (
  budget INTEGER NOT NULL,
  of INTEGER NOT NULL,
  start INTEGER NOT NULL,
  computed ANY NOT NULL DEFAULT 0,
  reported ANY NOT NULL DEFAULT 0,
  computed_where_both ANY NOT NULL DEFAULT 0,
  reported_where_both ANY NOT NULL DEFAULT 0,
  stated_variance ANY NOT NULL DEFAULT 0,
  count INTEGER NOT NULL DEFAULT 0,
  -- The same of events that drew on holds of the window.
  held_computed ANY NOT NULL DEFAULT 0,
  held_reported ANY NOT NULL DEFAULT 0,
  held_computed_where_both ANY NOT NULL DEFAULT 0,
  held_reported_where_both ANY NOT NULL DEFAULT 0,
  held_stated_variance ANY NOT NULL DEFAULT 0,
  held_count INTEGER NOT NULL DEFAULT 0,
  first_at INTEGER,
  drawn ANY NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (budget, of, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  hold_id TEXT NOT NULL,
  idempotency_key TEXT,
  user INTEGER REFERENCES user (id),
  -- What is held, and what of it was drawn.
  usd ANY NOT NULL,
  tokens INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  drawn_usd ANY NOT NULL DEFAULT 0,
  drawn_tokens INTEGER NOT NULL DEFAULT 0,
  drawn_requests INTEGER NOT NULL DEFAULT 0,
  -- What its events used.
  computed ANY NOT NULL DEFAULT 0,
  reported ANY NOT NULL DEFAULT 0,
  computed_where_both ANY NOT NULL DEFAULT 0,
  reported_where_both ANY NOT NULL DEFAULT 0,
  stated_variance ANY NOT NULL DEFAULT 0,
  used_tokens INTEGER NOT NULL DEFAULT 0,
  used_requests INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  closed_at INTEGER,
  closing TEXT,
  -- The windows that granted it: budget, of and start, one a line.
  grants TEXT NOT NULL,
  UNIQUE (project, hold_id)
) STRICT;

CREATE INDEX hold_open ON hold (id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX hold_by_key ON hold (project, idempotency_key)
  WHERE idempotency_key IS NOT NULL;

-- A window reaches a threshold once.
CREATE TABLE alert (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  at INTEGER NOT NULL,
  budget INTEGER NOT NULL REFERENCES budget (id),
  of INTEGER NOT NULL,
  start INTEGER NOT NULL,
  threshold TEXT NOT NULL,
  spent ANY NOT NULL,
  amount ANY NOT NULL,
  UNIQUE (budget, of, start, threshold)
) STRICT;
CREATE INDEX alert_by_project ON alert (project, id);
