#!/usr/bin/env bash
# OpenLLMetry's LangChain instrumentation 0.62.4 multiplies a call's usage by its `n` choices.
#
# A call that asks OpenAI for n answers is billed once for its prompt, and its one usage object
# holds the output of all n. LangChain hands that whole object to each of the n messages, and the
# instrumentation adds up the messages: with n=3 the span tells 21360 input tokens where 7120 were
# billed, and three times the output and the cached tokens. OpenInference, on the same call, tells
# the provider's figures. Nothing on the span tells that there were three choices of one usage, so
# it cannot be put right later. (Newest releases on PyPI on 2026-12-01.)
#
# Output when this was written:
#   the provider's usage of one call: 7120 input, 5120 of it cached, 200 output
#   OpenInference 0.1.80, n=3: 7120 input, 5120 of it cached, 200 output
#   OpenLLMetry 0.62.4, n=3: 21360 input, 15360 of it cached, 600 output
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q langchain-openai==1.7.4 \
  opentelemetry-instrumentation-langchain==0.62.4 openinference-instrumentation-langchain==0.1.80
cat > "$folder/call.py" <<'PYTHON'
"""Makes one call with three choices, under the instrumentation that the argument names."""
import http.server
import json
import sys
import threading


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        message = {"role": "assistant", "content": "hi"}
        content = json.dumps({
            "id": "call", "object": "chat.completion", "created": 1, "model": "gpt-5",
            "choices": [{"index": index, "message": message, "finish_reason": "stop"}
                        for index in range(body["n"])],
            "usage": {
                "prompt_tokens": 7120, "completion_tokens": 200, "total_tokens": 7320,
                "prompt_tokens_details": {"cached_tokens": 5120},
            },
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

from langchain_core.messages import HumanMessage
from langchain_openai import ChatOpenAI
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

spans = InMemorySpanExporter()
tracing = TracerProvider()
tracing.add_span_processor(SimpleSpanProcessor(spans))
if sys.argv[1] == "OpenLLMetry":
    from opentelemetry.instrumentation.langchain import LangchainInstrumentor
    LangchainInstrumentor().instrument(tracer_provider=tracing)
    names = ("input_tokens", "cache_read.input_tokens", "output_tokens")
    names = ["gen_ai.usage." + name for name in names]
else:
    from openinference.instrumentation.langchain import LangChainInstrumentor
    LangChainInstrumentor().instrument(tracer_provider=tracing)
    names = ("prompt", "prompt_details.cache_read", "completion")
    names = ["llm.token_count." + name for name in names]
model = ChatOpenAI(
    model="gpt-5", n=3, api_key="none", base_url=f"http://127.0.0.1:{server.server_port}/v1")
model.generate([[HumanMessage("hello")]])
[span] = spans.get_finished_spans()
print("{} input, {} of it cached, {} output".format(*map(span.attributes.get, names)))
PYTHON
tell() { TRACELOOP_TRACE_CONTENT=false "$folder/venv/bin/python" "$folder/call.py" "$1"; }
echo "the provider's usage of one call: 7120 input, 5120 of it cached, 200 output"
inference=$(tell OpenInference)
echo "OpenInference 0.1.80, n=3: $inference"
llmetry=$(tell OpenLLMetry)
echo "OpenLLMetry 0.62.4, n=3: $llmetry"
[ "$inference" = "7120 input, 5120 of it cached, 200 output" ]
[ "$llmetry" = "21360 input, 15360 of it cached, 600 output" ]
