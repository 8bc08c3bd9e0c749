"""Runs an agent and posts each of its messages to Tally, which then tells what the agent cost.

    pip install claude-agent-sdk
    TALLY_URL=http://127.0.0.1:8080 python track.py "Explain this repository" alice
"""

import asyncio
import dataclasses
import json
import os
import sys
import urllib.parse
import urllib.request

from claude_agent_sdk import ResultMessage, query

TALLY = os.environ.get("TALLY_URL", "http://127.0.0.1:8080")
HEADERS = {"Content-Type": "application/json"}
if key := os.environ.get("TALLY_KEY"):
    HEADERS["Authorization"] = f"Bearer {key}"


def ask(path, body=None):
    request = urllib.request.Request(TALLY + path, body, HEADERS)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


async def main(prompt, user):
    path = "/v1/ingest/claude?user_id=" + urllib.parse.quote(user)
    async for message in query(prompt=prompt):
        ask(path, json.dumps(dataclasses.asdict(message), default=str).encode())
        if isinstance(message, ResultMessage):
            totals = ask("/v1/sessions/" + message.session_id)
            print(json.dumps({"session": message.session_id, "cost": totals["cost"]}))


asyncio.run(main(sys.argv[1], sys.argv[2]))
