"""A call within a budget: what it may cost is held before it is made.

    pip install litellm ./clients/python
    TALLY_URL=http://127.0.0.1:8080 python Examples/litellm/guard.py alice

Without Tally it goes on, unless `required=True` is given to `hold`.
"""

import asyncio
import sys

import litellm
from tally_ledger import OverBudget, Tally
from tally_ledger.litellm_logger import TallyLogger

tally = Tally()
logger = TallyLogger(tally)
litellm.callbacks = [logger]


async def main(user):
    try:
        # The callback gives back what the call does not use.
        hold = await asyncio.to_thread(tally.hold, "0.02", user_id=user)
        await litellm.acompletion(
            model="openai/gpt-5-mini", messages=[{"role": "user", "content": "Hello"}], user=user,
            metadata={"tally_hold": hold.id})
        await logger.drain()
        print("the agent has ended")
    except OverBudget as error:
        print(f"stopped before the call: {error}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "alice"))
