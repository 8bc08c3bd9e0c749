"""A run within a budget: each call is held before it is made, and the run ends where nothing is left.

    pip install openai-agents ./clients/python
    TALLY_URL=http://127.0.0.1:8080 python Examples/openai-agents/guard.py alice

Without Tally it goes on, unless `hold_required=True` is given to the hooks.
"""

import asyncio
import sys

from agents import Agent, Runner
from tally_ledger import OverBudget, Tally
from tally_ledger.openai_agents import TallyHooks


async def main(user):
    agent = Agent(name="Assistant", model="gpt-5-mini")
    hooks = TallyHooks(Tally(), user_id=user, call_usd="0.02")
    try:
        result = await Runner.run(agent, "What's the weather in Tokyo?", hooks=hooks)
        print("the agent has ended:", result.final_output)
    except OverBudget as error:
        print(f"stopped before a call: {error}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "alice"))
