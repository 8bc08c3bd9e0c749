#!/usr/bin/env bash
# Strands Agents 1.62.0 counts a graph's earlier calls again whenever a node is visited again.
#
# A graph's result has `accumulated_usage`. It is the sum, over the visits, of what the agent of the
# node tells as accumulated, and an agent accumulates over its whole life. In a loop of a writer and
# a reviewer the second visit brings the first one's tokens along, the third those of both: three
# rounds of 1100 tokens an agent are told as 1 + 2 + 3 rounds. `reset_on_revisit`, which clears the
# state of a node, does not change that, and the next run of the same graph begins with all that
# came before. The more a graph iterates, the more it overstates what it cost.
# (Newest release on PyPI on 2026-12-01. Each call below is billed 1000 + 100 tokens.)
#
# Output when this was written:
#   one round: 2 calls served, 2200 tokens; 2200 told
#   three rounds: 6 calls served, 6600 tokens; 13200 told
#   three rounds, reset on revisit: 6 calls served, 6600 tokens; 13200 told
#   the same graph again: 6 calls served, 6600 tokens; 33000 told
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile "strands-agents[openai]==1.62.0"
"$folder/venv/bin/python" - <<'PYTHON'
import http.server
import json
import threading

calls = []


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        calls.append(self.path)
        base = {"id": "call", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4o"}
        text = {"role": "assistant", "content": "hi"}
        usage = {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}
        chunks = [
            {**base, "choices": [{"index": 0, "delta": text, "finish_reason": None}]},
            {**base, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
            {**base, "choices": [], "usage": usage},
        ]
        lines = [*map(json.dumps, chunks), "[DONE]"]
        content = "".join(f"data: {line}\n\n" for line in lines).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

from strands import Agent
from strands.models.openai import OpenAIModel
from strands.multiagent import GraphBuilder

client = {"api_key": "none", "base_url": f"http://127.0.0.1:{server.server_port}/v1"}


def graph(rounds, resets=False):
    """A writer and a reviewer, who take turns so many times."""
    builder = GraphBuilder()
    for name in ("writer", "reviewer"):
        model = OpenAIModel(client_args=client, model_id="gpt-4o")
        builder.add_node(Agent(name=name, model=model, callback_handler=None), name)
    builder.add_edge("writer", "reviewer")
    builder.add_edge(
        "reviewer", "writer", condition=lambda state: len(state.execution_order) < 2 * rounds)
    builder.set_entry_point("writer")
    builder.set_max_node_executions(20)
    builder.reset_on_revisit(resets)
    return builder.build()


def run(name, graph):
    """What the provider served during a run, and what the graph's result tells of it."""
    calls.clear()
    told = graph("hello").accumulated_usage["totalTokens"]
    print(f"{name}: {len(calls)} calls served, {len(calls) * 1100} tokens; {told} told")
    return len(calls), told


assert run("one round", graph(1)) == (2, 2200)
assert run("three rounds", graph(3)) == (6, 13200)
iterated = graph(3, resets=True)
assert run("three rounds, reset on revisit", iterated) == (6, 13200)
assert run("the same graph again", iterated) == (6, 33000)
PYTHON
