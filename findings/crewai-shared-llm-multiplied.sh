#!/usr/bin/env bash
# CrewAI 1.15.30 multiplies a crew's token usage by the number of agents that share an LLM.
#
# An `LLM` counts what was ever asked through it, by any agent. `Crew.kickoff()` adds up the counter
# of each agent's LLM to get `token_usage` and does not look whether two agents have the same one.
# To make one LLM and hand it to every agent is the usual way to write a crew. The counter is not
# set back either: a second kickoff tells the first one's tokens again, times the agents. Below,
# each kickoff makes 3 calls of 1000 + 100 tokens; the second is told as 18 calls. Whoever books
# `token_usage` of each run pays for calls that nobody made. With an LLM for each agent, the first
# kickoff is right. (Newest release on PyPI on 2026-12-01; crewAI issue 7259 is open.)
#
# Output when this was written:
#   an LLM for each of 3 agents: 3 calls served, 3 requests and 3300 tokens told
#   one LLM for 3 agents: 3 calls served, 9 requests and 9900 tokens told
#   the same crew, kickoff again: 3 calls served, 18 requests and 19800 tokens told
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --no-compile crewai==1.15.30
cd "$folder"
export HOME="$folder" CREWAI_DISABLE_TELEMETRY=true OTEL_SDK_DISABLED=true
CREWAI_TRACING_ENABLED=false "$folder/venv/bin/python" - 2> "$folder/log" <<'PYTHON' ||
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
        message = {"role": "assistant", "content": "Final Answer: hi"}
        content = json.dumps({
            "id": f"call-{len(calls)}", "object": "chat.completion", "created": 1,
            "model": "gpt-4o",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100},
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()

from crewai import LLM, Agent, Crew, Task


def llm():
    address = f"http://127.0.0.1:{server.server_port}/v1"
    return LLM(model="openai/gpt-4o", api_key="none", base_url=address)


def crew(llms):
    agents = [Agent(role=f"agent {number}", goal="to help", backstory="none", llm=llm)
              for number, llm in enumerate(llms)]
    tasks = [Task(description="Say hi.", expected_output="hi", agent=agent) for agent in agents]
    return Crew(agents=agents, tasks=tasks)


def kickoff(name, crew):
    """What the provider served, and what the crew tells of it."""
    calls.clear()
    told = crew.kickoff().token_usage
    print(f"{name}: {len(calls)} calls served, {told.successful_requests} requests "
          f"and {told.total_tokens} tokens told")
    return len(calls), told.successful_requests, told.total_tokens


own = kickoff("an LLM for each of 3 agents", crew([llm(), llm(), llm()]))
one = llm()
shared = crew([one, one, one])
first = kickoff("one LLM for 3 agents", shared)
second = kickoff("the same crew, kickoff again", shared)
assert (own, first, second) == ((3, 3, 3300), (3, 9, 9900), (3, 18, 19800))
PYTHON
{ cat "$folder/log" >&2; exit 1; }
