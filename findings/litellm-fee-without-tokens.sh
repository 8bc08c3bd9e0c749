#!/usr/bin/env bash
# LiteLLM 1.110.2 logs the search fee alone as the cost of a grounded call that it cannot price.
#
# Of a Gemini model that its list does not have, LiteLLM logs a call as costing 0, which whoever
# reads its logs can tell from a real cost. When the same call was grounded in a search, the fee
# is added to that 0: `response_cost` is then 0.035 for 500 tokens and for a million, its
# `status` is success, and no member says that tokens were left out. So a look for costs of 0
# does not find it. New Gemini models are what this happens to, until the list has them.
#
# Output when this was written:
#   gemini-2.5-pro, listed: 0.04125 US dollars, 0.035 of them for the search
#   gemini-6-pro, not listed, without a search: 0.0 US dollars
#   gemini-6-pro, not listed: 0.035 US dollars, 0.035 of them for the search, no error
#   gemini-6-pro, not listed, a million tokens: 0.035 US dollars
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

answer = {}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        content = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
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


async def main():
    log = Log()
    litellm.callbacks = [log]

    async def logged(model, prompt, grounded=True):
        candidate = {"content": {"role": "model", "parts": [{"text": "hi"}]},
                     "finishReason": "STOP", "index": 0}
        if grounded:
            candidate["groundingMetadata"] = {
                "webSearchQueries": ["weather"],
                "groundingChunks": [{"web": {"uri": "https://example.com", "title": "t"}}]}
        answer.update({
            "candidates": [candidate], "modelVersion": model, "responseId": "call",
            "usageMetadata": {"promptTokenCount": prompt, "candidatesTokenCount": 500,
                              "totalTokenCount": prompt + 500}})
        await litellm.acompletion(
            model=f"gemini/{model}", messages=[{"role": "user", "content": "hello"}],
            api_key="none", api_base=f"http://127.0.0.1:{server.server_port}",
            tools=[{"googleSearch": {}}])
        payload = await asyncio.wait_for(log.payloads.get(), 30)
        assert (payload["prompt_tokens"], payload["completion_tokens"]) == (prompt, 500)
        return payload

    listed = await logged("gemini-2.5-pro", 1000)
    zero = await logged("gemini-6-pro", 1000, grounded=False)
    fee = await logged("gemini-6-pro", 1000)
    large = await logged("gemini-6-pro", 1_000_000)
    search = [p["cost_breakdown"]["tool_usage_cost"] for p in (listed, fee)]
    errors = [fee["status"], fee["error_str"], fee["response_cost_failure_debug_info"]]
    print(f"gemini-2.5-pro, listed: {listed['response_cost']} US dollars,",
          f"{search[0]} of them for the search")
    print(f"gemini-6-pro, not listed, without a search: {zero['response_cost']} US dollars")
    print(f"gemini-6-pro, not listed: {fee['response_cost']} US dollars,",
          f"{search[1]} of them for the search,",
          "no error" if errors == ["success", None, None] else errors)
    print(f"gemini-6-pro, not listed, a million tokens: {large['response_cost']} US dollars")
    assert search == [0.035, 0.035] and round(listed["response_cost"], 9) == 0.04125
    assert zero["response_cost"] == 0 and errors == ["success", None, None]
    assert fee["response_cost"] == large["response_cost"] == 0.035


asyncio.run(main())
PYTHON
