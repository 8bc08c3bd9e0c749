"""The thread that sends what waits, until Tally has taken it."""

from __future__ import annotations

import logging
import random
import threading
from typing import List, Optional, Set, cast

from .outbox import Item, Outbox
from .totals import SessionTotals
from .transport import DIVIDED, Answer, Transport

PAUSE_SECONDS_FIRST = 0.25
PAUSE_SECONDS_MAX = 30.0

log = logging.getLogger("tally_ledger")


class Sender:
    """Takes batches from the outbox and posts each until Tally has it. Its items have their ids
    already, so that an attempt whose answer was lost counts nothing twice."""

    def __init__(self, outbox: Outbox, transport: Transport) -> None:
        self.outbox, self.transport = outbox, transport
        self.reset()

    def reset(self) -> None:
        """Forgets its thread, which a forked process does not have."""
        self.thread: Optional[threading.Thread] = None
        self.warned: Set[str] = set()
        self.last_failure = ""

    def start(self) -> bool:
        """Starts the thread. False where it runs already, or where there can be no more threads:
        then the next start may do it."""
        with self.outbox.changed:
            if self.thread:
                return False
            thread = threading.Thread(target=self._run, name="tally-ledger", daemon=True)
            try:
                thread.start()
            except RuntimeError as error:
                self.last_failure = str(error)
                return False
            self.thread = thread
            return True

    def warn(self, kind: str, text: str) -> None:
        """Says something once for each kind of trouble, and further ones for debugging only."""
        level = logging.DEBUG if kind in self.warned else logging.WARNING
        self.warned.add(kind)
        log.log(level, "Tally at %s: %s", self.transport.url, text)

    def _run(self) -> None:
        while batch := self.outbox.take():
            try:
                self._deliver(batch)
            except Exception as error:
                self._drop(batch, repr(error))
            self.outbox.settle()

    def _deliver(self, batch: List[Item]) -> None:
        route = batch[0].route
        body = route.opening + b",".join(item.body for item in batch) + route.closing
        failures = 0
        while True:
            answer = self.transport.send(route, body)
            if not answer.may_go_well_later:
                break
            self.last_failure = answer.reason
            self.warn("later", f"{answer.reason}; what is recorded waits, and is sent again")
            pause = min(PAUSE_SECONDS_MAX, PAUSE_SECONDS_FIRST * 2**min(failures, 16))
            failures += 1
            # Without the chance part all clients of a restarted server would come at once.
            if not self.outbox.pause(pause * random.uniform(0.5, 1), answer.retry_after):
                return
        if answer.status < 300:
            self._finish(batch, answer)
        elif answer.status in DIVIDED and len(batch) > 1 and "items" not in answer.members:
            self._deliver(batch[: len(batch) // 2])
            self._deliver(batch[len(batch) // 2 :])
        else:
            self._drop(batch, _refusal(answer) or answer.reason)

    def _finish(self, batch: List[Item], answer: Answer) -> None:
        reply = batch[0].reply
        if reply:
            reply.totals = cast(SessionTotals, answer.members)
        rejected = answer.members.get("rejected")
        count = min(rejected, len(batch)) if isinstance(rejected, int) else 0
        self.outbox.add(sent=len(batch) - count, dropped=count)
        if count:
            self.warn("refused", f"not all is counted: {_refusal(answer)}")

    def _drop(self, batch: List[Item], reason: str) -> None:
        self.outbox.add(dropped=len(batch))
        self.warn("refused", f"not all is counted: {reason}")


def _refusal(answer: Answer) -> str:
    """What the first rejected item of a report is refused for; empty where there is none."""
    items = answer.members.get("items")
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and isinstance(item.get("status"), int) and item["status"] >= 400:
            return " ".join(str(item[name]) for name in ("id", "field", "detail") if item.get(name))
    return ""
