#!/usr/bin/env bash
# LiteLLM 1.110.2 adds a `cost` of its own to the usage of a streamed response.
#
# The provider sends the same usage object, without any cost, in a whole response and in the last
# chunk of a stream. LiteLLM hands on the first as it is; to the second it adds `cost`, taken from
# its own price list. OpenRouter, Perplexity and xAI tell their charge under that very name, so
# whoever takes `usage.cost` for what the provider billed books an estimate as a bill, and the two
# ways to make one call disagree on whether there is one.
#
# Output when this was written:
#   whole response: no cost
#   last chunk of the stream: cost 0.0035
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q litellm==1.110.2
LITELLM_LOCAL_MODEL_COST_MAP=True "$folder/venv/bin/python" - <<'PYTHON'
import http.server
import json
import threading

USAGE = {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = {"id": "call", "created": 1, "model": "gpt-4o", "usage": USAGE}
        if body.get("stream"):
            text = {"index": 0, "delta": {"content": "hi"}, "finish_reason": "stop"}
            chunks = [{**answer, "usage": None, "choices": [text]}, {**answer, "choices": []}]
            lines = [json.dumps({**c, "object": "chat.completion.chunk"}) for c in chunks]
            content = "".join(f"data: {line}\n\n" for line in [*lines, "[DONE]"]).encode()
        else:
            message = {"role": "assistant", "content": "hi"}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            content = json.dumps(
                {**answer, "object": "chat.completion", "choices": [choice]}).encode()
        self.send_response(200)
        kind = "text/event-stream" if body.get("stream") else "application/json"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

import litellm

call = {
    "model": "openai/gpt-4o", "messages": [{"role": "user", "content": "hello"}], "api_key": "none",
    "api_base": f"http://127.0.0.1:{server.server_port}/v1",
}
whole = litellm.completion(**call).usage.model_dump()
chunks = litellm.completion(**call, stream=True, stream_options={"include_usage": True})
last = [chunk.usage.model_dump() for chunk in chunks if getattr(chunk, "usage", None)][-1]
print("whole response:", f"cost {whole['cost']}" if "cost" in whole else "no cost")
print("last chunk of the stream:", f"cost {last['cost']}" if "cost" in last else "no cost")
assert all(whole[name] == last[name] == count for name, count in USAGE.items())
assert "cost" not in whole and last["cost"] == 0.0035
PYTHON
