"""AgentOps 0.1 against a server: python version_0_1.py ADDRESS KEY. Prints what it learned."""

import json
import sys

import local_only  # noqa: F401, before the client
import agentops
from agentops import ActionEvent, ErrorEvent, LLMEvent, ToolEvent
from agentops.client import Client

address, key = sys.argv[1:]
agentops.init(
    api_key=key, endpoint=address, tags=["demo", "user:alice", "env:test"],
    instrument_llm_calls=False, max_wait_time=100)
client = Client()
session = str(client._session.session_id)
client.create_agent("planner", "11111111-0000-4000-8000-000000000001")
agentops.record(LLMEvent(
    prompt="hello", completion="hi", prompt_tokens=10, completion_tokens=20, model="gpt-4o",
    agent_id="11111111-0000-4000-8000-000000000001"))
agentops.record(LLMEvent(
    prompt="x", completion="y", prompt_tokens=5, completion_tokens=5, model="no-such-model"))
agentops.record(ToolEvent(name="search"))
agentops.record(ActionEvent(action_type="plan"))
agentops.record(ErrorEvent(error_type="ValueError", details="boom"))
agentops.add_tags(["late"])
agentops.end_session("Success")
print(json.dumps({"session": session}))
