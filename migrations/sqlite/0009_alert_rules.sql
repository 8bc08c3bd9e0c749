-- Of what a project wants to be alerted beside its budgets; null for nothing of the kind. Amounts are
-- pico-dollars.

CREATE TABLE alert_rules (
  project INTEGER PRIMARY KEY REFERENCES project (id),
  session_cost ANY,
  session_variance ANY,
  loop_calls INTEGER,
  anomaly_percent INTEGER,
  anomaly_floor ANY
) STRICT;

-- Alerts of sessions have what was reached as spent, and what is allowed as amount; of an hour, which
-- starts at start, amount is what is usual.
ALTER TABLE alert ADD COLUMN session INTEGER;
-- Who is in a loop, as a word; 0 for none.
ALTER TABLE alert ADD COLUMN agent INTEGER;
CREATE UNIQUE INDEX alert_of_session ON alert (session, type, agent, amount)
  WHERE session IS NOT NULL;
