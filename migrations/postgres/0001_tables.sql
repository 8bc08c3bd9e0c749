-- The ledger. Money is in whole pico-dollars (1e-12 USD): int8 on an event, numeric in sums, which
-- may be larger. Times are in microseconds since 1970 UTC, days are days since 1970 UTC.
--
-- Ids and texts are bytes, so that those are equal whose bytes are, and U+0000 may be in them.
-- Numbers are given by `counter`, under the lock of the one who writes; 0 stands for no word. What
-- a client names has its project first in its key; what the ledger numbers has the number alone,
-- which no other project has.

-- Where the ledger is: one row. The version is one more with each commit that changes anything,
-- whichever process makes it; by it the others see that what they know is old.
CREATE TABLE ledger (
  "last_event" int8 NOT NULL,
  "version" int8 NOT NULL,
  "dropped_before" int8,
  "secret" bytea NOT NULL,
  "only" bool PRIMARY KEY DEFAULT true CHECK ("only")
);
INSERT INTO ledger (last_event, version, secret) VALUES (0, 0, '');

-- The version of each process's last commit: one that lost the answer of a COMMIT finds here
-- whether it took place.
CREATE TABLE writer_commit (
  "writer" int8 NOT NULL,
  "version" int8 NOT NULL,
  PRIMARY KEY ("writer")
);

-- Which version changed a project last, and who wrote it.
CREATE TABLE project_change (
  "project" int8 NOT NULL,
  "version" int8 NOT NULL,
  "writer" int8 NOT NULL,
  PRIMARY KEY ("project")
);
CREATE INDEX project_change_by_version ON project_change (version);

-- The last number of each kind.
CREATE TABLE counter (
  "name" bytea NOT NULL,
  "count" int8 NOT NULL,
  PRIMARY KEY ("name")
);
INSERT INTO counter (name, count) VALUES ('project', 1), ('word', 1);

CREATE TABLE project (
  "id" int8 NOT NULL,
  "name" bytea NOT NULL,
  "cost_authority" bytea NOT NULL,
  "witnesses" int8 NOT NULL,
  "created_at" int8 NOT NULL,
  PRIMARY KEY ("id"),
  UNIQUE ("name")
);
INSERT INTO project (id, name, cost_authority, witnesses, created_at)
VALUES (1, 'default', 'automatic', 1, extract(epoch FROM now())::int8 * 1000000);

-- Words that repeat: models, providers, agents, sources, tiers, prices. The first stands for what
-- is summed up as the rest.
CREATE TABLE word (
  "text" bytea NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("text"),
  UNIQUE ("number")
);
INSERT INTO word (text, number) VALUES ('[rest]', 1);

CREATE TABLE usage_user (
  "project" int8 NOT NULL,
  "user_id" bytea NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("project", "user_id"),
  UNIQUE ("number")
);

CREATE TABLE run (
  "session" int8 NOT NULL,
  "run_id" bytea NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("session", "run_id"),
  UNIQUE ("number")
);

-- Sessions. `cost` is by the project's choice, to list the dearest first.
CREATE TABLE session (
  "number" int8 NOT NULL,
  "project" int8 NOT NULL,
  "session_id" bytea NOT NULL,
  "user" int8,
  "parent" int8,
  "started_at" int8 NOT NULL,
  "last_event_at" int8,
  "first_event" int8,
  "last_event" int8,
  "ended_at" int8,
  "end_state" bytea,
  "ended_after" int8,
  "revision" int8 NOT NULL,
  "late_events" int8 NOT NULL,
  "tags" bytea,
  "cost" numeric NOT NULL,
  "dropped_event" int8 NOT NULL,
  PRIMARY KEY ("number"),
  UNIQUE ("project", "session_id")
);
CREATE INDEX session_by_project ON session (project, number);
CREATE INDEX session_by_user ON session ("user", number) WHERE "user" IS NOT NULL;
CREATE INDEX session_by_parent ON session (parent) WHERE parent IS NOT NULL;
CREATE INDEX session_by_activity
  ON session (project, (coalesce(last_event_at, started_at)), number);
