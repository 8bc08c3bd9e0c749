-- The ledger. Money is in whole pico-dollars (1e-12 USD), times are in microseconds since 1970 UTC,
-- days are days since 1970 UTC. Every row belongs to a project, by its own column or through the
-- session or user that it names.

-- "Taly": a file with tables but another number is another program's
-- (https://sqlite.org/fileformat.html, section 1.3.13).
PRAGMA application_id = 0x54616C79;

-- Single values: the key of the dedupe hash, and the last event that the rollups include.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Which figure is the cost where there are two: automatic lets a provider's charge, or a client's
  -- statement, decide over the events that it covers.
  cost_authority TEXT NOT NULL DEFAULT 'automatic'
    CHECK (cost_authority IN ('automatic', 'computed', 'reported')),
  created_at INTEGER NOT NULL
) STRICT;

INSERT INTO project (id, name, created_at) VALUES (1, 'default', unixepoch() * 1000000);

CREATE TABLE access_key (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  scopes TEXT NOT NULL,
  user_id TEXT,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

-- Words that repeat: models, providers, agents, sources, tiers, prices. Events hold their numbers.
CREATE TABLE word (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  user_id TEXT NOT NULL,
  UNIQUE (project, user_id)
) STRICT;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  session_id TEXT NOT NULL,
  user INTEGER REFERENCES user (id),
  parent INTEGER REFERENCES session (id),
  tags TEXT,
  started_at INTEGER NOT NULL,
  last_event_at INTEGER,
  ended_at INTEGER,
  end_state TEXT,
  -- The last event when the session ended: any event after it is late.
  ended_after INTEGER,
  revision INTEGER NOT NULL DEFAULT 0,
  late_events INTEGER NOT NULL DEFAULT 0,
  UNIQUE (project, session_id)
) STRICT;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  session INTEGER NOT NULL REFERENCES session (id),
  run_id TEXT NOT NULL,
  UNIQUE (session, run_id)
) STRICT;

CREATE INDEX session_by_project ON session (project, id);
CREATE INDEX session_by_user ON session (user, id) WHERE user IS NOT NULL;
CREATE INDEX session_by_parent ON session (parent) WHERE parent IS NOT NULL;

-- One row an event, in the order of receipt, never changed. It has no index but its number: the
-- dedupe segments find an event by its id, and the rollups hold every sum.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  project INTEGER NOT NULL,
  source INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  -- Null where the client gave none: then the time of receipt counts.
  time INTEGER,
  session INTEGER,
  user INTEGER,
  agent INTEGER,
  provider INTEGER,
  model INTEGER,
  service_tier INTEGER,
  is_batch INTEGER NOT NULL,
  speed INTEGER,
  geo INTEGER,
  label INTEGER,
  requests INTEGER NOT NULL,
  web_searches INTEGER NOT NULL,
  -- Null in every count where the usage is not known. In those of cache_write_30m, cache_write_12h,
  -- audio and images it is also null where it is 0.
  input INTEGER,
  cache_read INTEGER,
  cache_write_5m INTEGER,
  cache_write_1h INTEGER,
  cache_write_30m INTEGER,
  cache_write_12h INTEGER,
  cache_write INTEGER,
  output INTEGER,
  reasoning INTEGER,
  audio_input INTEGER,
  audio_cache_read INTEGER,
  audio_output INTEGER,
  image_input INTEGER,
  image_cache_read INTEGER,
  image_output INTEGER,
  -- What the client said, and what the tokens cost at the price named beside it.
  cost INTEGER,
  computed INTEGER,
  price INTEGER,
  priced_model INTEGER,
  -- The event that a void or a correction takes back.
  replaces INTEGER,
  tags TEXT,
  run INTEGER,
  -- Of a statement: the events that it covers. Their computed cost stands in `computed`.
  covered_events INTEGER,
  -- Fees, doubts and whose word a cost is, as names and values in turn, each ended by a line feed.
  notes TEXT,
  -- The event of which this one is a part: it stands right behind it, and is taken back with it.
  part_of INTEGER,
  -- The event of which a late price is.
  prices INTEGER
) STRICT;

