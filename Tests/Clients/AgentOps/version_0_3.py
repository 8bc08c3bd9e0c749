"""AgentOps 0.3.26 against a server: python version_0_3.py ADDRESS KEY. Prints what it learned."""

import json
import sys
import time
import urllib.request
from decimal import Decimal

import local_only  # noqa: F401, before the client
import agentops
from agentops import ActionEvent, ErrorEvent, LLMEvent, ToolEvent

address, key = sys.argv[1:]
agentops.init(
    api_key=key, endpoint=address, default_tags=["demo", "user:alice", "env:test"],
    instrument_llm_calls=False, auto_start_session=False, max_wait_time=100)
session = agentops.start_session()


def status():
    request = urllib.request.Request(
        f"{address}/v1/sessions/{session.session_id}", headers={"Authorization": f"Bearer {key}"})
    return json.load(urllib.request.urlopen(request))["status"]


session.create_agent("planner", "11111111-0000-4000-8000-000000000003")
session.record(LLMEvent(
    prompt="hello", completion="hi", prompt_tokens=10, completion_tokens=20, model="gpt-4o",
    agent_id="11111111-0000-4000-8000-000000000003"))
# Longer than the client gathers events for.
time.sleep(1)
analytics = session.get_analytics()
middle = {"cost": str(session.token_cost), "status": status(), "printed": analytics["Cost"]}
session.add_tags(["late"])
session.record(LLMEvent(
    prompt="x", completion="y", prompt_tokens=5, completion_tokens=5, model="no-such-model"))
session.record(LLMEvent(
    prompt="x", completion="y", prompt_tokens=7, completion_tokens=3, model="my-model",
    cost=0.0003))
search = ToolEvent(name="search")
search.cost = 0.05
session.record(search)
session.record(ActionEvent(action_type="plan"))
session.record(ErrorEvent(error_type="ValueError", details="boom"))
cost = session.end_session("Success")
assert isinstance(cost, Decimal), repr(cost)
print(json.dumps({
    "session": str(session.session_id), "cost": str(cost), "middle": middle, "end": status()}))