CREATE INDEX session_by_cost ON session (project, cost, number);

-- One row an event, in the order of receipt and without a gap, never changed. Null in every count
-- where the usage is not known.
CREATE TABLE event (
  "number" int8 NOT NULL,
  "id" bytea NOT NULL,
  "project" int8 NOT NULL,
  "source" int8 NOT NULL,
  "kind" int8 NOT NULL,
  "received_at" int8 NOT NULL,
  "time" int8,
  "session" int8,
  "user" int8,
  "agent" int8,
  "provider" int8,
  "model" int8,
  "service_tier" int8,
  "is_batch" int8 NOT NULL,
  "requests" int8 NOT NULL,
  "web_searches" int8 NOT NULL,
  "input" int8,
  "cache_read" int8,
  "cache_write_5m" int8,
  "cache_write_1h" int8,
  "cache_write_30m" int8,
  "cache_write_12h" int8,
  "cache_write" int8,
  "output" int8,
  "reasoning" int8,
  "audio_input" int8,
  "audio_cache_read" int8,
  "audio_output" int8,
  "image_input" int8,
  "image_cache_read" int8,
  "image_output" int8,
  "cost" int8,
  "computed" int8,
  "price" int8,
  "priced_model" int8,
  "notes" bytea,
  "tags" bytea,
  "speed" int8,
  "geo" int8,
  "label" int8,
  "replaces" int8,
  "run" int8,
  "covered_events" int8,
  "part_of" int8,
  "prices" int8,
  "hold" int8,
  PRIMARY KEY ("number")
);
CREATE INDEX event_by_project ON event (project, number);
CREATE INDEX event_by_session ON event (session, number) WHERE session IS NOT NULL;

-- By which an event is known, forever: those also that were dropped.
CREATE TABLE event_identity (
  "project" int8 NOT NULL,
  "source" int8 NOT NULL,
  "id" bytea NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("project", "source", "id")
);

-- Events that were dropped, which queries of usage still add up.
CREATE TABLE dropped_event (
  "number" int8 NOT NULL,
  "id" bytea NOT NULL,
  "project" int8 NOT NULL,
  "source" int8 NOT NULL,
  "kind" int8 NOT NULL,
  "received_at" int8 NOT NULL,
  "time" int8,
  "session" int8,
  "user" int8,
  "agent" int8,
  "provider" int8,
  "model" int8,
  "service_tier" int8,
  "is_batch" int8 NOT NULL,
  "requests" int8 NOT NULL,
  "web_searches" int8 NOT NULL,
  "input" int8,
  "cache_read" int8,
  "cache_write_5m" int8,
  "cache_write_1h" int8,
  "cache_write_30m" int8,
  "cache_write_12h" int8,
  "cache_write" int8,
  "output" int8,
  "reasoning" int8,
  "audio_input" int8,
  "audio_cache_read" int8,
  "audio_output" int8,
  "image_input" int8,
  "image_cache_read" int8,
  "image_output" int8,
  "cost" int8,
  "computed" int8,
  "price" int8,
  "priced_model" int8,
  "notes" bytea,
  "tags" bytea,
  "speed" int8,
  "geo" int8,
  "label" int8,
  "replaces" int8,
  "run" int8,
  "covered_events" int8,
  "part_of" int8,
  "prices" int8,
  "hold" int8,
  "content" bytea,
  "account_source" int8,
  "account_minute" int8,
  "account_counts" int8,
  PRIMARY KEY ("number")
);
CREATE INDEX dropped_event_by_project ON dropped_event (project, number);

-- Which event was taken back by which.
CREATE TABLE replacement (
  "replaced" int8 NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("replaced")
);

