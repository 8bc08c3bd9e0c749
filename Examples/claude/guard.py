"""Runs an agent within a budget: what it may cost is held before it begins, and the CLI ends it there.

    pip install claude-agent-sdk ./clients/python
    TALLY_URL=http://127.0.0.1:8080 python Examples/claude/guard.py "Explain this repository" alice 0.50

Without Tally it goes on, unless `required=True` is given to `hold`.
"""

import asyncio
import sys

from claude_agent_sdk import ClaudeAgentOptions, query
from tally_ledger import OverBudget, Tally


async def main(prompt, user, usd):
    tally = Tally()
    try:
        with tally.hold(usd, user_id=user, expires_in_seconds=3600) as hold:
            options = ClaudeAgentOptions(max_budget_usd=float(usd))
            async for message in query(prompt=prompt, options=options):
                tally.claude(message, user_id=user, resumed=False, hold=hold)
        print("the agent has ended")
    except OverBudget as error:
        print(f"stopped before it began: {error}")


asyncio.run(main(*sys.argv[1:4]))
