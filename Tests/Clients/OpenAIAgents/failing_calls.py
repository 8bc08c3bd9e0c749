"""Calls of the real SDK that fail, with hooks that hold what each may cost: nothing stays held."""

import asyncio
import gc
import json
import sys
import urllib.request

ADDRESS, HERE, CLIENT = sys.argv[1:4]
sys.path += [HERE, CLIENT]

from agents import (  # noqa: E402
    Agent, Runner, Usage, set_default_openai_client, set_tracing_disabled)
from fake_provider import Provider  # noqa: E402
from openai import AsyncOpenAI  # noqa: E402
from tally_ledger import Tally  # noqa: E402
from tally_ledger.openai_agents import TallyHooks  # noqa: E402

provider = Provider()
set_tracing_disabled(True)
set_default_openai_client(
    AsyncOpenAI(base_url=provider.url, api_key="none", max_retries=0), use_for_tracing=False)
tally = Tally(ADDRESS)


def call(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        ADDRESS + path, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def held(budget):
    """What is held once the client has handed everything on."""
    assert tally.flush(30)
    return call(f"/v1/budgets/{budget}")["windows"][0]["held_usd"]


async def run(hooks):
    agent = Agent(name="one", model="gpt-5-mini")
    return await Runner.run(agent, "hi", hooks=hooks)


async def main():
    budget = call("/v1/budgets", {
        "name": "alice", "scope": {"user_id": "alice"}, "amount_usd": "5", "window": "total",
        "hard": True})["budget_id"]
    hooks = TallyHooks(tally, user_id="alice", call_usd="0.02")
    provider.fail = True
    try:
        await run(hooks)
        sys.exit("the provider was to fail")
    except Exception as error:
        failed = error
    # Whoever keeps the error keeps the run; its total gives back what is held all the same.
    assert held(budget) == "0.02", held(budget)
    hooks.total(Usage())
    assert held(budget) == "0", held(budget)
    del failed
    hooks = TallyHooks(tally, user_id="alice", call_usd="0.02")
    try:
        await run(hooks)
    except Exception:
        pass
    await asyncio.sleep(0)
    gc.collect()
    assert held(budget) == "0", held(budget)
    provider.fail = False
    await run(TallyHooks(tally, user_id="alice", call_usd="0.02"))
    assert held(budget) == "0", held(budget)
    assert call(f"/v1/budgets/{budget}")["windows"][0]["without_hold_usd"] == "0"


asyncio.run(main())
print("nothing stays held")
