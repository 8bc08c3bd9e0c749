-- Calls that several sources tell. An account is what one source tells of a call; it has the number
-- of its first event, and a call that of its first account.

-- Whether a call that several sources tell counts once.
ALTER TABLE project ADD COLUMN witnesses INTEGER NOT NULL DEFAULT 1 CHECK (witnesses IN (0, 1));

-- Accounts by the ids that vendors give their calls: the hash of the project and the id, and where
-- another source has told it first, of the source.
CREATE TABLE call_name (
  hash INTEGER PRIMARY KEY,
  account INTEGER NOT NULL
) STRICT;

-- The accounts of the calls that have several.
CREATE TABLE call_account (
  account INTEGER PRIMARY KEY REFERENCES event (seq),
  call INTEGER NOT NULL
) STRICT;

CREATE INDEX call_account_by_call ON call_account (call);

-- Of which source's events in a session totals are told, which are held against them.
CREATE TABLE summed_source (
  session INTEGER NOT NULL REFERENCES session (id),
  source INTEGER NOT NULL REFERENCES word (id),
  PRIMARY KEY (session, source)
) STRICT, WITHOUT ROWID;
