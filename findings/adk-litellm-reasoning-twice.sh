#!/usr/bin/env bash
# Google ADK 2.13.0 counts the reasoning tokens of a LiteLLM model twice in its spans.
#
# LiteLLM tells OpenAI's usage: `completion_tokens` holds the reasoning tokens. ADK's LiteLlm puts
# that count into `candidates_token_count` and the reasoning tokens into `thoughts_token_count`
# beside it, where Gemini's two counts do not overlap. The telemetry then adds the two, so
# `gen_ai.usage.output_tokens` says 1700 where the provider billed 900. Nearly all output of a
# reasoning model may be reasoning, so whoever bills by these spans bills output nearly twice. It is
# so for whole responses and for streams. (Newest releases on PyPI on 2026-12-01.)
#
# Output when this was written:
#   the provider's usage: 1000 input, 900 output, of which 800 reasoning, 1900 in all
#   span, whole response: 1000 input, 1700 output, of which 800 reasoning
#   span, stream: 1000 input, 1700 output, of which 800 reasoning
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile google-adk==2.13.0 litellm==1.110.2
cd "$folder"
LITELLM_LOCAL_MODEL_COST_MAP=True "$folder/venv/bin/python" - 2> "$folder/log" <<'PYTHON' ||
import asyncio
import http.server
import json
import threading

USAGE = {
    "prompt_tokens": 1000, "completion_tokens": 900, "total_tokens": 1900,
    "completion_tokens_details": {"reasoning_tokens": 800},
}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = {"id": "call", "created": 1, "model": "gpt-5"}
        text = {"role": "assistant", "content": "hi"}
        if body.get("stream"):
            choice = {"index": 0, "delta": text, "finish_reason": "stop"}
            chunks = [{**answer, "choices": [choice]}, {**answer, "choices": [], "usage": USAGE}]
            lines = [json.dumps({**c, "object": "chat.completion.chunk"}) for c in chunks]
            content = "".join(f"data: {line}\n\n" for line in [*lines, "[DONE]"]).encode()
        else:
            choice = {"index": 0, "message": text, "finish_reason": "stop"}
            content = json.dumps({
                **answer, "object": "chat.completion", "choices": [choice], "usage": USAGE,
            }).encode()
        self.send_response(200)
        kind = "text/event-stream" if body.get("stream") else "application/json"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

spans = InMemorySpanExporter()
tracing = TracerProvider()
tracing.add_span_processor(SimpleSpanProcessor(spans))
trace.set_tracer_provider(tracing)

from google.adk.agents import LlmAgent
from google.adk.agents.run_config import RunConfig, StreamingMode
from google.adk.models.lite_llm import LiteLlm
from google.adk.runners import InMemoryRunner
from google.genai import types


async def run(mode):
    """The usage of each span of a model call, of a run of one call."""
    spans.clear()
    model = LiteLlm(
        model="openai/gpt-5", api_key="none", api_base=f"http://127.0.0.1:{server.server_port}/v1")
    runner = InMemoryRunner(agent=LlmAgent(name="sample", model=model), app_name="app")
    session = await runner.session_service.create_session(app_name="app", user_id="alice")
    message = types.Content(role="user", parts=[types.Part(text="hello")])
    async for _ in runner.run_async(
            user_id="alice", session_id=session.id, new_message=message,
            run_config=RunConfig(streaming_mode=mode)):
        pass
    names = ("input_tokens", "output_tokens", "reasoning.output_tokens")
    usages = [[span.attributes.get("gen_ai.usage." + name) for name in names]
              for span in spans.get_finished_spans()]
    return [usage for usage in usages if any(usage)]


print("the provider's usage: 1000 input, 900 output, of which 800 reasoning, 1900 in all")
for name, mode in (("whole response", StreamingMode.NONE), ("stream", StreamingMode.SSE)):
    usages = asyncio.run(run(mode))
    for usage in usages:
        print(f"span, {name}:", "{} input, {} output, of which {} reasoning".format(*usage))
    assert usages == [[1000, 1700, 800]], usages
PYTHON
{ cat "$folder/log" >&2; exit 1; }
