#!/usr/bin/env bash
# LiteLLM 1.110.2 logs token counts of its own making for a stream that told none, unmarked.
#
# OpenAI's protocol tells the usage of a stream only where `stream_options.include_usage` asked for
# it. LiteLLM does not ask by itself; where the stream ends without usage, it counts prompt and
# answer with a tokenizer and puts the result into the logged payload, as `usage` of the response,
# as `usage_object` and as `response_cost`, just as it does with what a provider told. No member
# says which of the two it is. The provider here would have told 1000 and 100 tokens, cached ones,
# tools and reasoning included; what is logged is 8 and 3, and a 70th of the cost.
#
# Output when this was written:
#   asked for usage: 1000 + 100 tokens, 0.0035 US dollars
#   not asked: 8 + 3 tokens, 0.00005 US dollars
#   members that only one of the payloads has: none
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

USAGE = {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        base = {
            "id": "call", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4o"}
        text = {"index": 0, "delta": {"content": "one two three"}, "finish_reason": "stop"}
        chunks = [{**base, "choices": [text]}]
        if (body.get("stream_options") or {}).get("include_usage"):
            chunks.append({**base, "choices": [], "usage": USAGE})
        lines = [*map(json.dumps, chunks), "[DONE]"]
        content = "".join(f"data: {line}\n\n" for line in lines).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

import litellm
from litellm.integrations.custom_logger import CustomLogger


class Log(CustomLogger):
    def __init__(self):
        super().__init__()
        self.payloads = asyncio.Queue()

    async def async_log_success_event(self, kwargs, response_obj, start_time, end_time):
        await self.payloads.put(kwargs["standard_logging_object"])


async def logged(log, **options):
    stream = await litellm.acompletion(
        model="openai/gpt-4o", messages=[{"role": "user", "content": "hello"}], api_key="none",
        api_base=f"http://127.0.0.1:{server.server_port}/v1", stream=True, **options)
    async for _ in stream:
        pass
    return await asyncio.wait_for(log.payloads.get(), 30)


def names(value, path=""):
    """The paths of all members that are not null."""
    if not isinstance(value, dict):
        return set() if value is None else {path}
    return {name for key, member in value.items() for name in names(member, f"{path}.{key}")}


async def main():
    log = Log()
    litellm.callbacks = [log]
    told = await logged(log, stream_options={"include_usage": True})
    counted = await logged(log)
    for name, payload in (("asked for usage", told), ("not asked", counted)):
        print(f"{name}: {payload['prompt_tokens']} + {payload['completion_tokens']} tokens, "
              f"{payload['response_cost']:.6f}".rstrip("0"), "US dollars")
    # What the caller asked for stands in the payload; whether it was told does not.
    asked = ".model_parameters.stream_options.include_usage"
    others = (names(told) ^ names(counted)) - {asked}
    print("members that only one of the payloads has:", ", ".join(sorted(others)) or "none")
    assert (told["prompt_tokens"], told["completion_tokens"]) == (1000, 100)
    assert (counted["prompt_tokens"], counted["completion_tokens"]) == (8, 3)
    assert not others


asyncio.run(main())
PYTHON
