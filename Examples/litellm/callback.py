"""Calls through LiteLLM, whose usage and costs a callback reports to Tally.

    pip install litellm ./clients/python
    TALLY_URL=http://127.0.0.1:8080 python Examples/litellm/callback.py session-1
"""

import asyncio
import sys

import litellm
from tally_ledger import Tally
from tally_ledger.litellm_logger import TallyLogger

logger = TallyLogger(Tally())
litellm.callbacks = [logger]


async def main(session):
    for stream in [False, True]:
        response = await litellm.acompletion(
            model="openai/gpt-5-mini", messages=[{"role": "user", "content": "Hello"}],
            # Without this a stream has no usage.
            stream=stream, stream_options={"include_usage": True} if stream else None,
            litellm_session_id=session, user="alice", metadata={"tags": ["greeting"]})
        if stream:
            async for _ in response:
                pass
    # A program that goes on needs nothing more; one that ends waits for LiteLLM's callbacks.
    await logger.drain()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "session-1"))
