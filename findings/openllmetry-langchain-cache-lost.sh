#!/usr/bin/env bash
# OpenLLMetry's LangChain instrumentation 0.62.4 loses cache counts that LangChain renames.
#
# LangChain's usage has `cache_read` and `cache_creation`, and two of its packages put the counts
# under other names: langchain-anthropic tells cache writes by lifetime, beside a `cache_creation`
# of 0, where the answer has that split (a whole answer has, a stream's last event has not);
# langchain-openai writes `flex_cache_read` or `priority_cache_read` for those tiers. The
# instrumentation reads the plain names alone. So of one and the same Anthropic call the span tells
# 2048 written tokens when streamed, and "0 written" when not: they look like plain input and are
# billed at 1.25 or 2 times its price. Cached tokens of a flex or priority call are not told at all,
# so they look like full input, with GPT-5 ten times as dear.
# (Newest releases on PyPI on 2026-12-01.)
#
# Output when this was written:
#   Anthropic, stream: 3072 input, 0 cache reads, 2048 cache writes
#   Anthropic, whole answer: 3072 input, 0 cache reads, 0 cache writes
#   OpenAI, default tier: 3072 input, 2048 cache reads, None cache writes
#   OpenAI, flex tier: 3072 input, None cache reads, None cache writes
#   OpenAI, priority tier: 3072 input, None cache reads, None cache writes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q langchain-openai==1.7.4 langchain-anthropic==1.7.10 \
  opentelemetry-instrumentation-langchain==0.62.4
TRACELOOP_TRACE_CONTENT=false "$folder/venv/bin/python" - <<'PYTHON'
import http.server
import json
import threading

COUNTS = {"cache_read_input_tokens": 0, "cache_creation_input_tokens": 2048}
SPLIT = {"ephemeral_5m_input_tokens": 1024, "ephemeral_1h_input_tokens": 1024}
ANTHROPIC = {"input_tokens": 1024, "output_tokens": 100, **COUNTS, "cache_creation": SPLIT}
OPENAI = {
    "prompt_tokens": 3072, "completion_tokens": 100, "total_tokens": 3172,
    "prompt_tokens_details": {"cached_tokens": 2048},
}
TEXT = {"type": "text", "text": "hi"}


def anthropic(streams):
    message = {
        "id": "msg_1", "type": "message", "role": "assistant", "model": "claude-sonnet-4-5",
        "content": [TEXT], "stop_reason": "end_turn", "stop_sequence": None, "usage": ANTHROPIC,
    }
    if not streams:
        return json.dumps(message)
    start = {**message, "content": [], "stop_reason": None}
    end = {"stop_reason": "end_turn", "stop_sequence": None}
    events = [
        {"type": "message_start", "message": start},
        {"type": "content_block_start", "index": 0, "content_block": TEXT},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": end,
         "usage": {"input_tokens": 1024, "output_tokens": 100, **COUNTS}},
        {"type": "message_stop"},
    ]
    return "".join(f"event: {e['type']}\ndata: {json.dumps(e)}\n\n" for e in events)


def openai(tier):
    message = {"role": "assistant", "content": "hi"}
    return json.dumps({
        "id": "call", "object": "chat.completion", "created": 1, "model": "gpt-5",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": OPENAI, "service_tier": tier,
    })


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        streams = bool(body.get("stream"))
        is_anthropic = self.path.endswith("/messages")
        answer = anthropic(streams) if is_anthropic else openai(body["service_tier"])
        content = answer.encode()
        self.send_response(200)
        kind = "text/event-stream" if streams else "application/json"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}"

from langchain_anthropic import ChatAnthropic
from langchain_openai import ChatOpenAI
from opentelemetry.instrumentation.langchain import LangchainInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

spans = InMemorySpanExporter()
tracing = TracerProvider()
tracing.add_span_processor(SimpleSpanProcessor(spans))
LangchainInstrumentor().instrument(tracer_provider=tracing)


def told(name, call):
    spans.clear()
    call()
    [span] = spans.get_finished_spans()
    names = ("input_tokens", "cache_read.input_tokens", "cache_creation.input_tokens")
    counts = [span.attributes.get("gen_ai.usage." + name) for name in names]
    print(f"{name}: {counts[0]} input, {counts[1]} cache reads, {counts[2]} cache writes")
    return counts


claude = ChatAnthropic(model="claude-sonnet-4-5", api_key="none", base_url=address)
streamed = told("Anthropic, stream", lambda: list(claude.stream("hello")))
whole = told("Anthropic, whole answer", lambda: claude.invoke("hello"))
assert (streamed, whole) == ([3072, 0, 2048], [3072, 0, 0])
tiers = {}
for tier in ("default", "flex", "priority"):
    gpt = ChatOpenAI(
        model="gpt-5", service_tier=tier, api_key="none", base_url=address + "/v1")
    tiers[tier] = told(f"OpenAI, {tier} tier", lambda: gpt.invoke("hello"))
assert tiers["default"] == [3072, 2048, None]
assert tiers["flex"] == tiers["priority"] == [3072, None, None]
PYTHON
