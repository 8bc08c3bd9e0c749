"""The bounded queue between an agent, which puts, and the sender's thread, which takes."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import Deque, List, Optional

from .routes import BATCH_ITEMS_MAX, Route
from .totals import SessionTotals

BATCH_BYTES_MAX = 1 << 20
GATHER_SECONDS = 0.05
"""How long the first item waits for others to go with it, unless somebody waits for it."""
HURRY_SECONDS = 0.5
"""The longest pause between two attempts while somebody waits."""


@dataclass
class Reply:
    """What Tally answered to one item; None where it refused it, or did not get it yet."""

    totals: Optional[SessionTotals] = None


@dataclass(frozen=True)
class Item:
    """One thing that was recorded, as the bytes that every attempt sends."""

    number: int
    route: Route
    body: bytes
    reply: Optional[Reply] = None


class Outbox:
    """Holds at most `items_max` items and `bytes_max` bytes. Where there is no room the oldest go:
    what a client reports last, such as a result, covers what came before it."""

    def __init__(self, items_max: int, bytes_max: int) -> None:
        self.items_max, self.bytes_max = items_max, bytes_max
        self.reset()

    def reset(self) -> None:
        """Empties it, with new locks: for a forked process, whose parent sends what is there."""
        # Reentrant, since a garbage collection within may record something.
        self.changed = threading.Condition(threading.RLock())
        self.queue: Deque[Item] = deque()
        self.taken: List[Item] = []
        self.bytes = self.count = self.sent = self.dropped = self.hurried = self.settled = 0
        self.is_closed = self.is_stopped = False

    @property
    def waiting(self) -> int:
        """How many items Tally has not acknowledged yet."""
        with self.changed:
            return len(self.queue) + len(self.taken)

    def put(self, route: Route, body: bytes, reply: Optional[Reply] = None) -> int:
        """Appends an item, and drops as many of the oldest as make room. Returns how many."""
        with self.changed:
            self.count += 1
            if self.is_closed or len(body) > self.bytes_max:
                self.dropped += 1
                return 1
            self.queue.append(Item(self.count, route, body, reply))
            self.bytes += len(body)
            dropped = 0
            while len(self.queue) > self.items_max or self.bytes > self.bytes_max:
                self.bytes -= len(self.queue.popleft().body)
                dropped += 1
            self.dropped += dropped
            self.changed.notify_all()
            return dropped

    def take(self) -> List[Item]:
        """Waits for items and takes those that make the next batch; none once it is closed."""
        with self.changed:
            self.changed.wait_for(lambda: self.queue or self.is_closed)
            if not self.hurried:
                self.changed.wait_for(
                    lambda: self.hurried or self.is_closed
                    or len(self.queue) >= BATCH_ITEMS_MAX, GATHER_SECONDS)
            size = 0
            while self.queue and not self.is_stopped:
                item = self.queue[0]
                is_full = size + len(item.body) > BATCH_BYTES_MAX and size > 0
                route = self.taken[0].route if self.taken else item.route
                if is_full or item.route != route or len(self.taken) >= route.items_max:
                    break
                self.taken.append(self.queue.popleft())
                self.bytes -= len(item.body)
                size += len(item.body)
            return list(self.taken)

    def settle(self) -> None:
        """What was taken is done with."""
        with self.changed:
            self.taken = []
            self.settled += 1
            self.changed.notify_all()

    def add(self, sent: int = 0, dropped: int = 0) -> None:
        """Counts what became of items."""
        with self.changed:
            if not self.is_stopped:
                self.sent += sent
                self.dropped += dropped

    def pause(self, seconds: float, at_least: float) -> bool:
        """Waits before the next attempt, less long if somebody waits for it, but no less than
        `at_least` seconds. False once there is to be none."""
        begun = time.monotonic()
        with self.changed:
            while not self.is_stopped:
                wanted = min(seconds, HURRY_SECONDS) if self.hurried else seconds
                left = begun + max(wanted, at_least) - time.monotonic()
                if left <= 0:
                    return True
                self.changed.wait(left)
            return False

    def wait(self, seconds_idle: float, seconds_max: float) -> bool:
        """Waits until what was put before is done with. False where nothing is settled for
        `seconds_idle`, or where it takes more than `seconds_max`."""
        end = time.monotonic() + seconds_max
        with self.changed:
            last = self.count
            self.hurried += 1
            self.changed.notify_all()
            try:
                while self._oldest() <= last:
                    left = min(seconds_idle, end - time.monotonic())
                    if not self._waits_for_answer(left):
                        return False
                return True
            finally:
                self.hurried -= 1

    def _waits_for_answer(self, seconds: float) -> bool:
        settled = self.settled
        return self.changed.wait_for(lambda: self.settled != settled, max(0, seconds))

    def _oldest(self) -> int:
        if self.taken:
            return self.taken[0].number
        return self.queue[0].number if self.queue else self.count + 1

    def close(self) -> None:
        """Takes nothing more; what is there may still be sent."""
        with self.changed:
            self.is_closed = True
            self.changed.notify_all()

    def stop(self) -> int:
        """Ends sending, and drops what waits. Returns how many items that are."""
        with self.changed:
            lost = self.waiting
            self.add(dropped=lost)
            self.queue.clear()
            self.bytes = 0
            self.is_closed = self.is_stopped = True
            self.settle()
            return lost
