"""Holds: what is taken before it is spent."""

from __future__ import annotations

import json
import time
import unittest

from tally_ledger import Hold, NoHold, OverBudget

from .case import EVENT, ClientCase
from .stand_in import Reaction, free_port

REFUSAL = json.dumps({
    "code": "over_budget", "detail": "the estimate is more than is left of b1",
    "refused_by": [{"budget_id": "b1", "left_usd": "0.1", "short_usd": "0.15"}]}).encode()


class HoldTests(ClientCase):
    def test_what_is_recorded_with_a_hold_draws_on_it_and_the_rest_is_given_back(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        with tally.hold("0.25", user_id="alice", tags={"team": "a"}) as hold:
            self.assertEqual(hold.id, "hold_1")
            tally.record(EVENT, hold)
            tally.claude({"type": "result", "uuid": "r"}, hold=hold)
        tally.record(EVENT)
        self.assertTrue(tally.flush())
        path, body = stand_in.requests[0]
        self.assertEqual(path, "/v1/holds")
        self.assertEqual(
            json.loads(body),
            {"estimate_usd": "0.25", "user_id": "alice", "tags": {"team": "a"}})
        self.assertEqual(
            [path for path, _ in stand_in.requests[1:]],
            ["/v1/events", "/v1/ingest/claude", "/v1/holds/hold_1", "/v1/events"])
        holds = [fields.get("Tally-Hold") for fields in stand_in.fields[1:]]
        self.assertEqual(holds, ["hold_1", "hold_1", None, None])

    def test_a_budget_without_room_raises_and_names_itself(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(402, REFUSAL))
        tally = self.client(stand_in.url)
        with self.assertRaises(OverBudget) as raised:
            tally.hold("0.25", user_id="alice")
        self.assertIn("more than is left of b1", str(raised.exception))
        self.assertEqual(raised.exception.refused_by[0]["short_usd"], "0.15")

    def test_a_busy_tally_is_asked_again_under_the_same_key(self) -> None:
        stand_in = self.stand_in(
            lambda number, path, body: Reaction(503) if number < 2 else Reaction())
        tally = self.client(stand_in.url)
        self.assertEqual(tally.hold("0.25").id, "hold_1")
        keys = {fields.get("Idempotency-Key") for fields in stand_in.fields}
        self.assertEqual((len(stand_in.fields), len(keys)), (3, 1))

    def test_without_an_answer_the_agent_goes_on_in_time_or_ends_where_it_must(self) -> None:
        tally = self.client(f"http://127.0.0.1:{free_port()}")
        begun = time.monotonic()
        with self.assertLogs("tally_ledger", "WARNING") as log:
            hold = tally.hold("0.25", seconds=0.5)
        self.assertLess(time.monotonic() - begun, 5)
        self.assertEqual(hold, Hold())
        self.assertIn("goes on without a hold", log.output[0])
        # Nothing is held, and nothing given back.
        hold.release()
        self.assertEqual(tally.waiting, 0)
        with self.assertRaises(NoHold):
            tally.hold("0.25", seconds=0.5, required=True)

    def test_a_question_that_tally_refuses_is_none_of_a_budget(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(422))
        tally = self.client(stand_in.url)
        self.assertIsNone(tally.hold("much").id)
        self.assertEqual(len(stand_in.requests), 1)
        self.assertIsNone(tally.hold(estimate={"usage": float("nan")}).id)
        with self.assertRaises(NoHold):
            tally.hold("much", required=True)


if __name__ == "__main__":
    unittest.main()
