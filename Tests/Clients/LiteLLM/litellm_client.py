"""Makes calls through the real LiteLLM to fake providers, and compares what its callback brought
to Tally with what they served, and with what it costs."""

import asyncio
import json
import os
import subprocess
import sys
import urllib.request

ADDRESS, EXAMPLES, FAKES, CLIENT = sys.argv[1:5]
sys.path += [FAKES, CLIENT]
# For the example, which has a process of its own.
os.environ["PYTHONPATH"] = CLIENT
os.environ["TALLY_URL"] = ADDRESS
os.environ["OPENAI_API_KEY"] = "none"
# Its price map ships with it; nothing is to be fetched.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

from fake_provider import Provider  # noqa: E402
from vendors import CASES, Vendors  # noqa: E402

provider = Provider()
os.environ["OPENAI_BASE_URL"] = provider.url

import litellm  # noqa: E402
from litellm.integrations.generic_api.generic_api_callback import GenericAPILogger  # noqa: E402
from litellm.litellm_core_utils.logging_worker import GLOBAL_LOGGING_WORKER  # noqa: E402
from tally_ledger import Tally  # noqa: E402
from tally_ledger.litellm_logger import TallyLogger  # noqa: E402


class OwnCallback:
    """What LiteLLM brings itself, in one of its formats."""

    def __init__(self, log_format):
        # By its name, `litellm.callbacks = ["generic_api"]`, it does nothing unless the package
        # litellm-enterprise is there, as it is in the proxy. This works with both.
        self.logger = GenericAPILogger(
            endpoint=ADDRESS + "/v1/ingest/litellm", headers={"Authorization": "Bearer none"},
            log_format=log_format, max_retries=3, timeout=3)

    async def flush(self):
        # A stream is logged a moment after its end.
        await asyncio.sleep(1)
        await GLOBAL_LOGGING_WORKER.flush()
        await self.logger.flush_queue()


class OurCallback:
    """The client's."""

    def __init__(self):
        self.tally = Tally(ADDRESS)
        self.logger = TallyLogger(self.tally)

    async def flush(self):
        await self.logger.drain()
        if not self.tally.flush(30) or self.tally.dropped:
            sys.exit(f"{self.tally.waiting} wait, {self.tally.dropped} were dropped")


def get(path):
    with urllib.request.urlopen(ADDRESS + path) as response:
        return json.load(response)


def expect(what, given, wanted):
    if given != wanted:
        sys.exit(f"{what}: Tally has {json.dumps(given)}, but {json.dumps(wanted)} was served")


def compare(session, calls):
    told = [call for call in calls if call["told"]]
    total = lambda name: sum(call[name] for call in told)  # noqa: E731
    totals = get(f"/v1/sessions/{session}")
    expect(session, [
        totals["requests"], totals["calls_without_usage"], totals["tokens"]["input"],
        totals["tokens"]["cache_read"], totals["tokens"]["output"],
        totals["tokens"]["reasoning"], totals["user_id"]
    ], [
        len(calls), len(calls) - len(told), total("input") - total("cached"), total("cached"),
        total("output"), total("reasoning"), "alice"])
    return totals


async def call(session, **more):
    response = await litellm.acompletion(
        model=more.pop("model", "openai/gpt-5-mini"),
        messages=[{"role": "user", "content": "a secret word"}],
        litellm_session_id=session, user="alice", **more)
    if more.get("stream"):
        async for _ in response:
            pass


def compare_cost(case):
    totals = get(f"/v1/sessions/{case.name}")
    cost = totals["cost"]
    wanted = {
        "status": "complete" if case.usd else "unknown", "bound": "exact" if case.usd else "at_least",
        "web_searches": 0, "requests": 1, "calls_without_usage": 0} | case.more
    given = totals | {"status": cost["status"], "bound": cost["bound"]}
    expect(
        case.name, [cost["usd"], {name: given[name] for name in wanted}], [case.usd, wanted])


async def main():
    ours = OurCallback()
    for way in ["client", "json_array", "ndjson", "single"]:
        callback = ours if way == "client" else OwnCallback(way)
        litellm.callbacks = [callback.logger]
        provider.calls.clear()
        session = f"by-{way}"
        for _ in range(3):
            await call(session, metadata={"tags": ["prod"]})
        await call(session, stream=True, stream_options={"include_usage": True})
        await callback.flush()
        totals = compare(session, provider.calls)
        # LiteLLM's own cost of the same calls, to the last digit.
        expect("cost", totals["cost"]["status"], "complete")
        expect("variance", totals["cost"]["variance"], "0")
    provider.calls.clear()
    # Of a stream that was not asked for its usage LiteLLM counts the words; it does not say so.
    await call("counted", stream=True)
    provider.calls.clear()
    await call("withheld", model="openai/my-own-model")
    try:
        provider.fail = True
        await call("withheld", max_retries=0)
        sys.exit("the call did not fail")
    except litellm.InternalServerError:
        provider.fail = False
    await callback.flush()
    totals = compare("withheld", provider.calls)
    expect("withheld", [totals["cost"]["usd"], totals["cost"]["status"]], [None, "unknown"])
    expect("unpriced", totals["unpriced"]["models"], ["my-own-model"])
    totals = get("/v1/sessions/counted")
    expect("counted", [
        totals["calls_without_usage"], totals["cost"]["status"], totals["cost"]["bound"],
        [warning["code"] for warning in totals["warnings"]]
    ], [0, "partial", "unsure", ["ambiguous_usage"]])
    # Both at once: what the client leaves out makes no difference, or it would be a conflict.
    litellm.callbacks = [ours.logger, callback.logger]
    vendors = Vendors()
    for case in CASES:
        await vendors.call(litellm, case)
    await callback.flush()
    await ours.flush()
    for case in CASES:
        compare_cost(case)
    provider.calls.clear()
    # LiteLLM has room for few callbacks of a kind, so the example has a process of its own.
    await asyncio.to_thread(
        subprocess.run, [sys.executable, EXAMPLES + "/callback.py", "example"], check=True)
    compare("example", provider.calls)
    print("every total is what was served")


asyncio.run(main())
