"""Runs the real SDK against a fake provider, tells Tally of it in each of its ways and in all of
them together, and compares Tally's totals with what the provider served."""

import asyncio
import json
import os
import sys
import tempfile
import threading
import urllib.request
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ADDRESS, EXAMPLES, HERE, CLIENT = sys.argv[1:5]
os.environ["TALLY_URL"] = ADDRESS
os.environ["OPENAI_API_KEY"] = "none"
sys.path += [EXAMPLES, HERE, CLIENT]

from agents import (  # noqa: E402
    Agent, MaxTurnsExceeded, ModelSettings, OpenAIChatCompletionsModel, RunConfig, Runner,
    RunState, SQLiteSession, function_tool, set_default_openai_client, set_trace_processors)
from agents.tracing.processors import BackendSpanExporter, BatchTraceProcessor  # noqa: E402
from fake_provider import Provider  # noqa: E402
from openai import AsyncOpenAI  # noqa: E402
from tally_ledger import Tally  # noqa: E402
from tally_ledger.openai_agents import TallyHooks, send_traces  # noqa: E402

provider = Provider()
tally = Tally()
os.environ["OPENAI_BASE_URL"] = provider.url
# Its price map ships with it; nothing is to be fetched.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
client = AsyncOpenAI(base_url=provider.url, api_key="none")
set_default_openai_client(client, use_for_tracing=False)

# Dollars for a million tokens: input, cached input, output. Cache writes cost what input does.
PRICES = {
    "gpt-5": ("1.25", "0.125", "10"), "gpt-5-mini": ("0.25", "0.025", "2"),
    "gpt-4o-mini": ("0.15", "0.075", "0.6")}


@function_tool
def get_weather(city: str) -> str:
    return f"sunny in {city}"


@function_tool(needs_approval=True)
def book(city: str) -> str:
    return f"booked {city}"


class Teller:
    """Tells Tally of runs by one way or by all."""

    def __init__(self, ways, session):
        self.ways, self.session = ways, session
        self.processor = self.made = None
        if "traces" in ways:
            self.processor = send_traces(tally)
        else:
            set_trace_processors([])
        self.config = RunConfig(group_id=session, trace_metadata={"user_id": "u-42"})

    def hooks(self):
        if "hooks" not in self.ways:
            return None
        self.made = TallyHooks(tally, session_id=self.session, user_id="u-42")
        return self.made

    def total(self, usage, run_id):
        if "totals" in self.ways:
            # A run has one name, whoever tells of it.
            run_id = self.made.run_id if self.made else run_id
            tally.openai_agents(
                usage, kind="run", run_id=run_id, session_id=self.session, user_id="u-42")

    def done(self):
        if self.processor:
            self.processor.force_flush()
        if not tally.flush(30) or tally.dropped:
            sys.exit(f"{tally.waiting} wait, {tally.dropped} were dropped")


async def tool_and_handoff(teller):
    expert = Agent(name="expert", model="gpt-5-mini")
    triage = Agent(name="triage", model="gpt-5", tools=[get_weather], handoffs=[expert])
    provider.script = [
        ("call", "get_weather", {"city": "Tokyo"}), ("call", "transfer_to_expert", {}),
        ("text", "done")]
    result = await Runner.run(
        triage, "hi", hooks=teller.hooks(), run_config=teller.config)
    teller.total(result.context_wrapper.usage, "handoff")


async def streamed_response(teller):
    agent = Agent(name="one", model="gpt-5-mini")
    result = Runner.run_streamed(agent, "hi", hooks=teller.hooks(), run_config=teller.config)
    async for _ in result.stream_events():
        pass
    teller.total(result.context_wrapper.usage, "streamed")


async def chat(teller, run_id, stream, include_usage):
    agent = Agent(
        name="chat", model=OpenAIChatCompletionsModel("gpt-4o-mini", client), tools=[get_weather],
        model_settings=ModelSettings(include_usage=include_usage))
    provider.script = [("call", "get_weather", {"city": "Oslo"}), ("text", "done")]
    if not stream:
        result = await Runner.run(agent, "hi", hooks=teller.hooks(), run_config=teller.config)
    else:
        result = Runner.run_streamed(agent, "hi", hooks=teller.hooks(), run_config=teller.config)
        async for _ in result.stream_events():
            pass
    teller.total(result.context_wrapper.usage, run_id)


