-- Alerts of more than budgets. The columns of a threshold are null in those of usage, and the other
-- way round.

CREATE TABLE any_alert (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  at INTEGER NOT NULL,
  -- As receivers know it, such as budget.threshold_reached.
  type TEXT NOT NULL,
  budget INTEGER REFERENCES budget (id),
  of INTEGER,
  start INTEGER,
  threshold TEXT,
  spent ANY,
  amount ANY,
  -- The UTC day, counted from 1970; words of what was called, 0 for none; the number that no rule
  -- reads, empty for none; and the event that was the first.
  day INTEGER,
  provider INTEGER,
  model INTEGER,
  name TEXT,
  event INTEGER
) STRICT;
INSERT INTO any_alert (id, project, at, type, budget, of, start, threshold, spent, amount)
  SELECT id, project, at, 'budget.threshold_reached', budget, of, start, threshold, spent, amount
  FROM alert;
DROP TABLE alert;
ALTER TABLE any_alert RENAME TO alert;
CREATE INDEX alert_by_project ON alert (project, id);
-- A window reaches a threshold once, and a day has one alert of a kind.
CREATE UNIQUE INDEX alert_of_budget ON alert (budget, of, start, threshold)
  WHERE budget IS NOT NULL;
CREATE UNIQUE INDEX alert_of_usage ON alert (project, day, type, provider, model, name)
  WHERE day IS NOT NULL;

-- The types of alerts that a webhook wants, one a line; null for all.
ALTER TABLE webhook ADD COLUMN types TEXT;
