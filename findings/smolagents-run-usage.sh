#!/usr/bin/env bash
# smolagents 1.26.0 tells a `token_usage` of a run that is not the tokens of that run.
#
# `RunResult.token_usage` is documented as the count of tokens used during the run. It is the sum of
# the steps in the agent's memory. The steps of a managed agent are in that one's own memory, and
# its RunResult is dropped where the manager calls it, so its tokens are in no figure: a run of 3
# calls tells 2. With `reset=False`, which goes on with a conversation, the memory holds the earlier
# runs, so each run tells their tokens again: 3 turns of one call each tell 1, 2 and 3, six calls in
# all. Who bills runs by it bills delegation at nothing and long conversations many times over.
# (Newest release on PyPI on 2026-12-01. Each call below is billed 1000 + 100 tokens.)
#
# Output when this was written:
#   a run with a managed agent: 3 calls served, 3300 tokens; 2200 told
#   first turn: 1 calls served, 1100 tokens; 1100 told
#   second turn: 1 calls served, 1100 tokens; 2200 told
#   third turn: 1 calls served, 1100 tokens; 3300 told
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q "smolagents[openai]==1.26.0" openai==3.57.0
"$folder/venv/bin/python" - <<'PYTHON'
import http.server
import json
import threading

calls = []


class Provider(http.server.BaseHTTPRequestHandler):
    """Delegates once where there is an agent to delegate to, and answers otherwise."""

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        tools = [tool["function"]["name"] for tool in body["tools"]]
        call = {"name": "final_answer", "arguments": '{"answer": "hi"}'}
        if "helper" in tools and not calls:
            call = {"name": "helper", "arguments": '{"task": "Say hi."}'}
        calls.append(call["name"])
        called = {"id": f"call_{len(calls)}", "type": "function", "function": call}
        message = {"role": "assistant", "content": None, "tool_calls": [called]}
        content = json.dumps({
            "id": "answer", "object": "chat.completion", "created": 1, "model": "gpt-4o",
            "choices": [{"index": 0, "message": message, "finish_reason": "tool_calls"}],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

from smolagents import OpenAIModel, ToolCallingAgent

model = OpenAIModel(
    "gpt-4o", api_key="none", api_base=f"http://127.0.0.1:{server.server_port}/v1")


def agent(**options):
    return ToolCallingAgent(tools=[], model=model, verbosity_level=0, **options)


def run(name, agent, **options):
    """What the provider served during a run, and what the run's result tells of it."""
    calls.clear()
    told = agent.run("hello", return_full_result=True, **options).token_usage.total_tokens
    print(f"{name}: {len(calls)} calls served, {len(calls) * 1100} tokens; {told} told")
    return len(calls), told


helper = agent(name="helper", description="Helps.")
manager = agent(managed_agents=[helper])
assert run("a run with a managed agent", manager) == (3, 2200)
one = agent()
assert run("first turn", one) == (1, 1100)
assert run("second turn", one, reset=False) == (1, 2200)
assert run("third turn", one, reset=False) == (1, 3300)
PYTHON
