"""AgentOps 0.4.21 against a server: python version_0_4.py ADDRESS KEY [short]. Prints what it learned.

A short script does not wait for its token, and sends the key with every export, compressed."""

import json
import os
import sys
import time

import local_only  # noqa: F401, before the client
import provider

address, key = sys.argv[1:3]
is_short = sys.argv[3:] == ["short"]
os.environ["AGENTOPS_API_ENDPOINT"] = address
os.environ["AGENTOPS_EXPORTER_ENDPOINT"] = address + "/v1/traces"
if is_short:
    os.environ["OTEL_EXPORTER_OTLP_HEADERS"] = "X-Agentops-Api-Key=" + key
    os.environ["OTEL_EXPORTER_OTLP_COMPRESSION"] = "gzip"

import agentops  # noqa: E402, after its settings
import openai  # noqa: E402
from agentops.sdk.decorators import agent, operation, tool  # noqa: E402
from opentelemetry import trace as telemetry  # noqa: E402

agentops.init(api_key=key, auto_start_session=False)
client = openai.OpenAI(base_url=provider.start(), api_key="none")
# Where the server asks for a key, the client's token must have come before the first export.
deadline = time.monotonic() + 10
token = None
while not is_short and token is None and time.monotonic() < deadline:
    time.sleep(0.02)
    token = agentops.get_client().get_current_jwt()

trace = agentops.start_trace("job", tags=["demo", "user:alice", "env:test"])


@tool(cost=0.05)
def search(question):
    return "answer to " + question


def ask(model):
    client.chat.completions.create(model=model, messages=[{"role": "user", "content": "hello"}])


@agent
class Planner:
    @operation
    def plan(self):
        ask("gpt-4o-2024-08-06")
        # As the instrumentation of OpenAI's agents sends it.
        with telemetry.get_tracer("manual").start_as_current_span("manual.llm") as span:
            for name, value in {
                "agentops.span.kind": "llm", "gen_ai.system": "OpenAI",
                "gen_ai.request.model": "gpt-4o", "gen_ai.response.model": "gpt-4o-2024-08-06",
                "gen_ai.usage.prompt_tokens": 2006, "gen_ai.usage.completion_tokens": 300,
                "gen_ai.usage.total_tokens": 2306, "gen_ai.usage.cache_read_input_tokens": 1920,
            }.items():
                span.set_attribute(name, value)
        return search("it")


Planner().plan()
# Longer than the client gathers spans for: the rest comes in another export, and so does the root.
if not is_short:
    time.sleep(1.5)
ask("no-such-model")
agentops.update_trace_metadata({"budget": 1.5, "team": "blue"})
trace_id = format(trace.span.get_span_context().trace_id, "032x")
agentops.end_trace(trace, "Success")
print(json.dumps({"session": trace_id, "has_token": token is not None}))
