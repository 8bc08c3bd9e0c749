"""The usual way in Python, to compare with: FastAPI, pydantic and sqlite3, one transaction a
request. The handler runs on the event loop itself, which measures best with one SQLite writer."""

import os
import sqlite3

from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, TypeAdapter

SCHEMA = """
CREATE TABLE IF NOT EXISTS event (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time TEXT NOT NULL,
  session_id TEXT NOT NULL, user_id TEXT NOT NULL, agent TEXT, provider TEXT NOT NULL,
  model TEXT NOT NULL, input INTEGER NOT NULL, cache_read INTEGER NOT NULL,
  cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL,
  cost INTEGER
);
CREATE TABLE IF NOT EXISTS session_rollup (
  session_id TEXT NOT NULL, model TEXT NOT NULL, events INTEGER NOT NULL,
  input INTEGER NOT NULL, output INTEGER NOT NULL, cost INTEGER NOT NULL,
  PRIMARY KEY (session_id, model)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS user_rollup (
  user_id TEXT NOT NULL, day TEXT NOT NULL, model TEXT NOT NULL, events INTEGER NOT NULL,
  input INTEGER NOT NULL, output INTEGER NOT NULL, cost INTEGER NOT NULL,
  PRIMARY KEY (user_id, day, model)
) WITHOUT ROWID;
"""
INSERTION = """
INSERT INTO event (id, time, session_id, user_id, agent, provider, model, input, cache_read,
  cache_write_5m, cache_write_1h, output, cost)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
SESSION_UPSERT = """
INSERT INTO session_rollup (session_id, model, events, input, output, cost)
VALUES (?, ?, 1, ?, ?, ?)
ON CONFLICT DO UPDATE SET events = events + 1, input = input + excluded.input,
  output = output + excluded.output, cost = cost + excluded.cost
"""
USER_UPSERT = """
INSERT INTO user_rollup (user_id, day, model, events, input, output, cost)
VALUES (?, ?, ?, 1, ?, ?, ?)
ON CONFLICT DO UPDATE SET events = events + 1, input = input + excluded.input,
  output = output + excluded.output, cost = cost + excluded.cost
"""
# Pico-dollars a token: input, cache read, cache write of 5 minutes and of an hour, output.
PRICES = {"claude-sonnet-4-5": (3_000_000, 300_000, 3_750_000, 6_000_000, 15_000_000)}


class CacheCreation(BaseModel):
    ephemeral_5m_input_tokens: int
    ephemeral_1h_input_tokens: int


class Usage(BaseModel):
    input_tokens: int
    cache_read_input_tokens: int
    cache_creation: CacheCreation
    output_tokens: int


class Event(BaseModel):
    id: str
    time: str
    session_id: str
    user_id: str
    agent: str | None = None
    provider: str
    model: str
    usage: Usage


POSTED = TypeAdapter(Event | list[Event])
AUTHORIZATION = "Bearer " + os.environ["BENCH_KEY"]

app = FastAPI()
database = sqlite3.connect(os.environ["BENCH_DATABASE"], isolation_level=None)
database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" + SCHEMA)


def record(event: Event) -> bool:
    usage = event.usage
    counts = (
        usage.input_tokens,
        usage.cache_read_input_tokens,
        usage.cache_creation.ephemeral_5m_input_tokens,
        usage.cache_creation.ephemeral_1h_input_tokens,
        usage.output_tokens,
    )
    prices = PRICES.get(event.model)
    cost = sum(map(int.__mul__, counts, prices)) if prices else None
    stored = database.execute(
        INSERTION,
        (event.id, event.time, event.session_id, event.user_id, event.agent, event.provider,
         event.model, *counts, cost),
    )
    if stored.rowcount != 1:
        return False
    sums = (usage.input_tokens, usage.output_tokens, cost)
    database.execute(SESSION_UPSERT, (event.session_id, event.model, *sums))
    database.execute(USER_UPSERT, (event.user_id, event.time[:10], event.model, *sums))
    return True


@app.get("/healthz")
async def healthz():
    return {"status": "ok"}


@app.post("/v1/events")
async def post_events(request: Request):
    if request.headers.get("authorization") != AUTHORIZATION:
        raise HTTPException(401)
    posted = POSTED.validate_json(await request.body())
    events = posted if isinstance(posted, list) else [posted]
    database.execute("BEGIN IMMEDIATE")
    try:
        accepted = sum(map(record, events))
        database.execute("COMMIT")
    except BaseException:
        database.execute("ROLLBACK")
        raise
    return {"accepted": accepted, "duplicate": len(events) - accepted}