-- The newest revision of an event that the server itself revises, and how many there were.
CREATE TABLE revision (
  "event" int8 NOT NULL,
  "newest" int8 NOT NULL,
  "count" int8 NOT NULL,
  PRIMARY KEY ("event")
);
CREATE INDEX revision_newest ON revision (newest);

-- The late prices of an event.
CREATE TABLE pricing (
  "event" int8 NOT NULL,
  "entry" int8 NOT NULL,
  PRIMARY KEY ("event", "entry")
);

-- How many events wait for a price, by where they are found: 65536 events of the ledger are a
-- block.
CREATE TABLE waiting (
  "project" int8 NOT NULL,
  "provider" int8 NOT NULL,
  "model" int8 NOT NULL,
  "day" int8 NOT NULL,
  "block" int8 NOT NULL,
  "count" int8 NOT NULL,
  PRIMARY KEY ("project", "provider", "model", "day", "block")
);

-- Totals, stored with the events that they are of. A missing provider, model, agent or label is 0.
CREATE TABLE session_sum (
  "session" int8 NOT NULL,
  "provider" int8 NOT NULL,
  "model" int8 NOT NULL,
  "agent" int8 NOT NULL,
  "label" int8 NOT NULL,
  "events" int8 NOT NULL,
  "requests" int8 NOT NULL,
  "calls_without_usage" int8 NOT NULL,
  "computed_events" int8 NOT NULL,
  "reported_events" int8 NOT NULL,
  "compared_events" int8 NOT NULL,
  "unpriced_events" int8 NOT NULL,
  "web_searches" int8 NOT NULL,
  "input" int8 NOT NULL,
  "cache_read" int8 NOT NULL,
  "cache_write_5m" int8 NOT NULL,
  "cache_write_1h" int8 NOT NULL,
  "cache_write_30m" int8 NOT NULL,
  "cache_write_12h" int8 NOT NULL,
  "cache_write" int8 NOT NULL,
  "output" int8 NOT NULL,
  "reasoning" int8 NOT NULL,
  "audio_input" int8 NOT NULL,
  "audio_cache_read" int8 NOT NULL,
  "audio_output" int8 NOT NULL,
  "image_input" int8 NOT NULL,
  "image_cache_read" int8 NOT NULL,
  "image_output" int8 NOT NULL,
  "computed" numeric NOT NULL,
  "reported" numeric NOT NULL,
  "computed_where_both" numeric NOT NULL,
  "reported_where_both" numeric NOT NULL,
  "stated_variance" numeric NOT NULL,
  "statements" int8 NOT NULL,
  "rare" bytea,
  PRIMARY KEY ("session", "provider", "model", "agent", "label")
);

CREATE TABLE user_sum (
  "user" int8 NOT NULL,
  "day" int8 NOT NULL,
  "provider" int8 NOT NULL,
  "model" int8 NOT NULL,
  "events" int8 NOT NULL,
  "requests" int8 NOT NULL,
  "calls_without_usage" int8 NOT NULL,
  "computed_events" int8 NOT NULL,
  "reported_events" int8 NOT NULL,
  "compared_events" int8 NOT NULL,
  "unpriced_events" int8 NOT NULL,
  "web_searches" int8 NOT NULL,
  "input" int8 NOT NULL,
  "cache_read" int8 NOT NULL,
  "cache_write_5m" int8 NOT NULL,
  "cache_write_1h" int8 NOT NULL,
  "cache_write_30m" int8 NOT NULL,
  "cache_write_12h" int8 NOT NULL,
  "cache_write" int8 NOT NULL,
  "output" int8 NOT NULL,
  "reasoning" int8 NOT NULL,
  "audio_input" int8 NOT NULL,
  "audio_cache_read" int8 NOT NULL,
  "audio_output" int8 NOT NULL,
  "image_input" int8 NOT NULL,
  "image_cache_read" int8 NOT NULL,
  "image_output" int8 NOT NULL,
  "computed" numeric NOT NULL,
  "reported" numeric NOT NULL,
  "computed_where_both" numeric NOT NULL,
  "reported_where_both" numeric NOT NULL,
  "stated_variance" numeric NOT NULL,
  "statements" int8 NOT NULL,
  "rare" bytea,
  PRIMARY KEY ("user", "day", "provider", "model")
);

