-- Prices of projects, and prices that come after their events.

-- The event that a late price is for.
ALTER TABLE event ADD COLUMN prices INTEGER;

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

-- Calls, adjustments and corrections that were stored without a price; those behind the stored sums
-- are counted with them.
INSERT INTO waiting (project, provider, model, day, block, events)
SELECT project, coalesce(provider, 0), model, coalesce(time, received_at) / 86400000000, seq / 65536,
  count(*)
FROM event
WHERE kind IN (0, 2, 4) AND model IS NOT NULL AND input IS NOT NULL
  AND (computed IS NULL OR instr(notes, 'quoted_doubt' || char(10) || 'unpriced_part ') > 0)
  AND seq <= coalesce((SELECT value FROM setting WHERE name = 'rollup_event'), 0)
  AND NOT EXISTS (SELECT 1 FROM replacement WHERE replaced = seq)
GROUP BY 1, 2, 3, 4, 5;

-- What projects set as their own prices: each change a row, the last one of a place is in effect.
-- The terms are in the words of the price book's format, and NULL where the price was taken away.
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
