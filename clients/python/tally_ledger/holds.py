"""Holds: a part of the budgets that is kept for a call or a run before it is made."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Dict, List, Optional

from . import routes
from .transport import Answer, Transport

PAUSE_SECONDS = 0.25


class OverBudget(Exception):
    """A hard budget has no room for what is about to be spent. `refused_by` are the budgets, as
    Tally answers them: `budget_id`, `left_usd`, `short_usd`, `resets_at`."""

    def __init__(self, detail: str, refused_by: List[Dict[str, object]]) -> None:
        super().__init__(detail)
        self.refused_by = refused_by


class NoHold(Exception):
    """Tally gave no hold, though it was required: it did not answer in time, or refused the
    question itself."""


@dataclass(frozen=True)
class Hold:
    """What is held. Events draw on it that are recorded with it; leaving a `with` block gives back
    what is left. Without an `id` nothing is held, because Tally did not answer: everything is
    recorded all the same."""

    id: Optional[str] = None
    _release: Callable[[str], None] = field(default=lambda _: None, repr=False, compare=False)

    def release(self) -> None:
        """Gives back what is left, after what was recorded before. Does not wait."""
        if self.id:
            self._release(self.id)

    def __enter__(self) -> Hold:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def take(transport: Transport, body: bytes, seconds: float) -> Answer:
    """Asks for a hold until Tally has answered, for `seconds` at most. Each attempt has the same
    `Idempotency-Key`, so that a hold whose answer was lost is not taken twice. Raises OverBudget."""
    end = time.monotonic() + seconds
    key = {"Idempotency-Key": uuid.uuid4().hex}
    while True:
        left = max(end - time.monotonic(), 0.01)
        answer = transport.send(routes.HOLDS, body, key, left)
        if answer.status == 402:
            refused_by = answer.members.get("refused_by")
            raise OverBudget(
                str(answer.members.get("detail") or answer.reason),
                [each for each in refused_by if isinstance(each, dict)]
                if isinstance(refused_by, list) else [])
        pause = max(PAUSE_SECONDS, answer.retry_after)
        if not answer.may_go_well_later or time.monotonic() + pause >= end:
            return answer
        time.sleep(pause)