CREATE TABLE run_sum (
  "run" int8 NOT NULL,
  "events" int8 NOT NULL,
  "requests" int8 NOT NULL,
  "calls_without_usage" int8 NOT NULL,
  "computed_events" int8 NOT NULL,
  "reported_events" int8 NOT NULL,
  "compared_events" int8 NOT NULL,
  "unpriced_events" int8 NOT NULL,
  "web_searches" int8 NOT NULL,
  "input" int8 NOT NULL,
  "cache_read" int8 NOT NULL,
  "cache_write_5m" int8 NOT NULL,
  "cache_write_1h" int8 NOT NULL,
  "cache_write_30m" int8 NOT NULL,
  "cache_write_12h" int8 NOT NULL,
  "cache_write" int8 NOT NULL,
  "output" int8 NOT NULL,
  "reasoning" int8 NOT NULL,
  "audio_input" int8 NOT NULL,
  "audio_cache_read" int8 NOT NULL,
  "audio_output" int8 NOT NULL,
  "image_input" int8 NOT NULL,
  "image_cache_read" int8 NOT NULL,
  "image_output" int8 NOT NULL,
  "computed" numeric NOT NULL,
  "reported" numeric NOT NULL,
  "computed_where_both" numeric NOT NULL,
  "reported_where_both" numeric NOT NULL,
  "stated_variance" numeric NOT NULL,
  "statements" int8 NOT NULL,
  "rare" bytea,
  PRIMARY KEY ("run")
);

-- Everything that a project counted, and the part of it that names neither a session nor a user.
CREATE TABLE project_sum (
  "project" int8 NOT NULL,
  "attributed" int8 NOT NULL,
  "provider" int8 NOT NULL,
  "model" int8 NOT NULL,
  "events" int8 NOT NULL,
  "requests" int8 NOT NULL,
  "calls_without_usage" int8 NOT NULL,
  "computed_events" int8 NOT NULL,
  "reported_events" int8 NOT NULL,
  "compared_events" int8 NOT NULL,
  "unpriced_events" int8 NOT NULL,
  "web_searches" int8 NOT NULL,
  "input" int8 NOT NULL,
  "cache_read" int8 NOT NULL,
  "cache_write_5m" int8 NOT NULL,
  "cache_write_1h" int8 NOT NULL,
  "cache_write_30m" int8 NOT NULL,
  "cache_write_12h" int8 NOT NULL,
  "cache_write" int8 NOT NULL,
  "output" int8 NOT NULL,
  "reasoning" int8 NOT NULL,
  "audio_input" int8 NOT NULL,
  "audio_cache_read" int8 NOT NULL,
  "audio_output" int8 NOT NULL,
  "image_input" int8 NOT NULL,
  "image_cache_read" int8 NOT NULL,
  "image_output" int8 NOT NULL,
  "computed" numeric NOT NULL,
  "reported" numeric NOT NULL,
  "computed_where_both" numeric NOT NULL,
  "reported_where_both" numeric NOT NULL,
  "stated_variance" numeric NOT NULL,
  "statements" int8 NOT NULL,
  "rare" bytea,
  PRIMARY KEY ("project", "attributed", "provider", "model")
);

CREATE TABLE user_in_session (
  "session" int8 NOT NULL,
  "user" int8 NOT NULL,
  PRIMARY KEY ("session", "user")
);

-- A user's sessions by the day of the first event that was stored of the user in them.
CREATE TABLE user_day (
  "user" int8 NOT NULL,
  "day" int8 NOT NULL,
  "count" int8 NOT NULL,
  PRIMARY KEY ("user", "day")
);

