"""Drives the real server with random sequences of requests, crashes, backups and erasures, and holds
every answer against the model. Arguments: the server's program, and how many sequences."""

import atexit
import copy
import http.client
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections import Counter

# Hypothesis keeps notes in the folder that it is called in, unless it is told of another.
NOTES = tempfile.TemporaryDirectory()
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = NOTES.name
atexit.register(NOTES.cleanup)

from hypothesis import HealthCheck, Phase, settings, strategies  # noqa: E402
from hypothesis.stateful import (  # noqa: E402
    RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test)

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Support"))
from model import LATE_PRICES, PRICES, Event, Ledger, Session  # noqa: E402
from tally_process import TallyProcess  # noqa: E402

BINARY, SEQUENCES = sys.argv[1], int(sys.argv[2])
STEPS = 25
PRICED_SECONDS = 20
done = Counter()

# Few of each, so that they meet. Two spellings of one letter are two ids.
SESSIONS = strategies.sampled_from([None, "s1", "s2", "caf\u00e9", "cafe\u0301"])
USERS = strategies.sampled_from([None, "alice", "bob"])
IDS = strategies.integers(1, 30).map("e{}".format)
TIMES = strategies.builds(
    "2026-{:02}-{:02}T{:02}:30:00Z".format,
    strategies.integers(10, 11), strategies.integers(1, 3), strategies.sampled_from([0, 12, 23]))
TOKENS = strategies.tuples(
    strategies.integers(1, 10**6), strategies.integers(0, 10**6), strategies.integers(0, 10**6),
).map(lambda counts: tuple(zip(("input", "output", "cache_read"), counts)))
MODELS = strategies.sampled_from([*PRICES, *LATE_PRICES])
CALLS = strategies.builds(
    Event, IDS, strategies.just("call"), SESSIONS, USERS, TIMES, MODELS, TOKENS)
CHARGES = strategies.builds(
    Event, IDS, strategies.just("charge"), SESSIONS, USERS, TIMES,
    cost=strategies.sampled_from(["0.25", "0.000000000001", "12"]))
VOIDS = strategies.builds(Event, IDS, strategies.just("void"), time=TIMES, target=IDS)
CORRECTIONS = strategies.builds(
    Event, IDS, strategies.just("correction"), SESSIONS, USERS, TIMES, MODELS, TOKENS, target=IDS)
EVENTS = strategies.one_of(CALLS, CALLS, CHARGES, VOIDS, CORRECTIONS).filter(
    lambda event: event.id != event.target)
END_STATES = strategies.sampled_from([None, "Success", "Fail"])


