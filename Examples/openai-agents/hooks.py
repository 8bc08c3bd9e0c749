"""A conversation of two runs, whose calls and totals are posted by RunHooks."""

import asyncio
import sys

from agents import Agent, MaxTurnsExceeded, Runner, SQLiteSession
from tally_agents import TallyHooks


async def main(conversation):
    agent = Agent(name="Assistant", model="gpt-5-mini")
    session = SQLiteSession(conversation)
    for question in ["What's the weather in Tokyo?", "Can you elaborate?"]:
        hooks = TallyHooks(session_id=conversation, user_id="alice")
        try:
            result = await Runner.run(agent, question, session=session, hooks=hooks)
            print(result.final_output)
            # With what the session used at the end of the run, as one that compacts itself does.
            await hooks.post_total(result.context_wrapper.usage)
        except MaxTurnsExceeded as error:
            await hooks.post_total(error.run_data.context_wrapper.usage)
            raise


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "conversation-1"))
