"""AgentOps 0.2.5 on Tally. Nothing but the endpoint differs from AgentOps' own service."""

import os

import agentops
from agentops import LLMEvent, ToolEvent

agentops.init(
    # A key of `tally keys create --uuid`; anything, as long as none was made.
    api_key=os.environ.get("AGENTOPS_API_KEY", "11111111-2222-4333-8444-555555555555"),
    endpoint=os.environ.get("TALLY_URL", "http://127.0.0.1:8080"),
    tags=["example", "user:alice"],
)
agentops.record(LLMEvent(
    prompt="hello", prompt_tokens=10, completion="hi", completion_tokens=20, model="gpt-4o"))
agentops.record(LLMEvent(
    prompt="hello", prompt_tokens=5, completion="hi", completion_tokens=5, model="my-own-model"))
search = ToolEvent(name="search")
search.cost = 0.05
agentops.record(search)
print(repr(agentops.end_session("Success")))
