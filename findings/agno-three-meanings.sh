#!/usr/bin/env bash
# Agno 3.1.10 tells one and the same usage in three ways under the same names, by provider.
#
# The three answers below stand for equal calls in each provider's own form: 6120 tokens of prompt,
# 5120 of them from the cache, and 200 of output, some of it reasoning with two of them. Agno's
# metrics have one set of names for all. With OpenAI, `input_tokens` has the cached tokens in it;
# with Claude it has not, and neither has `total_tokens`. With OpenAI, `output_tokens` has the
# reasoning tokens in it; with Gemini it has not, and neither has `total_tokens`, though Gemini's
# own total told them. No rule over these names is right for all three: to subtract the cache is
# wrong for Claude, not to is wrong for the others; output alone loses Gemini's thoughts, which are
# billed as output. A session in which the model changes adds the three meanings up.
# (Newest release on PyPI on 2026-12-01.)
#
# Output when this was written:
#   OpenAIChat: input 6120, cache_read 5120, output 200, reasoning 64, total 6320
#   Claude: input 1000, cache_read 5120, output 200, reasoning 0, total 1200
#   Gemini: input 6120, cache_read 5120, output 136, reasoning 64, total 6256
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q agno==3.1.10 openai==3.57.0 anthropic==2.14.0 google-genai==3.6.1
AGNO_TELEMETRY=false "$folder/venv/bin/python" - <<'PYTHON'
import http.server
import json
import threading

OPENAI = {
    "id": "call", "object": "chat.completion", "created": 1, "model": "gpt-5",
    "choices": [{
        "index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"},
    }],
    "usage": {
        "prompt_tokens": 6120, "completion_tokens": 200, "total_tokens": 6320,
        "prompt_tokens_details": {"cached_tokens": 5120},
        "completion_tokens_details": {"reasoning_tokens": 64},
    },
}
ANTHROPIC = {
    "id": "msg_1", "type": "message", "role": "assistant", "model": "claude-sonnet-4-5",
    "content": [{"type": "text", "text": "hi"}], "stop_reason": "end_turn", "stop_sequence": None,
    "usage": {
        "input_tokens": 1000, "cache_read_input_tokens": 5120, "cache_creation_input_tokens": 0,
        "output_tokens": 200,
    },
}
GEMINI = {
    "candidates": [{
        "index": 0, "finishReason": "STOP", "content": {"role": "model", "parts": [{"text": "hi"}]},
    }],
    "usageMetadata": {
        "promptTokenCount": 6120, "cachedContentTokenCount": 5120, "candidatesTokenCount": 136,
        "thoughtsTokenCount": 64, "totalTokenCount": 6320,
    },
    "modelVersion": "gemini-2.5-pro",
}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        is_gemini = "generateContent" in self.path
        answer = GEMINI if is_gemini else ANTHROPIC if "messages" in self.path else OPENAI
        content = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}"

from agno.agent import Agent
from agno.models.anthropic import Claude
from agno.models.google import Gemini
from agno.models.openai import OpenAIChat
from google.genai import Client
from google.genai.types import HttpOptions

google = Client(api_key="none", http_options=HttpOptions(base_url=address))
models = (
    OpenAIChat(id="gpt-5", api_key="none", base_url=address + "/v1"),
    Claude(id="claude-sonnet-4-5", api_key="none", client_params={"base_url": address}),
    Gemini(id="gemini-2.5-pro", client=google),
)
told = {}
for model in models:
    metrics = Agent(model=model, telemetry=False).run("hello").metrics
    names = ("input", "cache_read", "output", "reasoning", "total")
    counts = [getattr(metrics, name + "_tokens") for name in names]
    told[type(model).__name__] = counts
    print(f"{type(model).__name__}:", ", ".join(f"{n} {c}" for n, c in zip(names, counts)))
assert told == {
    "OpenAIChat": [6120, 5120, 200, 64, 6320],
    "Claude": [1000, 5120, 200, 0, 1200],
    "Gemini": [6120, 5120, 136, 64, 6256],
}
PYTHON