CREATE TABLE session_warning (
  "session" int8 NOT NULL,
  "code" bytea NOT NULL,
  "value" bytea NOT NULL,
  PRIMARY KEY ("session", "code")
);

-- Of which source's events in a session totals are told, which are held against them.
CREATE TABLE summed_source (
  "session" int8 NOT NULL,
  "source" int8 NOT NULL,
  PRIMARY KEY ("session", "source")
);

-- Names that events have had, to choose from: what 1 is an agent, 2 a source.
CREATE TABLE seen_name (
  "project" int8 NOT NULL,
  "what" int8 NOT NULL,
  "name" bytea NOT NULL,
  PRIMARY KEY ("project", "what", "name")
);

CREATE TABLE seen_tag (
  "project" int8 NOT NULL,
  "key" bytea NOT NULL,
  "value" bytea NOT NULL,
  PRIMARY KEY ("project", "key", "value")
);

-- What a dialect remembers of a cumulative source, in the dialect's own format.
CREATE TABLE dialect_state (
  "project" int8 NOT NULL,
  "dialect" bytea NOT NULL,
  "owner" bytea NOT NULL,
  "key" bytea NOT NULL,
  "value" bytea NOT NULL,
  PRIMARY KEY ("project", "dialect", "owner", "key")
);

-- What trees of calls are known, such as traces.
CREATE TABLE tree (
  "project" int8 NOT NULL,
  "tree_id" bytea NOT NULL,
  "user_id" bytea,
  "nodes" int8 NOT NULL,
  PRIMARY KEY ("project", "tree_id")
);

-- Places where calls happen, such as spans.
CREATE TABLE tree_node (
  "project" int8 NOT NULL,
  "tree_id" bytea NOT NULL,
  "node_id" bytea NOT NULL,
  "parent_id" bytea,
  "reported" int8 NOT NULL,
  "role" int8 NOT NULL,
  "source" bytea,
  "event" bytea,
  "tokens" int8 NOT NULL,
  "counted" int8 NOT NULL,
  "settling" int8 NOT NULL,
  "below" bytea NOT NULL,
  "more_below" int8 NOT NULL,
  "sum_below" int8 NOT NULL,
  "echo_below" int8 NOT NULL,
  "session_id" bytea,
  "conversation_id" bytea,
  "user_id" bytea,
  "agent" bytea,
  "payload" bytea NOT NULL,
  PRIMARY KEY ("project", "tree_id", "node_id")
);
CREATE INDEX tree_node_below ON tree_node (project, tree_id, parent_id);
CREATE INDEX tree_node_shown ON tree_node (project, node_id) WHERE payload <> '';

-- Calls by the names that several reports of one call have, such as the id of the answer.
CREATE TABLE named_call (
  "project" int8 NOT NULL,
  "name" bytea NOT NULL,
  "source" bytea NOT NULL,
  "event" bytea NOT NULL,
  "vocabulary" bytea NOT NULL,
  "rank" int8 NOT NULL,
  "prompt" int8,
  "began" int8,
  "ended" int8,
  "session_id" bytea,
  "session_rank" int8 NOT NULL,
  PRIMARY KEY ("project", "name")
);

-- Accounts by the ids that vendors give their calls; of a source where another has told the id
-- first, and of source 0 else.
CREATE TABLE named_account (
  "project" int8 NOT NULL,
  "source" int8 NOT NULL,
  "id" bytea NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("project", "source", "id")
);

-- The accounts of the calls that have several.
CREATE TABLE call_account (
  "account" int8 NOT NULL,
  "number" int8 NOT NULL,
  PRIMARY KEY ("account")
);
CREATE INDEX call_account_by_call ON call_account (number);

-- When each of these calls was made.
CREATE TABLE shared_call (
  "call" int8 NOT NULL,
  "project" int8 NOT NULL,
  "time" int8 NOT NULL,
  PRIMARY KEY ("call")
);
CREATE INDEX shared_call_by_time ON shared_call (project, time, call);

