"""What the tests share."""

from __future__ import annotations

import unittest
from typing import List, Optional

from tally_ledger import Tally

from .stand_in import Behaviour, StandIn, passing

EVENT = {"model": "gpt-4o-mini", "usage": {"input": 10, "output": 2}}


class ClientCase(unittest.TestCase):
    """A client, and a stand-in for Tally that both end with the test."""

    def stand_in(self, behaviour: Behaviour = passing, port: int = 0) -> StandIn:
        stand_in = StandIn(behaviour, port=port)
        self.addCleanup(stand_in.close)
        return stand_in

    def client(
        self, url: str, key: Optional[str] = None, items_max: int = 10_000,
        bytes_max: int = 1 << 20, request_seconds: float = 30,
    ) -> Tally:
        tally = Tally(
            url, key, items_max=items_max, bytes_max=bytes_max, request_seconds=request_seconds)
        self.addCleanup(tally.close, 0)
        return tally

    def expect_counts(self, tally: Tally, sent: int, dropped: int, waiting: int) -> None:
        self.assertEqual((tally.sent, tally.dropped, tally.waiting), (sent, dropped, waiting))

    def record(self, tally: Tally, count: int) -> List[str]:
        return [tally.record(EVENT) or "" for _ in range(count)]
