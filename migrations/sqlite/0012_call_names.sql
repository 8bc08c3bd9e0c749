-- Accounts by the ids that vendors give their calls, kept as the identities of events are. A row of
-- its own for each id, in the order of their hashes (`call_name`), is written all over the disk: what
-- that table has is moved when the ledger is opened.

-- What was noted, in the order in which it was: 312 to a row, 13 bytes each, which are the hash of the
-- project and the id (and the source) and the number of the account.
CREATE TABLE named_account (
  page INTEGER PRIMARY KEY,
  accounts BLOB NOT NULL
) STRICT;

-- Where it is found by its hash: see `dedupe_segment`.
CREATE TABLE call_name_segment (
  id INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  filter BLOB NOT NULL,
  fences BLOB NOT NULL
) STRICT;

CREATE TABLE call_name_page (
  id INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
) STRICT;

-- When each call was made that several sources tell, as the account says that counts; none where no
-- account counts that is stored. That of a call of an earlier version is noted when the ledger is
-- opened.
CREATE TABLE shared_call (
  call INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  time INTEGER NOT NULL
) STRICT;

CREATE INDEX shared_call_by_time ON shared_call (project, time);
