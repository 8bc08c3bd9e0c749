"""What a ledger has to come to: a model that keeps every event and adds all of them up anew."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

# US dollars for a million tokens; what is in neither has no price.
PRICES = {
    "big": {"input": Decimal(2), "output": Decimal(8), "cache_read": Decimal("0.5")},
    "small": {"input": Decimal("0.15"), "output": Decimal("0.6"), "cache_read": Decimal("0.075")},
}
LATE_PRICES = {"new": {"input": Decimal(1), "output": Decimal(3), "cache_read": Decimal("0.1")}}
MILLION = Decimal(1_000_000)


@dataclass(frozen=True)
class Event:
    """An event as it is posted. `target` is what a void or correction takes back."""

    id: str
    kind: str
    session: str | None = None
    user: str | None = None
    time: str | None = None
    model: str | None = None
    tokens: tuple = ()
    cost: str | None = None
    target: str | None = None

    def body(self):
        members = {"id": self.id, "time": self.time}
        if self.kind != "call":
            members["type"] = self.kind
        if self.target:
            members["voids" if self.kind == "void" else "corrects"] = self.target
        if self.session:
            members["session_id"] = self.session
        if self.user:
            members["user_id"] = self.user
        if self.cost:
            members["cost"] = self.cost
        if self.tokens:
            members |= {"provider": "acme", "model": self.model, "usage": dict(self.tokens)}
        return members


@dataclass
class Stored:
    """An event of the ledger; its user is a name of the model's, which survives an erasure."""

    event: Event
    session: str | None
    user: str | None
    replaced_by: str | None = None


@dataclass
class Session:
    user: str | None = None
    is_ended: bool = False
    end_state: str | None = None
    late: int = 0


class Totals:
    """What some events come to."""

    def __init__(self, events, prices):
        self.requests = self.unpriced = priced = 0
        self.cost = Decimal(0)
        self.tokens = defaultdict(int)
        for event in events:
            self.requests += 0 if event.kind == "charge" else 1
            for bucket, count in event.tokens:
                self.tokens[bucket] += count
            if event.kind == "charge":
                self.cost += Decimal(event.cost)
            elif event.model in prices:
                rates = prices[event.model]
                self.cost += sum(rates[name] * count for name, count in event.tokens) / MILLION
            else:
                self.unpriced += 1
                continue
            priced += 1
        self.status = "complete" if not self.unpriced else "partial" if priced else "unknown"

    def differences(self, answer):
        """What an answer with `requests`, `tokens` and `cost` says otherwise."""
        cost = answer["cost"]
        told = None if cost["usd"] is None else Decimal(cost["usd"])
        wanted = None if self.status == "unknown" else self.cost
        pairs = {
            "requests": (answer["requests"], self.requests), "usd": (told, wanted),
            "status": (cost["status"], self.status),
            "unpriced": (cost["evidence"]["unpriced_events"], self.unpriced),
        }
        for bucket in ("input", "output", "cache_read"):
            pairs[bucket] = (answer["tokens"][bucket], self.tokens[bucket])
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


class Ledger:
    def __init__(self):
        self.events = {}
        self.sessions = {}
        self.users = set()
        self.prices = dict(PRICES)

    def verdict(self, event):
        """The code of the item, or `accepted`."""
        if event.id in self.events:
            known = self.events[event.id].event
            return "duplicate" if known == event else "event_conflict"
        if event.target is None:
            return "accepted"
        target = self.events.get(event.target)
        if target is None:
            return "unknown_event"
        if target.event.kind == "void" or target.replaced_by:
            return "already_replaced"
        return "accepted"

    def take(self, event):
        """Adds an event of which the verdict is `accepted`."""
        target = self.events.get(event.target)
        session = event.session if event.kind != "void" else None
        if session:
            known = self.sessions.setdefault(session, Session())
            known.user = known.user or event.user
        elif target:
            session = target.session
        user = event.user or (session and self.sessions[session].user)
        if target and (event.kind == "void" or event.user is None):
            user = target.user or user
        if event.user:
            self.users.add(event.user)
        self.events[event.id] = Stored(event, session, user)
        changed = {session}
        if target:
            target.replaced_by = event.id
            changed.add(target.session)
        for name in changed - {None}:
            if self.sessions[name].is_ended:
                self.sessions[name].late += 1

    def erase(self, user, pseudonym):
        """Puts the pseudonym in the user's place."""
        for stored in self.events.values():
            if stored.user == user:
                stored.user = pseudonym
        for session in self.sessions.values():
            if session.user == user:
                session.user = pseudonym
        self.users.remove(user)
        self.users.add(pseudonym)

    def counted(self, which=lambda stored: True):
        return [
            stored.event for stored in self.events.values()
            if stored.event.kind != "void" and not stored.replaced_by and which(stored)
        ]

    def totals(self, which=lambda stored: True):
        return Totals(self.counted(which), self.prices)
