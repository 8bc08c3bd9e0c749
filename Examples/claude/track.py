"""Runs an agent and posts each of its messages to Tally, which then tells what the agent cost.

    pip install claude-agent-sdk
    TALLY_URL=http://127.0.0.1:8080 python track.py "Explain this repository" alice

The agent never waits for Tally, and goes on without it.
"""

import asyncio
import dataclasses
import json
import os
import sys
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone

from claude_agent_sdk import ResultMessage, query

TALLY = os.environ.get("TALLY_URL", "http://127.0.0.1:8080")
HEADERS = {"Content-Type": "application/json"}
if key := os.environ.get("TALLY_KEY"):
    HEADERS["Authorization"] = f"Bearer {key}"

posts = ThreadPoolExecutor(1)
failures = []
retry_at = 0


def ask(path, body=None):
    """What Tally answers; None where it is down, slow or refuses, of which the first time is told."""
    try:
        request = urllib.request.Request(TALLY + path, body, HEADERS)
        with urllib.request.urlopen(request, timeout=3) as answer:
            return json.load(answer)
    except Exception as error:
        reason = error.read().decode() if isinstance(error, urllib.error.HTTPError) else error
        if not failures:
            print(f"warning: not all is counted; {TALLY}: {reason}", file=sys.stderr)
        failures.append(error)


def post(message, user, at):
    global retry_at
    # A result tells what all messages before it have cost, whether they came or not.
    if time.monotonic() < retry_at and not isinstance(message, ResultMessage):
        return
    # Each query begins a conversation, and the SDK's messages have no time of their own.
    path = "/v1/ingest/claude?resumed=false&user_id=" + urllib.parse.quote(user)
    fields = {"timestamp": at.isoformat(), **dataclasses.asdict(message)}
    if not ask(path, json.dumps(fields, default=str).encode()):
        retry_at = time.monotonic() + 30


async def main(prompt, user):
    async for message in query(prompt=prompt):
        posted = posts.submit(post, message, user, datetime.now(timezone.utc))
        if isinstance(message, ResultMessage):
            await asyncio.wrap_future(posted)
            totals = await asyncio.to_thread(ask, "/v1/sessions/" + message.session_id)
            print(json.dumps({"session": message.session_id, "cost": totals and totals["cost"]}))


asyncio.run(main(sys.argv[1], sys.argv[2]))
