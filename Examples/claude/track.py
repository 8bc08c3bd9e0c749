"""Runs an agent and reports each of its messages to Tally, which then says what the agent cost.

    pip install claude-agent-sdk ./clients/python
    TALLY_URL=http://127.0.0.1:8080 python Examples/claude/track.py "Explain this repository" alice

The agent never waits for Tally, and goes on without it.
"""

import asyncio
import json
import sys

from claude_agent_sdk import ResultMessage, query
from tally_ledger import Tally


async def main(prompt, user):
    tally = Tally()
    async for message in query(prompt=prompt):
        # Each query begins a conversation.
        tally.claude(message, user_id=user, resumed=False)
        if isinstance(message, ResultMessage):
            totals = await asyncio.to_thread(tally.end_session, message.session_id)
            print(json.dumps({"session": message.session_id, "cost": totals and totals["cost"]}))


asyncio.run(main(sys.argv[1], sys.argv[2]))
