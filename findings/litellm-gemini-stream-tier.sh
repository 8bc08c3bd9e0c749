#!/usr/bin/env bash
# LiteLLM 1.110.2 books Gemini's priority rate for a stream that was served at the standard tier.
#
# A request for `priority` beyond its limit is served at the standard tier. A whole answer says so
# in the header `x-gemini-service-tier` and in `usageMetadata.serviceTier`; a stream says so in the
# latter alone. LiteLLM reads the header only. So it books the whole answer at the tier that
# was served, and the same call as a stream at the one that was asked for: 1.8 times as dear.
# Of OpenAI's streams it takes the tier that was served.
#
# Output when this was written (asked for priority, served at the standard tier, 1000 + 500 tokens):
#   gemini-2.5-pro, whole: 0.00625 as standard
#   gemini-2.5-pro, streamed: 0.01125 as priority
#   gpt-5, whole: 0.00625 as standard
#   gpt-5, streamed: 0.00625 as standard
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q litellm==1.110.2
LITELLM_LOCAL_MODEL_COST_MAP=True "$folder/venv/bin/python" - <<'PYTHON'
import asyncio
import http.server
import json
import threading


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        google = "enerateContent" in self.path
        stream = "streamGenerateContent" in self.path or body.get("stream")
        asked = body.get("service_tier") or body.get("serviceTier")
        assert asked == "priority", body
        if google:
            answer = {
                "candidates": [{"content": {"role": "model", "parts": [{"text": "hi"}]},
                                "finishReason": "STOP", "index": 0}],
                "modelVersion": "gemini-2.5-pro", "responseId": "call",
                "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 500,
                                  "totalTokenCount": 1500, "serviceTier": "standard"}}
        else:
            part = "delta" if stream else "message"
            answer = {
                "id": "call", "object": "chat.completion" + (".chunk" if stream else ""),
                "created": 1, "model": "gpt-5", "service_tier": "default",
                "choices": [{"index": 0, "finish_reason": "stop",
                             part: {"role": "assistant", "content": "hi"}}],
                "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}}
        text = json.dumps(answer)
        content = (f"data: {text}\n\n" if stream else text).encode()
        self.send_response(200)
        kind = "text/event-stream" if stream else "application/json"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if google and not stream:
            self.send_header("x-gemini-service-tier", "standard")
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"

import litellm
from litellm.integrations.custom_logger import CustomLogger


class Log(CustomLogger):
    def __init__(self):
        super().__init__()
        self.payloads = asyncio.Queue()

    async def async_log_success_event(self, kwargs, response_obj, start_time, end_time):
        await self.payloads.put(kwargs["standard_logging_object"])


async def main():
    log = Log()
    litellm.callbacks = [log]
    costs = {}
    for model, address in (("gemini/gemini-2.5-pro", base), ("openai/gpt-5", base + "/v1")):
        for stream in (False, True):
            answer = await litellm.acompletion(
                model=model, messages=[{"role": "user", "content": "hello"}], api_key="none",
                api_base=address, service_tier="priority", stream=stream,
                **({"stream_options": {"include_usage": True}} if stream else {}))
            if stream:
                async for _ in answer:
                    pass
            payload = await asyncio.wait_for(log.payloads.get(), 30)
            assert (payload["prompt_tokens"], payload["completion_tokens"]) == (1000, 500)
            name = f"{model.split('/')[1]}, {'streamed' if stream else 'whole'}"
            costs[name] = round(payload["response_cost"], 9)
            tier = payload["cost_breakdown"]["service_tier"] or "standard"
            print(f"{name}: {costs[name]} as {tier}")
    assert costs == {
        "gemini-2.5-pro, whole": 0.00625, "gemini-2.5-pro, streamed": 0.01125,
        "gpt-5, whole": 0.00625, "gpt-5, streamed": 0.00625}


asyncio.run(main())
PYTHON
