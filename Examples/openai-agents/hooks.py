"""A conversation of two runs, whose calls and totals are reported by hooks.

    pip install openai-agents ./clients/python
    TALLY_URL=http://127.0.0.1:8080 python Examples/openai-agents/hooks.py conversation-1
"""

import asyncio
import sys

from agents import Agent, MaxTurnsExceeded, Runner, SQLiteSession
from tally_ledger import Tally
from tally_ledger.openai_agents import TallyHooks

tally = Tally()


async def main(conversation):
    agent = Agent(name="Assistant", model="gpt-5-mini")
    session = SQLiteSession(conversation)
    for question in ["What's the weather in Tokyo?", "Can you elaborate?"]:
        hooks = TallyHooks(tally, session_id=conversation, user_id="alice")
        try:
            result = await Runner.run(agent, question, session=session, hooks=hooks)
            print(result.final_output)
            # With what the session used at the end of the run, as one that compacts itself does.
            hooks.total(result.context_wrapper.usage)
        except MaxTurnsExceeded as error:
            hooks.total(error.run_data.context_wrapper.usage)
            raise


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "conversation-1"))
