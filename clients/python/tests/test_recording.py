"""What goes to Tally for what was recorded."""

from __future__ import annotations

import ast
import asyncio
import dataclasses
import json
import os
import pathlib
import time
import unittest
from datetime import datetime, timezone
from decimal import Decimal
from typing import Dict, List
from unittest import mock

from tally_ledger import Tally

from .case import EVENT, ClientCase
from .stand_in import Reaction


@dataclasses.dataclass
class Block:
    text: str


@dataclasses.dataclass
class Message:
    """As the Claude Agent SDK has them."""

    content: List[Block]
    usage: Dict[str, int]
    uuid: str = "u"


class Recording(ClientCase):
    def test_an_event_gets_an_id_and_a_time_and_keeps_its_own(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        name = tally.record(EVENT)
        own = {**EVENT, "id": "own", "time": "2026-11-20T10:00:00Z"}
        self.assertEqual(tally.record(own), "own")
        self.assertTrue(tally.flush())
        self.assertEqual(list(stand_in.taken), [name, "own"])
        self.assertEqual(stand_in.taken["own"], own)
        made = datetime.fromisoformat(str(stand_in.taken[str(name)]["time"]))
        self.assertEqual(made.utcoffset(), timezone.utc.utcoffset(None))
        self.expect_counts(tally, 2, 0, 0)

    def test_amounts_stay_decimal_text(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        tally.record({"id": "fee", "type": "charge", "cost": Decimal("0.10")})
        tally.flush()
        self.assertEqual(stand_in.taken["fee"]["cost"], "0.10")

    def test_a_change_after_recording_changes_nothing(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        usage = {"input": 10}
        tally.record({"id": "e", "usage": usage})
        usage["input"] = 11
        tally.flush()
        self.assertEqual(stand_in.taken["e"]["usage"], {"input": 10})

    def test_claude_messages_are_objects_with_a_time_and_short_texts(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        message = Message([Block("x" * 5000)], {"input_tokens": 3})
        tally.claude(message, user_id="a b", resumed=False)
        tally.flush()
        path, body = stand_in.requests[0]
        self.assertEqual(path, "/v1/ingest/claude?user_id=a+b&resumed=false")
        (sent,) = json.loads(body)
        self.assertEqual(sent["usage"], {"input_tokens": 3})
        self.assertEqual(sent["content"], [{"text": "x" * 1000}])
        self.assertIn("timestamp", sent)

    def test_a_line_of_the_cli_keeps_its_own_time(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        tally.claude({"type": "result", "uuid": "r", "timestamp": "2026-11-20T10:00:00Z"})
        tally.flush()
        self.assertEqual(stand_in.taken["r"]["timestamp"], "2026-11-20T10:00:00Z")

    def test_items_of_one_route_share_a_request_and_others_follow_in_order(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(delay=0.2 * (number == 0)))
        tally = self.client(stand_in.url)
        tally.record(EVENT)
        time.sleep(0.1)
        for _ in range(3):
            tally.record(EVENT)
        tally.openai_agents(EVENT["usage"], kind="run", run_id="r")
        tally.openai_traces([{"id": "trace_1"}, {"id": "span_1"}])
        tally.litellm({"litellm_call_id": "l", "messages": ["secret"], "response": {}})
        tally.flush()
        paths = [(path, body.count(b'"id"')) for path, body in stand_in.requests]
        self.assertEqual(paths, [
            ("/v1/events", 1), ("/v1/events", 3), ("/v1/ingest/openai-agents", 0),
            ("/v1/traces/ingest", 2), ("/v1/ingest/litellm", 0)])
        self.assertNotIn(b"secret", stand_in.requests[-1][1])

    def test_the_end_of_a_session_comes_after_its_events_and_brings_totals(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        self.record(tally, 3)
        totals = tally.end_session("a/b", end_state="Success")
        assert totals
        self.assertEqual(totals["session_id"], "a%2Fb")
        self.assertEqual(len(stand_in.taken), 3)
        path, body = stand_in.requests[-1]
        self.assertEqual(path, "/v1/sessions/a%2Fb/end")
        self.assertEqual(json.loads(body)["end_state"], "Success")

    def test_the_environment_says_where_tally_is(self) -> None:
        stand_in = self.stand_in()
        environment = {"TALLY_URL": stand_in.url + "/", "TALLY_KEY": "tally_k\n"}
        with mock.patch.dict(os.environ, environment), Tally() as tally:
            tally.record(EVENT)
            key = tally._sender.transport.headers["Authorization"]
        self.assertEqual(key, "Bearer tally_k")
        self.assertEqual(len(stand_in.taken), 1)

    def test_it_does_not_hold_up_an_event_loop(self) -> None:
        stand_in = self.stand_in(lambda number, path, body: Reaction(delay=0.5))
        tally = self.client(stand_in.url)

        async def agent() -> int:
            ticks = 0
            ending = asyncio.ensure_future(asyncio.to_thread(tally.end_session, "s"))
            while not ending.done():
                tally.record(EVENT)
                await asyncio.sleep(0.01)
                ticks += 1
            assert await ending
            return ticks

        self.assertGreater(asyncio.run(agent()), 10)

    def test_every_module_is_python_of_3_9(self) -> None:
        for path in pathlib.Path(__file__).parent.parent.glob("*/*.py"):
            ast.parse(path.read_text(), feature_version=(3, 9))


if __name__ == "__main__":
    unittest.main()