-- Which event was taken back by which.
CREATE TABLE replacement (
  replaced INTEGER PRIMARY KEY REFERENCES event (seq),
  replaced_by INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

-- The newest revision of an event that the server itself revises, and how many there were.
CREATE TABLE revision (
  event INTEGER PRIMARY KEY REFERENCES event (seq),
  newest INTEGER NOT NULL REFERENCES event (seq),
  count INTEGER NOT NULL
) STRICT;

-- The late prices of an event. A complete one leaves no part of it without a price.
CREATE TABLE pricing (
  event INTEGER NOT NULL REFERENCES event (seq),
  entry INTEGER NOT NULL REFERENCES event (seq),
  is_complete INTEGER NOT NULL,
  PRIMARY KEY (event, entry)
) STRICT, WITHOUT ROWID;

-- How many events wait for a price, by where they are found: 65536 events of the ledger are a
-- block. A missing provider is 0.
CREATE TABLE waiting (
  project INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  model INTEGER NOT NULL,
  day INTEGER NOT NULL,
  block INTEGER NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (project, provider, model, day, block)
) STRICT, WITHOUT ROWID;

-- What projects set as their own prices: each change a row, the last one of a place holds. The
-- terms are in the words of the price book's format, and NULL where the price was taken away.
CREATE TABLE own_price (
  revision INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  terms TEXT,
  alias_of TEXT,
  set_at INTEGER NOT NULL
) STRICT;
CREATE INDEX own_price_place ON own_price (project, provider, model, from_day, revision);

-- Totals. A sum of money is an integer, or decimal text where it is beyond 64 bits. A missing
-- provider, model, agent or label is 0.
CREATE TABLE session_rollup (
  session INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  model INTEGER NOT NULL,
  agent INTEGER NOT NULL,
  label INTEGER NOT NULL,
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
  -- Statements, and by how much those that can be compared exceed what they cover.
  statements INTEGER NOT NULL,
  stated_variance ANY NOT NULL,
  -- What few totals have: fees, doubts and whose word a cost is, in the form of `event.notes`.
  rare TEXT,
  PRIMARY KEY (session, provider, model, agent, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_rollup (
  user INTEGER NOT NULL,
  day INTEGER NOT NULL,
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
  PRIMARY KEY (user, day, provider, model)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_rollup (
  run INTEGER PRIMARY KEY,
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
  rare TEXT
) STRICT;

-- Everything that a project counted, all time, and the part of it that names neither a session nor
-- a user.
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

-- Which sessions a user has events in.
CREATE TABLE user_session (
  user INTEGER NOT NULL,
  session INTEGER NOT NULL,
  PRIMARY KEY (user, session)
) STRICT, WITHOUT ROWID;

-- A user's sessions by the day of the first event that was stored of the user in them: each counts
-- on one day.
CREATE TABLE user_day (
  user INTEGER NOT NULL,
  day INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  PRIMARY KEY (user, day)
) STRICT, WITHOUT ROWID;

-- Dedupe. A closed segment covers a range of events: a filter that tells most ids it never held,
-- and sorted pages of 8-byte entries (45 bits of the id's hash, 19 bits of the event's place).
CREATE TABLE dedupe_segment (
  id INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  filter BLOB NOT NULL,
  fences BLOB NOT NULL
) STRICT;

CREATE TABLE dedupe_page (
  id INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
) STRICT;

-- What a reader of totals should know of a session.
CREATE TABLE session_warning (
  session INTEGER NOT NULL REFERENCES session (id),
  code TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (session, code)
) STRICT, WITHOUT ROWID;

-- What a dialect remembers of a cumulative source, in the dialect's own format.
CREATE TABLE dialect_state (
  project INTEGER NOT NULL REFERENCES project (id),
  dialect INTEGER NOT NULL REFERENCES word (id),
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (project, dialect, owner, key)
) STRICT, WITHOUT ROWID;

-- What trees of calls are known, such as traces.
CREATE TABLE tree (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  tree_id TEXT NOT NULL,
  -- The user to whom the key was bound that reported it first.
  user_id TEXT,
  nodes INTEGER NOT NULL,
  UNIQUE (project, tree_id)
) STRICT;

-- Places where calls happen, such as spans: what is within what, and what is known of the calls
-- below. `event` is NULL where it is the node's own, `below` the calls' events, one a line.
CREATE TABLE tree_node (
  tree INTEGER NOT NULL REFERENCES tree (id),
  node_id TEXT NOT NULL,
  parent_id TEXT,
  -- 1 reported, 2 with tokens, 4 counted, 8 with events below that do not know of it yet, 16 with
  -- more calls below than `below` has, 32 with a sum below.
  flags INTEGER NOT NULL,
  role INTEGER NOT NULL,
  source INTEGER REFERENCES word (id),
  event TEXT,
  below TEXT,
  session_id TEXT,
  conversation_id TEXT,
  user_id TEXT,
  agent INTEGER REFERENCES word (id),
  payload BLOB,
  PRIMARY KEY (tree, node_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tree_node_below ON tree_node (tree, parent_id);
CREATE INDEX tree_node_shown ON tree_node (node_id) WHERE payload IS NOT NULL;

-- Calls by the names that several reports of one call have, such as the id of the answer.
CREATE TABLE named_call (
  project INTEGER NOT NULL REFERENCES project (id),
  name TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES word (id),
  event TEXT NOT NULL,
  vocabulary INTEGER NOT NULL REFERENCES word (id),
  rank INTEGER NOT NULL,
  prompt INTEGER,
  began INTEGER,
  ended INTEGER,
  session_id TEXT,
  session_rank INTEGER NOT NULL,
  PRIMARY KEY (project, name)
) STRICT, WITHOUT ROWID;

-- Queries of usage. A stretch of the ledger that is closed has its entries as columns, and sums of
-- them; all of it follows from the events, and is made again where it is missing. Blobs are at
-- 1048576 times the stretch's id: the sums by model at 0, the columns from 256 on, parts of the sums
-- by user from 4096 on.
CREATE TABLE usage_segment (
  id INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  summary BLOB NOT NULL
) STRICT;

CREATE TABLE usage_blob (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
