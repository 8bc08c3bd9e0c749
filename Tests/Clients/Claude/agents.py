"""Runs agents of the real SDK against the fake API, posts their messages to Tally, and holds what
Tally says against what the API served.

    python agents.py TALLY API
"""

import asyncio
import dataclasses
import json
import sys
import urllib.request

from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, ResultMessage, query

TALLY, API = sys.argv[1:3]
MODEL = "claude-sonnet-4-5-20250929"
# Dollars per million tokens: input, write of five minutes, write of an hour, read, output.
RATES = {"input": 3, "cache_write_5m": 3.75, "cache_write_1h": 6, "cache_read": 0.3, "output": 15}


def ask(url, body=None):
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def served():
    return ask(API + "/served")


def options(**others):
    return ClaudeAgentOptions(
        model=MODEL, permission_mode="bypassPermissions", setting_sources=[], **others)


class Posting:
    """Posts messages as they come, and knows the session of the last result."""

    def __init__(self, parent=None):
        self.path = "/v1/ingest/claude?user_id=alice"
        if parent:
            self.path += "&parent_session_id=" + parent
        self.session = None

    def take(self, message):
        answer = ask(TALLY + self.path, json.dumps(dataclasses.asdict(message), default=str).encode())
        assert answer["rejected"] == 0, answer
        if isinstance(message, ResultMessage):
            self.session = message.session_id


async def run(prompt, parent=None, **others):
    posting = Posting(parent)
    async for message in query(prompt=prompt, options=options(**others)):
        posting.take(message)
    return posting.session


async def turns(prompts):
    posting = Posting()
    async with ClaudeSDKClient(options=options()) as client:
        for prompt in prompts:
            await client.query(prompt)
            async for message in client.receive_response():
                posting.take(message)
    return posting.session


def expect(name, session, calls, requests=None):
    """The session's totals are the sum of these calls, to the last token and digit."""
    sums = dict.fromkeys(RATES, 0)
    for call in calls:
        assert call["model"] == MODEL, call
        usage = call["usage"]
        split = usage["cache_creation"]
        sums["input"] += usage["input_tokens"]
        sums["cache_read"] += usage["cache_read_input_tokens"]
        sums["cache_write_5m"] += split["ephemeral_5m_input_tokens"]
        sums["cache_write_1h"] += split["ephemeral_1h_input_tokens"]
        sums["output"] += usage["output_tokens"]
    hundred_millionths = sum(round(RATES[bucket] * 100) * count for bucket, count in sums.items())
    totals = ask(TALLY + "/v1/sessions/" + session)
    tokens = {bucket: totals["tokens"][bucket] for bucket in sums}
    assert tokens == sums, (name, tokens, sums)
    cost = totals["cost"]
    for figure in ("usd", "computed", "reported"):
        assert round(float(cost[figure]) * 1e8) == hundred_millionths, (name, cost, sums)
    assert cost["variance"] == "0" and cost["status"] == "complete", (name, cost)
    assert totals["requests"] == (len(calls) if requests is None else requests), (name, totals)
    assert totals["warnings"] == [], (name, totals["warnings"])
    agents = {agent["agent"] for agent in totals["agents"]}
    print(name, session, len(calls), "calls", cost["usd"], sorted(agents))
    return totals


async def main():
    session = await run("TOOLS please")
    expect("two tools at once", session, served())

    before = len(served())
    session = await run("TOOLS please", include_partial_messages=True)
    totals = expect("partial messages", session, served()[before:])
    assert all(a["tokens"]["total"] == 0 for a in totals["adjustments"]), totals["adjustments"]

    before = len(served())
    session = await run("DELEGATE please")
    # The subagent's last call is told by no message.
    totals = expect("a subagent", session, served()[before:], requests=3)
    assert {a["agent"] for a in totals["agents"]} == {"main", "general-purpose"}

    before = len(served())
    session = await run("SHORT please")
    assert await run("SHORT please", resume=session) == session
    expect("a session and its resumption", session, served()[before:])

    between = len(served())
    fork = await run("SHORT please", parent=session, resume=session, fork_session=True)
    assert fork != session
    expect("a fork", fork, served()[between:])
    expect("what it was forked from", session, served()[before:between])

    before = len(served())
    session = await turns(["SHORT one", "SHORT two", "SHORT three"])
    expect("three turns", session, served()[before:])

    user = ask(TALLY + "/v1/users/alice")
    outputs = sum(call["usage"]["output_tokens"] for call in served())
    assert user["sessions"] == 6 and user["tokens"]["output"] == outputs, user
    print("every total is what was served")


asyncio.run(main())