class Machine(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = tempfile.mkdtemp()
        self.server = TallyProcess(BINARY, self.folder)
        self.connect()
        self.ledger = Ledger()
        self.backup = None

    def connect(self):
        address = urllib.parse.urlsplit(self.server.url)
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)

    def ask(self, method, path, body=None):
        text = None if body is None else json.dumps(body)
        self.connection.request(method, path, text, {"Content-Type": "application/json"})
        answer = self.connection.getresponse()
        return answer.status, json.loads(answer.read())

    def set_prices(self, prices):
        for model, rates in prices.items():
            members = {f"{name}_per_million_usd": str(rate) for name, rate in rates.items()}
            status, answer = self.ask(
                "PUT", f"/v1/prices/acme/{model}", {"from": "2020-01-01", **members})
            assert status in (200, 201), answer

    @initialize()
    def price(self):
        self.set_prices(PRICES)

    # What clients do

    @rule(events=strategies.lists(EVENTS, min_size=1, max_size=6))
    def post(self, events):
        status, answer = self.ask("POST", "/v1/events", [event.body() for event in events])
        wanted = []
        for event in events:
            verdict = self.ledger.verdict(event)
            if verdict == "accepted":
                self.ledger.take(event)
            wanted.append(verdict)
        self.check_items(wanted, answer)
        done["events"] += len(events)

    @rule(events=strategies.lists(CALLS, min_size=2, max_size=9))
    def work(self, events):
        self.post(events)

    @rule(event=EVENTS, times=strategies.integers(2, 3))
    def retry(self, event, times):
        for _ in range(times):
            self.post([event])

    @rule(events=strategies.lists(EVENTS, min_size=2, max_size=4, unique_by=lambda one: one.id))
    def post_all_or_none(self, events):
        named = [name for event in events for name in (event.id, event.target) if name]
        if len(set(named)) < len(named):
            return
        wanted = [self.ledger.verdict(event) for event in events]
        status, answer = self.ask(
            "POST", "/v1/events?atomic=true", [event.body() for event in events])
        if set(wanted) <= {"accepted", "duplicate"}:
            for event, verdict in zip(events, wanted):
                if verdict == "accepted":
                    self.ledger.take(event)
            self.check_items(wanted, answer)
        else:
            assert status in (207, 422) and answer["accepted"] == 0, (wanted, answer)
        done["atomic"] += 1

    @staticmethod
    def check_items(wanted, answer):
        told = ["accepted"] * len(wanted)
        for item in answer["items"]:
            if item["status"] >= 400 or item["code"] == "duplicate":
                told[item["index"]] = item["code"]
        assert told == wanted, (told, wanted, answer)
        counts = Counter("rejected" if code not in ("accepted", "duplicate") else code
                         for code in wanted)
        for name in ("accepted", "duplicate", "rejected"):
            assert answer[name] == counts[name], (name, answer)

    @rule(id=SESSIONS.filter(bool), state=END_STATES)
    def end(self, id, state):
        session = self.ledger.sessions.get(id)
        status, answer = self.ask(
            "POST", f"/v1/sessions/{urllib.parse.quote(id)}/end",
            {} if state is None else {"end_state": state})
        if session is None:
            assert status == 404, answer
        elif session.is_ended and state and session.end_state not in (None, state):
            assert status == 409, answer
        else:
            session.end_state = session.end_state or state
            session.is_ended = True
            self.check_session(id, answer)
        done["ends"] += 1

    @rule(id=SESSIONS.filter(bool), user=USERS)
    def define(self, id, user):
        members = {"session_id": id} | ({"user_id": user} if user else {})
        status, answer = self.ask("POST", "/v1/sessions", members)
        known = self.ledger.sessions.get(id)
        if known and user and known.user and known.user != user and not self.is_erased(known.user):
            assert status == 409, answer
            return
        assert status in (200, 201), answer
        session = self.ledger.sessions.setdefault(id, Session())
        session.user = session.user or user
        if user and session.user == user:
            self.ledger.users.add(user)

    # What operators do

    @rule(model=strategies.sampled_from(list(LATE_PRICES)))
    def price_late(self, model):
        self.set_prices({model: LATE_PRICES[model]})
        self.ledger.prices[model] = LATE_PRICES[model]
        end = time.monotonic() + PRICED_SECONDS
        while self.ask("GET", "/v1/project")[1]["totals"]["unpriced"]["events"]:
            assert time.monotonic() < end, "an event still waits for its price"
            time.sleep(0.02)
        done["late prices"] += 1

    @rule(user=USERS.filter(bool))
    def erase(self, user):
        status, answer = self.ask("DELETE", f"/v1/users/{user}")
        if user not in self.ledger.users:
            assert status == 404, answer
            return
        assert status == 200, answer
        self.ledger.erase(user, answer["pseudonym"])
        done["erasures"] += 1

    @staticmethod
    def is_erased(user):
        return user.startswith("erased-")

    def stop(self, how):
        self.connection.close()
        getattr(self.server.process, how)()
        self.server.process.wait(30)
        self.server.process.stdout.close()

    @rule(how=strategies.sampled_from(["terminate", "kill"]))
    def restart(self, how):
        self.stop(how)
        self.server.start()
        self.connect()
        done[how] += 1

    @staticmethod
    def command(*arguments):
        ran = subprocess.run([BINARY, *arguments], capture_output=True, text=True, timeout=60)
        assert ran.returncode == 0, (arguments, ran.stdout, ran.stderr)

    @precondition(lambda self: len(self.ledger.events) % 4 == 3)
    @rule()
    def back_up(self):
        path = pathlib.Path(self.folder, "backup.db")
        path.unlink(missing_ok=True)
        self.command("backup", "--database", f"{self.folder}/tally.db", str(path))
        self.backup = copy.deepcopy(self.ledger)
        done["backups"] += 1

    @precondition(lambda self: self.backup)
    @rule()
    def restore(self):
        self.stop("terminate")
        for file in pathlib.Path(self.folder).glob("tally.db*"):
            file.unlink()
        self.command(
            "restore", f"{self.folder}/backup.db", "--database", f"{self.folder}/tally.db")
        self.server.start()
        self.connect()
        self.ledger = copy.deepcopy(self.backup)
        done["restores"] += 1

    # What must hold

    @invariant()
    def project_is_exact(self):
        _, answer = self.ask("GET", "/v1/project")
        wrong = self.ledger.totals().differences(answer["totals"])
        assert not wrong, wrong
        nobody = self.ledger.totals(lambda stored: not stored.session and not stored.user)
        wrong = nobody.differences(answer["unattributed"])
        assert not wrong, wrong

    def check_session(self, id, answer):
        session = self.ledger.sessions[id]
        wrong = self.ledger.totals(lambda stored: stored.session == id).differences(answer)
        assert not wrong, (id, wrong)
        assert answer["session_id"] == id
        assert answer["user_id"] == session.user, (answer["user_id"], session)
        assert answer["status"] == ("ended" if session.is_ended else "active")
        assert answer["late_events"] == session.late, (answer, session)
        assert (answer["revision"] or 0) >= session.late + session.is_ended, (answer, session)

    def check_users(self):
        for user in self.ledger.users:
            _, answer = self.ask("GET", f"/v1/users/{urllib.parse.quote(user)}")
            theirs = [one for one in self.ledger.events.values() if one.user == user]
            wrong = self.ledger.totals(lambda stored: stored.user == user).differences(answer)
            assert not wrong, (user, wrong)
            assert answer["sessions"] == len({one.session for one in theirs} - {None}), answer

    def check_usage(self):
        _, answer = self.ask(
            "GET", "/v1/usage?from=2026-10-01&to=2026-12-01&interval=day&group_by=model")
        rows = {(row["start"][:10], row["model"]): row for row in answer["data"]}
        cells = {(one.event.time[:10], one.event.model) for one in self.ledger.events.values()
                 if one.event.kind != "void"}
        for day, model in cells:
            of_cell = self.ledger.totals(
                lambda stored: (stored.event.time[:10], stored.event.model) == (day, model))
            if not of_cell.requests and not of_cell.cost and (day, model) not in rows:
                continue
            wrong = of_cell.differences(rows.pop((day, model)))
            assert not wrong, (day, model, wrong)
        assert all(row["requests"] == 0 for row in rows.values()), rows
        wrong = self.ledger.totals().differences(answer["total"])
        assert not wrong, wrong

    @rule()
    def look_at_everything(self):
        for id in self.ledger.sessions:
            status, answer = self.ask("GET", f"/v1/sessions/{urllib.parse.quote(id)}")
            assert status == 200, answer
            self.check_session(id, answer)
        self.check_users()
        self.check_usage()

    def teardown(self):
        try:
            if self.server.process.poll() is None:
                self.look_at_everything()
                self.stop("terminate")
                self.command("check", "--database", f"{self.folder}/tally.db")
        finally:
            if self.server.process.poll() is None:
                self.stop("kill")
            shutil.rmtree(self.folder)
        done["sequences"] += 1


run_state_machine_as_test(
    Machine,
    settings=settings(
        max_examples=SEQUENCES, stateful_step_count=STEPS, deadline=None, derandomize=True,
        database=None, print_blob=False, phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck)))
print("agreed with the model: " + ", ".join(f"{count} {name}" for name, count in done.items()))
