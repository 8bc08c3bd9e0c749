"""Reports what LLM agents use to a Tally ledger, and never stops the agent."""

from .client import Tally
from .holds import Hold, NoHold, OverBudget
from .totals import Cost, ModelTotals, SessionTotals, Tokens

__all__ = [
    "Cost", "Hold", "ModelTotals", "NoHold", "OverBudget", "SessionTotals", "Tally", "Tokens"]
__version__ = "0.1.0"
