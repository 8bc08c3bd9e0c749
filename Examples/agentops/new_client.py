"""AgentOps 0.4 on Tally. Nothing but the two endpoints differs from AgentOps' own service."""

import json
import os
import sys
import urllib.request

address = os.environ.get("TALLY_URL", "http://127.0.0.1:8080")
key = os.environ.get("AGENTOPS_API_KEY", "11111111-2222-4333-8444-555555555555")
os.environ["AGENTOPS_API_ENDPOINT"] = address
os.environ["AGENTOPS_EXPORTER_ENDPOINT"] = address + "/v1/traces"
# A short script exports before the client has its token: so the key goes with every export.
os.environ["OTEL_EXPORTER_OTLP_HEADERS"] = "X-Agentops-Api-Key=" + key

import agentops  # noqa: E402, after its settings
from agentops.sdk.decorators import tool  # noqa: E402
from opentelemetry import trace as telemetry  # noqa: E402

agentops.init(api_key=key, auto_start_session=False)
trace = agentops.start_trace("example", tags=["example", "user:alice"])


@tool(cost=0.05)
def search(question):
    return "answer to " + question


def call(model, prompt_tokens, completion_tokens):
    """What the client records by itself when it instruments a provider's package."""
    with telemetry.get_tracer("example").start_as_current_span("call") as span:
        span.set_attribute("agentops.span.kind", "llm")
        span.set_attribute("gen_ai.response.model", model)
        span.set_attribute("gen_ai.usage.prompt_tokens", prompt_tokens)
        span.set_attribute("gen_ai.usage.completion_tokens", completion_tokens)


call("gpt-4o", 10, 20)
call("my-own-model", 5, 5)
search("it")
trace_id = format(trace.span.get_span_context().trace_id, "032x")
agentops.end_trace(trace, "Success")

request = urllib.request.Request(
    f"{address}/public/v1/traces/{trace_id}/metrics", headers={"Authorization": f"Bearer {key}"})
try:
    print(json.load(urllib.request.urlopen(request, timeout=3))["total_cost"])
except OSError as error:
    print(f"warning: Tally does not tell the cost: {error}", file=sys.stderr)
