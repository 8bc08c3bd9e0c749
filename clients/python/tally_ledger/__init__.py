"""Reports what LLM agents use to a Tally ledger, and never stops the agent."""

from .client import Tally
from .totals import Cost, ModelTotals, SessionTotals, Tokens

__all__ = ["Cost", "ModelTotals", "SessionTotals", "Tally", "Tokens"]
__version__ = "0.1.0"