CREATE TABLE access_key (
  "number" int8 NOT NULL,
  "id" int8 NOT NULL,
  "project" int8 NOT NULL,
  "name" bytea NOT NULL,
  "prefix" bytea NOT NULL,
  "digest" bytea NOT NULL,
  "scopes" bytea NOT NULL,
  "user_id" bytea,
  "created_at" int8 NOT NULL,
  "revoked_at" int8,
  "expires_at" int8,
  "last_used_at" int8,
  "rotated_to" int8,
  PRIMARY KEY ("number"),
  UNIQUE ("id"),
  UNIQUE ("digest")
);

-- What administrators did. There is no way to change the log but to drop it.
CREATE TABLE audit (
  "project" int8 NOT NULL,
  "number" int8 NOT NULL,
  "at" int8 NOT NULL,
  "actor" bytea NOT NULL,
  "key_id" int8,
  "key_name" bytea,
  "action" bytea NOT NULL,
  "subject" bytea NOT NULL,
  "details" bytea,
  PRIMARY KEY ("project", "number")
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit log is only ever added to'; END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What projects set as their prices: each change a row, the last one of a place is in effect.
CREATE TABLE own_price (
  "revision" int8 NOT NULL,
  "project" int8 NOT NULL,
  "provider" bytea NOT NULL,
  "model" bytea NOT NULL,
  "from_day" int8 NOT NULL,
  "terms" bytea,
  "alias_of" bytea,
  "set_at" int8 NOT NULL,
  PRIMARY KEY ("revision")
);
CREATE INDEX own_price_place ON own_price (project, provider, model, from_day, revision);

-- What projects charge for usage, in the same way.
CREATE TABLE rate (
  "revision" int8 NOT NULL,
  "project" int8 NOT NULL,
  "user_id" bytea,
  "tag_key" bytea,
  "tag_value" bytea,
  "model" bytea,
  "from_day" int8 NOT NULL,
  "terms" bytea,
  "set_at" int8 NOT NULL,
  PRIMARY KEY ("revision")
);

CREATE TABLE budget (
  "number" int8 NOT NULL,
  "project" int8 NOT NULL,
  "budget_id" bytea NOT NULL,
  "name" bytea NOT NULL,
  "user_id" bytea,
  "session_id" bytea,
  "agent" bytea,
  "model" bytea,
  "provider" bytea,
  "tags" bytea,
  "each" bytea,
  "unit" bytea NOT NULL,
  "amount" numeric NOT NULL,
  "window" bytea NOT NULL,
  "tz" bytea NOT NULL,
  "hard" int8 NOT NULL,
  "unpriced" bytea NOT NULL,
  "thresholds" bytea,
  "created_at" int8 NOT NULL,
  "counted_from" int8 NOT NULL,
  "active" int8 NOT NULL,
  "deleted_at" int8,
  PRIMARY KEY ("number"),
  UNIQUE ("project", "budget_id")
);

CREATE TABLE budget_window (
  "budget" int8 NOT NULL,
  "of" int8 NOT NULL,
  "start" int8 NOT NULL,
  "computed" numeric NOT NULL,
  "reported" numeric NOT NULL,
  "computed_where_both" numeric NOT NULL,
  "reported_where_both" numeric NOT NULL,
  "stated_variance" numeric NOT NULL,
  "count" int8 NOT NULL,
  "held_computed" numeric NOT NULL,
  "held_reported" numeric NOT NULL,
  "held_computed_where_both" numeric NOT NULL,
  "held_reported_where_both" numeric NOT NULL,
  "held_stated_variance" numeric NOT NULL,
  "held_count" int8 NOT NULL,
  "first_at" int8,
  "drawn" numeric NOT NULL,
  "refused" int8 NOT NULL,
  PRIMARY KEY ("budget", "of", "start")
);

CREATE TABLE hold (
  "number" int8 NOT NULL,
  "project" int8 NOT NULL,
  "hold_id" bytea NOT NULL,
  "idempotency_key" bytea,
  "user" int8,
  "usd" numeric NOT NULL,
  "tokens" numeric NOT NULL,
  "requests" numeric NOT NULL,
  "drawn_usd" numeric NOT NULL,
  "drawn_tokens" numeric NOT NULL,
  "drawn_requests" numeric NOT NULL,
  "computed" numeric NOT NULL,
  "reported" numeric NOT NULL,
  "computed_where_both" numeric NOT NULL,
  "reported_where_both" numeric NOT NULL,
  "stated_variance" numeric NOT NULL,
  "used_tokens" int8 NOT NULL,
  "used_requests" int8 NOT NULL,
  "created_at" int8 NOT NULL,
  "expires_at" int8 NOT NULL,
  "closed_at" int8,
  "closing" bytea,
  "grants" bytea NOT NULL,
  PRIMARY KEY ("number"),
  UNIQUE ("project", "hold_id"),
  UNIQUE ("project", "idempotency_key")
);
CREATE INDEX hold_open ON hold (number) WHERE closed_at IS NULL;

CREATE TABLE alert (
  "number" int8 NOT NULL,
  "project" int8 NOT NULL,
  "at" int8 NOT NULL,
  "type" bytea NOT NULL,
  "budget" int8,
  "of" int8,
  "start" int8,
  "threshold" bytea,
  "hour" int8,
  "spent" numeric NOT NULL,
  "amount" numeric NOT NULL,
  "day" int8,
  "provider" int8 NOT NULL,
  "model" int8 NOT NULL,
  "name" bytea NOT NULL,
  "event" int8,
  "session" int8,
  "agent" int8 NOT NULL,
  PRIMARY KEY ("number")
);
CREATE INDEX alert_by_project ON alert (project, number);
CREATE INDEX alert_of_budget ON alert (budget, "of", start, threshold) WHERE budget IS NOT NULL;
CREATE INDEX alert_of_session ON alert (session, type, agent, amount) WHERE session IS NOT NULL;
CREATE INDEX alert_of_day ON alert (project, day, type, provider, model, name)
  WHERE day IS NOT NULL;
CREATE INDEX alert_of_event ON alert (event) WHERE event IS NOT NULL;

CREATE TABLE alert_rules (
  "project" int8 NOT NULL,
  "session_cost" numeric,
  "session_variance" numeric,
  "loop_calls" int8,
  "anomaly_percent" int8,
  "anomaly_floor" numeric,
  PRIMARY KEY ("project")
);

CREATE TABLE webhook (
  "number" int8 NOT NULL,
  "project" int8 NOT NULL,
  "webhook_id" bytea NOT NULL,
  "name" bytea NOT NULL,
  "url" bytea NOT NULL,
  "format" bytea NOT NULL,
  "enabled" int8 NOT NULL,
  "types" bytea,
  "secret" bytea NOT NULL,
  "old_secret" bytea,
  "old_until" int8,
  "created_at" int8 NOT NULL,
  PRIMARY KEY ("number"),
  UNIQUE ("project", "webhook_id")
);

CREATE TABLE delivery (
  "number" int8 NOT NULL,
  "webhook" int8 NOT NULL,
  "message_id" bytea NOT NULL,
  "alert" int8,
  "created_at" int8 NOT NULL,
  "status" bytea NOT NULL,
  "next_at" int8,
  "tries" int8 NOT NULL,
  PRIMARY KEY ("number")
);
CREATE INDEX delivery_by_webhook ON delivery (webhook, number);
CREATE INDEX delivery_due ON delivery (webhook, next_at, number) WHERE next_at IS NOT NULL;

CREATE TABLE delivery_attempt (
  "delivery" int8 NOT NULL,
  "number" int8 NOT NULL,
  "at" int8 NOT NULL,
  "milliseconds" int8 NOT NULL,
  "http_status" int8,
  "error" bytea,
  PRIMARY KEY ("delivery", "number")
);