async def chats(teller):
    await chat(teller, "chat", False, None)
    await chat(teller, "chat streamed with usage", True, True)


async def chat_without_usage(teller):
    await chat(teller, "chat streamed", True, None)


async def conversation(teller):
    agent = Agent(name="one", model="gpt-5-mini")
    session = SQLiteSession("memory", tempfile.mktemp())
    for number in range(3):
        result = await Runner.run(
            agent, f"question {number}", session=session, hooks=teller.hooks(),
            run_config=teller.config)
        assert result.context_wrapper.usage.requests == 1
        teller.total(result.context_wrapper.usage, f"turn {number}")


async def failure(teller):
    agent = Agent(name="loop", model="gpt-5-mini", tools=[get_weather])
    provider.script = [("call", "get_weather", {"city": "Rome"})] * 3
    hooks = teller.hooks()
    try:
        await Runner.run(agent, "hi", max_turns=3, hooks=hooks, run_config=teller.config)
        sys.exit("the run did not fail")
    except MaxTurnsExceeded as error:
        usage = error.run_data.context_wrapper.usage
    if hooks:
        hooks.total(usage)
    teller.total(usage, "failed")


async def resumption(teller):
    agent = Agent(name="clerk", model="gpt-5-mini", tools=[book])
    provider.script = [("call", "book", {"city": "Lima"}), ("text", "done")]
    first = await Runner.run(agent, "hi", hooks=teller.hooks(), run_config=teller.config)
    assert first.interruptions
    teller.total(first.context_wrapper.usage, "resumed")
    state = await RunState.from_json(agent, json.loads(json.dumps(first.to_state().to_json())))
    state.approve(state.get_interruptions()[0])
    second = await Runner.run(agent, state, hooks=teller.hooks(), run_config=teller.config)
    assert second.context_wrapper.usage.requests == 2
    teller.total(second.context_wrapper.usage, "resumed")


async def agent_as_tool(teller):
    hooks = teller.hooks()
    sub = Agent(name="sub", model=OpenAIChatCompletionsModel("gpt-4o-mini", client))
    orchestrator = Agent(
        name="orchestrator", model="gpt-5",
        tools=[sub.as_tool("ask_sub", "asks", hooks=hooks)])
    provider.script = [
        ("call", "ask_sub", {"input": "x"}), ("text", "from sub"), ("text", "done")]
    result = await Runner.run(orchestrator, "hi", hooks=hooks, run_config=teller.config)
    assert result.context_wrapper.usage.requests == 3
    teller.total(result.context_wrapper.usage, "outer")


async def unseen_agent_as_tool(teller):
    sub = Agent(name="sub", model=OpenAIChatCompletionsModel("gpt-4o-mini", client))
    orchestrator = Agent(
        name="orchestrator", model="gpt-5", tools=[sub.as_tool("ask_sub", "asks")])
    provider.script = [
        ("call", "ask_sub", {"input": "x"}), ("text", "from sub"), ("text", "done")]
    result = await Runner.run(
        orchestrator, "hi", hooks=teller.hooks(), run_config=teller.config)
    teller.total(result.context_wrapper.usage, "outer")


def get(path):
    with urllib.request.urlopen(ADDRESS + path) as response:
        return json.load(response)


def expect(what, given, wanted):
    if given != wanted:
        sys.exit(f"{what}: Tally has {json.dumps(given)}, but {json.dumps(wanted)} was served")


def served(calls):
    told = [call for call in calls if call["told"]]
    total = lambda name: sum(call[name] for call in told)  # noqa: E731
    return {
        "requests": len(calls), "calls_without_usage": len(calls) - len(told),
        "tokens": {
            "input": total("input") - total("cached") - total("written"),
            "cache_read": total("cached"), "cache_write_5m": 0, "cache_write_1h": 0,
            "cache_write": total("written"), "output": total("output"),
            "reasoning": total("reasoning"), "total": total("input") + total("output")}}


def cost(calls):
    sum = Decimal(0)
    for call in calls:
        if call["told"]:
            fresh, cached, output = map(Decimal, PRICES[call["model"]])
            sum += (call["input"] - call["cached"]) * fresh + call["cached"] * cached
            sum += call["output"] * output
    return str((sum / 1_000_000).normalize()) if sum else None


