-- Webhooks, and the messages that are delivered to them. Numbers are never given out twice: a
-- report of what was deleted must not meet another delivery.

CREATE TABLE webhook (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project INTEGER NOT NULL REFERENCES project (id),
  webhook_id TEXT NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  format TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  -- Messages are signed with it, so it is stored as it is.
  secret BLOB NOT NULL,
  old_secret BLOB,
  old_until INTEGER,
  created_at INTEGER NOT NULL,
  UNIQUE (project, webhook_id)
) STRICT;

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook INTEGER NOT NULL REFERENCES webhook (id),
  message_id TEXT NOT NULL,
  -- The alert that it tells of; null for a test.
  alert INTEGER,
  created_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  -- When it is tried next; null unless it is pending.
  next_at INTEGER,
  -- Attempts since it was made or replayed.
  tries INTEGER NOT NULL
) STRICT;
CREATE INDEX delivery_by_webhook ON delivery (webhook, id);
CREATE INDEX delivery_due ON delivery (webhook, next_at) WHERE next_at IS NOT NULL;

CREATE TABLE delivery_attempt (
  id INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (id),
  at INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  http_status INTEGER,
  error TEXT
) STRICT;
CREATE INDEX delivery_attempt_by_delivery ON delivery_attempt (delivery);
