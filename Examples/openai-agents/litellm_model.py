"""A streamed run through LitellmModel, which reports no usage without `include_usage`."""

import asyncio
import os
import sys

from agents import Agent, ModelSettings, Runner
from agents.extensions.models.litellm_model import LitellmModel
from tally_ledger import Tally
from tally_ledger.openai_agents import TallyHooks

tally = Tally()


async def main(conversation):
    model = LitellmModel(
        model=os.environ.get("MODEL", "openai/gpt-4o-mini"), api_key=os.environ["OPENAI_API_KEY"],
        base_url=os.environ.get("OPENAI_BASE_URL"))
    agent = Agent(
        name="Assistant", model=model, model_settings=ModelSettings(include_usage=True))
    hooks = TallyHooks(tally, session_id=conversation, user_id="alice")
    result = Runner.run_streamed(agent, "What's the weather in Tokyo?", hooks=hooks)
    async for _ in result.stream_events():
        pass
    print(result.final_output)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "conversation-3"))
