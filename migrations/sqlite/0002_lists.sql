-- What lists are read by. Events have no index but their number, so whatever looks for some of them
-- must know between which numbers they lie.

-- The first and the last event of a session.
ALTER TABLE session ADD COLUMN first_event INTEGER;
ALTER TABLE session ADD COLUMN last_event INTEGER;
UPDATE session SET first_event = e.first, last_event = e.last
FROM (
  SELECT session, min(seq) AS first, max(seq) AS last FROM event
  WHERE session IS NOT NULL GROUP BY session
) e
WHERE e.session = session.id;

-- The same of a user's events that belong to no session: those of sessions lie where these do.
ALTER TABLE user ADD COLUMN first_event INTEGER;
ALTER TABLE user ADD COLUMN last_event INTEGER;
UPDATE user SET first_event = e.first, last_event = e.last
FROM (
  SELECT user, min(seq) AS first, max(seq) AS last FROM event
  WHERE session IS NULL AND user IS NOT NULL GROUP BY user
) e
WHERE e.user = user.id;

-- Sessions in the order in which something happened in them.
CREATE INDEX session_by_activity ON session (project, coalesce(last_event_at, started_at), id);

-- Names that events have had, to choose from: what 1 is an agent, 2 a source. So many of each as
-- are remembered.
CREATE TABLE seen_name (
  project INTEGER NOT NULL REFERENCES project (id),
  what INTEGER NOT NULL,
  word INTEGER NOT NULL REFERENCES word (id),
  PRIMARY KEY (project, what, word)
) STRICT, WITHOUT ROWID;
INSERT INTO seen_name (project, what, word)
SELECT project, what, word FROM (
  SELECT project, what, word, row_number() OVER (PARTITION BY project, what) AS place FROM (
    SELECT DISTINCT project, 1 AS what, agent AS word FROM event WHERE agent IS NOT NULL
    UNION ALL
    SELECT DISTINCT project, 2, source FROM event
  )
) WHERE place <= 1001;

-- The same of tags.
CREATE TABLE seen_tag (
  project INTEGER NOT NULL REFERENCES project (id),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (project, key, value)
) STRICT, WITHOUT ROWID;
INSERT INTO seen_tag (project, key, value)
WITH RECURSIVE
  -- The form of `event.tags`: keys and values in turn, each ended by a line feed.
  told (project, rest) AS (
    SELECT DISTINCT project, tags FROM event WHERE tags IS NOT NULL
  ),
  after_key (project, key, value, rest) AS (
    SELECT project, NULL, NULL, rest FROM told
    UNION ALL
    SELECT
      project,
      substr(rest, 1, instr(rest, char(10)) - 1),
      substr(
        substr(rest, instr(rest, char(10)) + 1), 1,
        instr(substr(rest, instr(rest, char(10)) + 1), char(10)) - 1),
      substr(
        substr(rest, instr(rest, char(10)) + 1),
        instr(substr(rest, instr(rest, char(10)) + 1), char(10)) + 1)
    FROM after_key WHERE rest <> ''
  )
SELECT project, key, value FROM (
  SELECT
    project, key, value,
    dense_rank() OVER (PARTITION BY project ORDER BY key) AS key_place,
    row_number() OVER (PARTITION BY project, key) AS value_place
  FROM (SELECT DISTINCT project, key, value FROM after_key WHERE key IS NOT NULL)
) WHERE key_place <= 101 AND value_place <= 1001;