async def main():
    scenarios = [
        tool_and_handoff, streamed_response, chats, chat_without_usage, conversation, failure,
        resumption, agent_as_tool, unseen_agent_as_tool]
    ways = [["hooks"], ["totals"], ["traces"], ["hooks", "traces"], ["totals", "traces"],
            ["hooks", "totals", "traces"]]
    user = {"requests": 0}
    for scenario in scenarios:
        for way in ways:
            session = f"{scenario.__name__}-{'-'.join(way)}"
            what = f"{scenario.__name__} by {' and '.join(way)}"
            provider.calls.clear()
            teller = Teller(way, session)
            await scenario(teller)
            teller.done()
            calls = list(provider.calls)
            totals = get(f"/v1/sessions/{session}")
            wanted = served(calls)
            expect(what, {name: totals[name] for name in wanted}, wanted)
            expect(what + ", user", totals["user_id"], "u-42")
            # A sum over several calls has no price; every call that is told has.
            is_seen = scenario is not unseen_agent_as_tool or "traces" in way
            if way != ["totals"] and is_seen:
                expect(what + ", cost", totals["cost"]["computed"], cost(calls))
                expect(what + ", unpriced", totals["unpriced"]["events"], 0)
                expect(what + ", adjustments", totals["adjustments"], [])
                is_told = wanted["calls_without_usage"] == 0
                expect(what + ", status", totals["cost"]["status"],
                       "complete" if is_told else "unknown")
            else:
                expect(what + ", cost", totals["cost"]["status"] != "complete", True)
            if scenario is conversation:
                expect(what + ", runs", len(totals["runs"]), 3)
                expect(what + ", requests of the runs",
                       [run["requests"] for run in totals["runs"]], [1, 1, 1])
            elif scenario is not chats and "totals" not in way:
                expect(what + ", runs", len(totals["runs"]), 1)
            if scenario is tool_and_handoff and way != ["totals"]:
                expect(what + ", agents", [(agent["agent"], agent["requests"])
                       for agent in totals["agents"]], [("expert", 1), ("triage", 2)])
            user["requests"] += wanted["requests"]
    expect("the user", get("/v1/users/u-42")["requests"], user["requests"])
    await examples()
    await plain_exporter()
    print("every total is what was served")


def example_client(example):
    """The client that an example has made; what the SDK still holds of traces is handed to it."""
    if example.__name__ == "traces":
        example.traces.force_flush()
    return example.tally


async def examples():
    import hooks
    import litellm_model
    import traces
    for example, calls in [(hooks, 2), (traces, 1), (litellm_model, 1)]:
        provider.calls.clear()
        await example.main(example.__name__)
        example_client(example).flush(30)
        totals = get(f"/v1/sessions/{example.__name__}")
        wanted = served(provider.calls)
        expect(example.__name__, {name: totals[name] for name in wanted}, wanted)
        expect(example.__name__, wanted["requests"], calls)
        expect(example.__name__, totals["cost"]["usd"], cost(provider.calls))
        expect(example.__name__, totals["user_id"], "alice")


class Flaky(BaseHTTPRequestHandler):
    """Passes requests on to Tally, and says of every first one that it failed."""

    answers = []

    def log_message(self, *arguments):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        request = urllib.request.Request(ADDRESS + self.path, body, dict(self.headers))
        with urllib.request.urlopen(request) as response:
            self.answers.append((response.status, json.load(response)))
        is_first = len(self.answers) % 2 == 1
        self.send_response(503 if is_first else 204)
        if is_first:
            self.send_header("Retry-After", "0")
        self.end_headers()


async def plain_exporter():
    """The SDK's exporter as it is, in front of a server that loses its answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Flaky)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    exporter = BackendSpanExporter(
        api_key="none", base_delay=0.05,
        endpoint=f"http://127.0.0.1:{server.server_address[1]}/v1/traces/ingest")
    processor = BatchTraceProcessor(exporter)
    set_trace_processors([processor])
    teller = Teller([], "plain")
    set_trace_processors([processor])
    provider.calls.clear()
    await tool_and_handoff(teller)
    await chat(teller, "chat", False, None)
    processor.force_flush()
    wanted = served(provider.calls)
    totals = get("/v1/sessions/plain")
    expect("plain", {name: totals[name] for name in wanted}, wanted)
    expect("plain, again", Flaky.answers[1][1]["duplicate"], 5)
    # A response's span names no model.
    expect("plain, unpriced", totals["unpriced"]["events"], 3)
    expect("plain, models", [model["model"] for model in totals["models"]],
           [None, "gpt-4o-mini"])


asyncio.run(main())
