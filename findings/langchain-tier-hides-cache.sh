#!/usr/bin/env bash
# langchain-openai 1.7.4 renames cached tokens where OpenAI served a tier, and LangChain's own
# cost callback (langchain-community 0.4.2) then books each of them at the full input rate.
#
# With `service_tier` flex or priority in the answer, `usage_metadata` has no `cache_read` and no
# `reasoning` but `flex_cache_read` and `flex_reasoning`. get_openai_callback reads only the plain
# names: a prompt that came from the cache for nine tenths is booked as if nothing had, and the
# rates of the tier itself are not known to it. So flex, at half the price, is eight times as dear
# in its books as it is; and whoever reads `cache_read` sees the cache stop working.
#
# Output when this was written (gpt-5, 100,000 tokens of input, 90,000 of them cached, 1,000 out):
#   default: cache_read 90000; callback: 90000 cached, 0.03375 US dollars (list price 0.03375)
#   flex: cache_read None; callback: 0 cached, 0.135 US dollars (list price 0.016875)
#   priority: cache_read None; callback: 0 cached, 0.135 US dollars (list price 0.0675)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q langchain-openai==1.7.4 langchain-community==0.4.2 \
  langchain-core==1.8.3 genai-prices==0.2.3
LANGSMITH_TRACING=false "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import http.server
import json
import threading

USAGE = {
    "prompt_tokens": 100_000, "completion_tokens": 1000, "total_tokens": 101_000,
    "prompt_tokens_details": {"cached_tokens": 90_000},
    "completion_tokens_details": {"reasoning_tokens": 600},
}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        content = json.dumps({
            "id": "call", "object": "chat.completion", "created": 1, "model": "gpt-5-2025-08-07",
            "service_tier": body.get("service_tier", "default"), "usage": USAGE,
            "choices": [{"index": 0, "finish_reason": "stop",
                         "message": {"role": "assistant", "content": "hi"}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

from genai_prices import Usage, calc_price
from langchain_community.callbacks import get_openai_callback
from langchain_openai import ChatOpenAI

seen = {}
for tier in ("default", "flex", "priority"):
    model = ChatOpenAI(
        model="gpt-5", api_key="none", base_url=f"http://127.0.0.1:{server.server_port}/v1",
        **({} if tier == "default" else {"service_tier": tier}))
    with get_openai_callback() as callback:
        details = model.invoke("hello").usage_metadata["input_token_details"]
    listed = calc_price(
        Usage(input_tokens=100_000, cache_read_tokens=90_000, output_tokens=1000), "gpt-5",
        provider_id="openai", price_context={"service_tier": tier}).total_price
    seen[tier] = (details.get("cache_read"), details.get(f"{tier}_cache_read"),
                  callback.prompt_tokens_cached, round(callback.total_cost, 9), float(listed))
    print(f"{tier}: cache_read {details.get('cache_read')};",
          f"callback: {callback.prompt_tokens_cached} cached, {seen[tier][3]} US dollars",
          f"(list price {listed.normalize():f})")
assert seen == {
    "default": (90_000, None, 90_000, 0.03375, 0.03375),
    "flex": (None, 90_000, 0, 0.135, 0.016875),
    "priority": (None, 90_000, 0, 0.135, 0.0675),
}
PYTHON
