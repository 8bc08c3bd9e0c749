"""What becomes of what was recorded where Tally is down, busy, slow or refuses."""

from __future__ import annotations

import json
import time

from tally_ledger import Tally, routes

from .case import EVENT, ClientCase
from .stand_in import Reaction, StandIn, free_port


class Trouble(ClientCase):
    def test_what_waits_is_sent_when_tally_is_there(self) -> None:
        port = free_port()
        tally = self.client(f"http://127.0.0.1:{port}")
        with self.assertLogs("tally_ledger", "WARNING") as logs:
            names = self.record(tally, 20)
            self.assertFalse(tally.flush(0.6))
            self.expect_counts(tally, 0, 0, 20)
            stand_in = self.stand_in(port=port)
            self.assertTrue(tally.flush(10))
        self.assertEqual(list(stand_in.taken), names)
        self.expect_counts(tally, 20, 0, 0)
        self.assertEqual(len(logs.output), 1, logs.output)
        self.assertIn("what is recorded waits", logs.output[0])

    def test_an_answer_that_was_lost_counts_nothing_twice(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(lost=number < 2))
        tally = self.client(stand_in.url)
        with self.assertLogs("tally_ledger", "WARNING"):
            names = self.record(tally, 5)
            self.assertTrue(tally.flush(10))
        self.assertEqual(list(stand_in.taken), names)
        bodies = [body for _, body in stand_in.requests]
        self.assertEqual(bodies[1], bodies[0])
        self.expect_counts(tally, 5, 0, 0)

    def test_a_busy_server_is_asked_again_after_the_time_it_names(self) -> None:
        times: list[float] = []

        def behaviour(number: int, path: str, body: bytes) -> Reaction:
            times.append(time.monotonic())
            return Reaction(503, headers={"Retry-After": "2"}) if number == 0 else Reaction()

        tally = self.client(self.stand_in(behaviour).url)
        with self.assertLogs("tally_ledger", "WARNING"):
            tally.record(EVENT)
            self.assertTrue(tally.flush(10))
        self.assertGreaterEqual(times[1] - times[0], 2)
        self.expect_counts(tally, 1, 0, 0)

    def test_a_slow_answer_is_waited_for_beside_the_agent(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(delay=1))
        tally = self.client(stand_in.url)
        self.record(tally, 3)
        self.assertFalse(tally.flush(0.1))
        self.assertTrue(tally.flush(5))
        self.assertEqual(len(stand_in.requests), 1)

    def test_a_request_that_hangs_is_given_up_and_sent_again(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(delay=2 * (number == 0)))
        tally = self.client(stand_in.url, request_seconds=0.3)
        with self.assertLogs("tally_ledger", "WARNING"):
            names = self.record(tally, 2)
            self.assertTrue(tally.flush(5))
        self.assertEqual(list(stand_in.taken), names)
        self.expect_counts(tally, 2, 0, 0)

    def test_what_never_goes_well_is_dropped_and_reported_once(self) -> None:
        for status in (301, 401, 403, 404, 501):
            with self.subTest(status=status):
                stand_in = self.stand_in(lambda *_: Reaction(status))
                tally = self.client(stand_in.url)
                with self.assertLogs("tally_ledger", "WARNING") as logs:
                    for _ in range(3):
                        tally.record(EVENT)
                        self.assertTrue(tally.flush(5))
                self.assertEqual(len(logs.output), 1, logs.output)
                self.assertIn(f"{status}, as it was told", logs.output[0])
                self.assertEqual(len(stand_in.requests), 3)
                self.expect_counts(tally, 0, 3, 0)

    def test_an_item_that_is_rejected_is_dropped_alone(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        with self.assertLogs("tally_ledger", "WARNING") as logs:
            tally.record(EVENT)
            tally.record({**EVENT, "id": "bad", "model": "refused"})
            tally.record(EVENT)
            self.assertTrue(tally.flush())
        self.assertIn("not all is counted: bad not this", logs.output[0])
        self.expect_counts(tally, 2, 1, 0)

    def test_a_body_that_is_refused_whole_is_divided(self) -> None:
        def behaviour(number: int, path: str, body: bytes) -> Reaction:
            is_bad = b"poison" in body or len(json.loads(body)) > 4
            return Reaction(400) if is_bad else Reaction()

        stand_in = self.stand_in(behaviour)
        tally = self.client(stand_in.url)
        with self.assertLogs("tally_ledger", "WARNING"):
            self.record(tally, 6)
            tally.record({**EVENT, "id": "poison"})
            self.record(tally, 6)
            self.assertTrue(tally.flush())
        self.assertEqual(len(stand_in.taken), 12)
        self.expect_counts(tally, 12, 1, 0)

    def test_a_page_in_place_of_tally_is_no_acknowledgement(self) -> None:
        def behaviour(number: int, path: str, body: bytes) -> Reaction:
            return Reaction(200, b"<h1>Maintenance</h1>") if number == 0 else Reaction()

        stand_in = self.stand_in(behaviour)
        tally = self.client(stand_in.url)
        with self.assertLogs("tally_ledger", "WARNING"):
            self.record(tally, 1)
            self.assertTrue(tally.flush())
        self.assertEqual(len(stand_in.taken), 1)

    def test_addresses_that_are_none_and_values_that_are_no_json_never_raise(self) -> None:
        urls = "tally", "http://", "http://127.0.0.1:999999", "file:///etc/passwd", "ht!tp://x"
        for url in urls:
            with self.subTest(url=url), self.assertLogs("tally_ledger", "WARNING"):
                tally = self.client(url)
                tally.record(EVENT)
                tally.flush(0.2)
                tally.close(0)
                self.assertEqual((tally.sent, tally.dropped), (0, 1))
        with self.assertLogs("tally_ledger", "WARNING"):
            tally = self.client(self.stand_in().url, key="schlüssel €")
            tally.record(EVENT)
            self.assertTrue(tally.flush())
            self.expect_counts(tally, 0, 1, 0)
        tally = self.client(self.stand_in().url)
        cycle: dict[str, object] = {}
        cycle["usage"] = cycle
        with self.assertLogs("tally_ledger", "WARNING") as logs:
            for value in ({"cost": float("nan")}, cycle, {"id": "\ud800"}):
                tally.record(value)
            tally.claude(5)
            tally.openai_traces([{"id": float("inf")}])
        self.assertEqual(len(logs.output), 1, logs.output)
        self.assertTrue(tally.flush())
        self.expect_counts(tally, 1, 4, 0)

    def test_who_has_waited_in_vain_does_not_wait_as_long_again(self) -> None:
        port = free_port()
        tally = self.client(f"http://127.0.0.1:{port}")
        with self.assertLogs("tally_ledger", "WARNING"):
            tally.record(EVENT)
            self.assertFalse(tally.flush(0.3))
            begun = time.monotonic()
            self.assertIsNone(tally.end_session("s"))
            self.assertLess(time.monotonic() - begun, 5)
            stand_in = self.stand_in(port=port)
            self.assertTrue(tally.flush(10))
        # The end was not forgotten.
        self.assertEqual(stand_in.requests[-1][0], routes.ending("s").path)
        self.assertTrue(tally.end_session("s"))

    def test_a_server_that_restarts_again_and_again_gets_everything_once(self) -> None:
        port = free_port()
        tally = self.client(f"http://127.0.0.1:{port}")
        names, taken = [], []
        with self.assertLogs("tally_ledger", "WARNING"):
            for _ in range(4):
                stand_in = StandIn(lambda number, *_: Reaction(lost=number == 1), port=port)
                for _ in range(40):
                    names += self.record(tally, 5)
                    time.sleep(0.005)
                stand_in.close()
                taken += list(stand_in.taken)
            last = self.stand_in(port=port)
            self.assertTrue(tally.flush(10))
        self.assertEqual(set(taken) | set(last.taken), set(names))
        self.expect_counts(tally, len(names), 0, 0)

    def test_a_slow_server_is_waited_for_as_long_as_it_answers(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(delay=0.4))
        tally = Tally(stand_in.url, wait_seconds=0.7)
        self.addCleanup(tally.close, 0)
        for _ in range(4):
            tally.record(EVENT)
            tally.claude({"uuid": "u"})
        self.assertTrue(tally.flush())
        self.assertEqual(len(stand_in.requests), 8)
