-- What administrators did. Numbers are counted within a project, so that a gap would show, and
-- nobody learns how much others do. There is no way to change the log but to drop it.

CREATE TABLE audit (
  project INTEGER NOT NULL REFERENCES project (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- key, anyone, command_line or server; with the key's id and its name at that time.
  actor TEXT NOT NULL,
  key_id INTEGER,
  key_name TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Names and values in turn, each ended by a line feed.
  details TEXT,
  PRIMARY KEY (project, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit log is only ever added to'); END;
