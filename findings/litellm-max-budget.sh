#!/usr/bin/env bash
# LiteLLM 1.110.2 never refuses a call for `litellm.max_budget`, whatever the calls before it cost.
#
# Its documentation presents the variable as the budget, in US dollars, of all calls, and says that
# BudgetExceededError is raised beyond it. The check is still made before each call, against
# `litellm._current_cost`. But that only rises for a whole response that is a `dict`, which
# the response of a completion no longer is, so it stays at 0: for whole and streamed calls,
# synchronous and not. LiteLLM itself gives each response's cost, so nothing looks amiss.
#
# Output when this was written (budget 0.001 US dollars):
#   completion: 3 calls of 3 made for 10.5 US dollars, counted 0.0
#   completion, streamed: 3 calls of 3 made for 10.5 US dollars, counted 0.0
#   acompletion: 3 calls of 3 made for 10.5 US dollars, counted 0.0
#   a count set by hand to 1.0: BudgetExceededError
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

USAGE = {"prompt_tokens": 1_000_000, "completion_tokens": 100_000, "total_tokens": 1_100_000}
made = 0


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        global made
        made += 1
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = {"id": f"call-{made}", "created": 1, "model": "gpt-4o"}
        message = {"role": "assistant", "content": "hi"}
        choice = {"index": 0, "finish_reason": "stop"}
        if body.get("stream"):
            answer["object"] = "chat.completion.chunk"
            chunks = [{**answer, "choices": [{**choice, "delta": message}]},
                      {**answer, "choices": [], "usage": USAGE}]
            lines = [*map(json.dumps, chunks), "[DONE]"]
            content = "".join(f"data: {line}\n\n" for line in lines).encode()
        else:
            content = json.dumps({**answer, "object": "chat.completion", "usage": USAGE,
                                  "choices": [{**choice, "message": message}]}).encode()
        self.send_response(200)
        kind = "text/event-stream" if body.get("stream") else "application/json"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

import litellm
from litellm.integrations.custom_logger import CustomLogger

call = {
    "model": "openai/gpt-4o", "messages": [{"role": "user", "content": "hello"}], "api_key": "none",
    "api_base": f"http://127.0.0.1:{server.server_port}/v1",
}
logged = threading.Semaphore(0)
costs = []


class Log(CustomLogger):
    def log_success_event(self, kwargs, response_obj, start_time, end_time):
        costs.append(kwargs["response_cost"])
        logged.release()

    async def async_log_success_event(self, kwargs, response_obj, start_time, end_time):
        self.log_success_event(kwargs, response_obj, start_time, end_time)


def whole():
    litellm.completion(**call)


def streamed():
    for _ in litellm.completion(**call, stream=True, stream_options={"include_usage": True}):
        pass


async def awaited():
    await litellm.acompletion(**call)
    await asyncio.to_thread(logged.acquire, timeout=30)
    logged.release()


litellm.callbacks = [Log()]
litellm.max_budget = 0.001
for name, one in (("completion", whole), ("completion, streamed", streamed),
                  ("acompletion", lambda: asyncio.run(awaited()))):
    before, costs[:] = made, []
    for _ in range(3):
        one()
        assert logged.acquire(timeout=30)  # the call is logged, and so its cost could be counted
    print(f"{name}: {made - before} calls of 3 made for {sum(costs)} US dollars,",
          f"counted {litellm._current_cost}")
    assert (made - before, sum(costs), litellm._current_cost) == (3, 10.5, 0)
litellm._current_cost = 1.0
try:
    litellm.completion(**call)
    raise SystemExit("the check itself is gone")
except litellm.BudgetExceededError as error:
    print("a count set by hand to 1.0:", type(error).__name__)
PYTHON
