-- Events that are dropped once they are old (`--retain-events`). Their sums stay where they are: in
-- the rollups, and in the stretches of `usage_segment` that hold one of them, which cannot be made
-- again.

-- By project: how many were dropped, the last of them, and the latest time that one of them has.
CREATE TABLE dropped (
  project INTEGER PRIMARY KEY REFERENCES project (id),
  events INTEGER NOT NULL,
  last_event INTEGER NOT NULL,
  last_time INTEGER NOT NULL
) STRICT;

-- What is kept of each to know it again: 126 events to a row, 32 bytes each, which are the dedupe
-- hash of its identity, another hash of that, one of its content, and whose account of a call it was,
-- of which minute, and whether it counted. All 0 where the event is there; the second is 0 of what
-- has no identity of its own, and the last of what was no call.
CREATE TABLE dropped_identity (
  page INTEGER PRIMARY KEY,
  digests BLOB NOT NULL
) STRICT;

-- The last event of a session that was dropped.
ALTER TABLE session ADD COLUMN dropped_event INTEGER;

-- An event that is deleted is looked for in all that may name it.
CREATE INDEX replacement_by ON replacement (replaced_by);
CREATE INDEX revision_newest ON revision (newest);
CREATE INDEX pricing_entry ON pricing (entry);
CREATE INDEX alert_of_event ON alert (event) WHERE event IS NOT NULL;
