-- What each session costs by its project's choice, to list the dearest first: pico-dollars in a form
-- that sorts as the amounts do, of which x'80' is 0. Those of older sessions are added up when the
-- ledger is opened.
ALTER TABLE session ADD COLUMN cost BLOB NOT NULL DEFAULT x'80';

CREATE INDEX session_by_cost ON session (project, cost);
