"""A run whose traces go to Tally instead of OpenAI; nothing else in the program changes."""

import asyncio
import sys

from agents import Agent, RunConfig, Runner
from tally_ledger import Tally
from tally_ledger.openai_agents import send_traces

tally = Tally()
traces = send_traces(tally)


async def main(conversation):
    config = RunConfig(
        workflow_name="support", group_id=conversation, trace_metadata={"user_id": "alice"})
    agent = Agent(name="Assistant", model="gpt-5-mini")
    result = await Runner.run(agent, "What's the weather in Tokyo?", run_config=config)
    print(result.final_output)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "conversation-2"))
