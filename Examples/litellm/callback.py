"""Calls through LiteLLM, whose generic_api callback posts their usage and costs to Tally.

TALLY_URL and TALLY_KEY say where Tally is, OPENAI_BASE_URL where the model is. Calls go on without
Tally: LiteLLM tries a batch again for a few seconds, then logs an error and drops it.
"""

import asyncio
import os
import sys

import litellm
from litellm.integrations.generic_api.generic_api_callback import GenericAPILogger
from litellm.litellm_core_utils.logging_worker import GLOBAL_LOGGING_WORKER

URL = os.environ.get("TALLY_URL", "http://127.0.0.1:8080")
KEY = os.environ.get("TALLY_KEY", "none")


def log_to_tally(log_format="json_array"):
    # By its name, `litellm.callbacks = ["generic_api"]`, the callback does nothing unless the package
    # litellm-enterprise is there, as it is in the proxy. This works with both.
    logger = GenericAPILogger(
        endpoint=URL + "/v1/ingest/litellm", headers={"Authorization": f"Bearer {KEY}"},
        log_format=log_format, max_retries=3, timeout=3)
    litellm.callbacks = [logger]
    return logger


async def main(session):
    logger = log_to_tally()
    for stream in [False, True]:
        response = await litellm.acompletion(
            model="openai/gpt-5-mini", messages=[{"role": "user", "content": "Hello"}],
            # Without this a stream has no usage.
            stream=stream, stream_options={"include_usage": True} if stream else None,
            litellm_session_id=session, user="alice", metadata={"tags": ["greeting"]})
        if stream:
            async for _ in response:
                pass
    await flush(logger)


async def flush(logger):
    """For a program that ends: one that goes on sends a batch every five seconds by itself."""
    # A stream is logged a moment after its end.
    await asyncio.sleep(1)
    await GLOBAL_LOGGING_WORKER.flush()
    await logger.flush_queue()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "session-1"))
