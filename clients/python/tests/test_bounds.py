"""How much is held, how long is waited, and what becomes of it at the end and after a fork."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
import time

from tally_ledger import Tally

from .case import EVENT, ClientCase
from .stand_in import free_port

PROGRAM = """
import sys
from tally_ledger import Tally

tally = Tally(sys.argv[1], wait_seconds=float(sys.argv[2]))
for number in range(int(sys.argv[3])):
    tally.record({"id": f"e{number}", "usage": {"input": 1}})
print("the agent has ended")
"""


def work(tally: Tally) -> None:
    """What a process of multiprocessing does."""
    tally.record({**EVENT, "id": "child"})


class Bounds(ClientCase):
    def test_a_full_queue_drops_the_oldest_and_counts_them(self) -> None:
        port = free_port()
        tally = self.client(f"http://127.0.0.1:{port}", items_max=10)
        with self.assertLogs("tally_ledger", "WARNING") as logs:
            tally.record(EVENT)
            time.sleep(0.3)
            # One is being sent, and has left the queue.
            names = self.record(tally, 25)
            self.expect_counts(tally, 0, 15, 11)
            stand_in = self.stand_in(port=port)
            self.assertTrue(tally.flush(10))
        self.assertEqual(list(stand_in.taken)[1:], names[15:])
        self.expect_counts(tally, 11, 15, 0)
        full = [line for line in logs.output if "its queue is full" in line]
        self.assertEqual(len(full), 1)

    def test_bytes_are_bounded_too(self) -> None:
        tally = self.client(f"http://127.0.0.1:{free_port()}", bytes_max=5000)
        with self.assertLogs("tally_ledger", "WARNING"):
            for _ in range(100):
                tally.record({**EVENT, "tags": {"x": "y" * 400}})
            tally.record({**EVENT, "tags": {"x": "y" * 6000}})
        self.assertLessEqual(tally._outbox.bytes, 5000)
        self.assertEqual(tally.dropped + tally.waiting, 101)
        self.assertGreater(tally.waiting, 5)

    def test_many_threads_record_at_once(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        threads = [threading.Thread(target=self.record, args=(tally, 200)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertTrue(tally.flush())
        self.assertEqual(len(stand_in.taken), 1600)
        self.expect_counts(tally, 1600, 0, 0)
        # They went together, but for the first ones.
        self.assertLess(len(stand_in.requests), 100)

    def test_a_closed_client_drops_and_says_so(self) -> None:
        stand_in = self.stand_in()
        with Tally(stand_in.url) as tally:
            self.record(tally, 3)
        self.expect_counts(tally, 3, 0, 0)
        with self.assertLogs("tally_ledger", "WARNING") as logs:
            self.record(tally, 1)
        self.assertIn("the client is closed", logs.output[0])
        self.expect_counts(tally, 3, 1, 0)

    def test_what_is_not_taken_in_time_is_dropped_and_reported(self) -> None:
        tally = self.client(f"http://127.0.0.1:{free_port()}")
        with self.assertLogs("tally_ledger", "WARNING") as logs:
            self.record(tally, 3)
            self.assertFalse(tally.close(0.3))
        self.assertIn("3 were not taken in time", logs.output[-1])
        self.expect_counts(tally, 0, 3, 0)

    def program(self, url: str, seconds: float) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, url, str(seconds), "300"], text=True, timeout=30,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)

    def test_the_end_of_a_program_sends_what_waits(self) -> None:
        stand_in = self.stand_in()
        done = self.program(stand_in.url, 10)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout, "the agent has ended\n")
        self.assertEqual(len(stand_in.taken), 300)

    def test_the_end_of_a_program_waits_no_longer_than_it_may(self) -> None:
        begun = time.monotonic()
        done = self.program(f"http://127.0.0.1:{free_port()}", 0.5)
        self.assertLess(time.monotonic() - begun, 10)
        self.assertEqual((done.returncode, done.stdout), (0, "the agent has ended\n"))
        lost = "not all is counted: 300 were not taken"
        self.assertEqual(done.stderr.count(lost), 1, done.stderr)

    def test_a_forked_process_sends_its_own_and_not_its_parents(self) -> None:
        port = free_port()
        tally = self.client(f"http://127.0.0.1:{port}")
        with self.assertLogs("tally_ledger", "WARNING"):
            self.record(tally, 5)
            time.sleep(0.1)
            child = os.fork()
            if child == 0:
                tally.record({**EVENT, "id": "child"})
                os._exit(0 if tally.flush(10) and tally.sent == 1 else 1)
            stand_in = self.stand_in(port=port)
            self.assertEqual(os.waitpid(child, 0)[1], 0)
            self.assertTrue(tally.flush(10))
        self.assertEqual(len(stand_in.taken), 6)
        self.expect_counts(tally, 5, 0, 0)

    def test_a_process_of_multiprocessing_sends_before_it_ends(self) -> None:
        stand_in = self.stand_in()
        tally = self.client(stand_in.url)
        process = multiprocessing.get_context("fork").Process(target=work, args=(tally,))
        process.start()
        process.join(20)
        self.assertEqual(process.exitcode, 0)
        self.assertEqual(list(stand_in.taken), ["child"])
