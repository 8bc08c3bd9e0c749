"""The client: what a program calls."""

from __future__ import annotations

import atexit
import os
import uuid
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Optional

from . import routes
from .encoding import JSON, TEXT_CHARS_MAX, encode, members, now
from .holds import Hold, NoHold, take
from .outbox import Outbox, Reply
from .processes import at_worker_end, follow
from .routes import Route
from .sender import Sender
from .totals import SessionTotals
from .transport import Transport

URL = "http://127.0.0.1:8080"
ITEMS_MAX = 10_000
BYTES_MAX = 32 << 20
REQUEST_SECONDS_MAX = 30.0
WAIT_SECONDS = 15.0
WAIT_SECONDS_MAX = 60.0
WAIT_SECONDS_AGAIN = 1.0
HOLD_SECONDS = 5.0


class Tally:
    """Reports usage to a Tally ledger. No method raises but `hold`, and only `hold`, `flush`,
    `close` and `end_session` wait: everything else puts into a queue that a thread of its own
    sends. Safe to use from any thread, in asyncio, and after a fork.

    `url` and `key` default to the environment's TALLY_URL and TALLY_KEY, and `url` then to
    http://127.0.0.1:8080. The queue holds `items_max` items and `bytes_max` bytes; a full one drops
    its oldest. A request may take `request_seconds`. `flush`, `close`, `end_session` and the end of
    the program wait while Tally answers within `wait_seconds`, and 60 seconds at most, unless they
    are given a time.
    """

    def __init__(
        self, url: Optional[str] = None, key: Optional[str] = None, *,
        items_max: int = ITEMS_MAX, bytes_max: int = BYTES_MAX,
        request_seconds: float = REQUEST_SECONDS_MAX, wait_seconds: float = WAIT_SECONDS,
    ) -> None:
        self._wait_seconds = wait_seconds
        self._waited_in_vain = False
        self._outbox = Outbox(items_max, bytes_max)
        self._sender = Sender(
            self._outbox,
            Transport(
                url or os.environ.get("TALLY_URL") or URL, key or os.environ.get("TALLY_KEY"),
                request_seconds))
        follow(self)
        atexit.register(self.close)

    @property
    def sent(self) -> int:
        """How many items Tally has acknowledged: they are on its disk, and count once."""
        return self._outbox.sent

    @property
    def dropped(self) -> int:
        """How many items are lost: refused, without room, or still waiting at the end."""
        return self._outbox.dropped

    @property
    def waiting(self) -> int:
        """How many items Tally has not acknowledged yet."""
        return self._outbox.waiting

    def hold(
        self, estimate_usd: Optional[object] = None, *,
        estimate: Optional[Mapping[str, object]] = None, user_id: Optional[str] = None,
        session_id: Optional[str] = None, agent: Optional[str] = None,
        model: Optional[str] = None, tags: Optional[Mapping[str, str]] = None,
        expires_in_seconds: Optional[int] = None, required: bool = False,
        seconds: float = HOLD_SECONDS,
    ) -> Hold:
        """Holds a part of the budgets before it is spent: dollars (text, Decimal or int), or what
        a `model` and its `usage` in `estimate` cost. Waits for Tally, `seconds` at most. Raises
        OverBudget where a budget has no room. Where Tally gives no answer the agent goes on with a
        Hold of nothing, or, with `required`, ends with NoHold. In asyncio:
        `await asyncio.to_thread(tally.hold, "0.25", user_id="alice")`.

            with tally.hold("0.25", user_id="alice") as hold:
                tally.record(call(), hold)
        """
        wanted = {
            "estimate_usd": None if estimate_usd is None else str(estimate_usd),
            "estimate": estimate, "user_id": user_id, "session_id": session_id, "agent": agent,
            "model": model, "tags": tags, "expires_in_seconds": expires_in_seconds}
        try:
            body = encode(members({
                name: value for name, value in wanted.items() if value is not None}))
        except Exception as error:
            return self._without_hold(repr(error), required)
        answer = take(self._sender.transport, body, seconds)
        if answer.status != 201:
            return self._without_hold(answer.reason, required)
        return Hold(str(answer.members["hold_id"]), self.release)

    def _without_hold(self, reason: str, required: bool) -> Hold:
        if required:
            raise NoHold(f"Tally at {self._sender.transport.url} gave no hold: {reason}")
        self._sender.warn("hold", f"the agent goes on without a hold: {reason}")
        return Hold()

    def release(self, hold_id: str) -> None:
        """Gives back what is left of a hold, after what was recorded before; `Hold.release` does
        it. Does not wait."""
        self._put(routes.release(hold_id), dict)

    def record(
        self, event: Mapping[str, object], hold: Optional[Hold] = None,
    ) -> Optional[str]:
        """Records an event of `POST /v1/events`: `model`, `usage` as the provider gave it,
        `session_id`, `user_id` and so on. Amounts are text or Decimal. An `id` and a `time` are
        added where there is none. It draws on the `hold`, where it has one. Returns the id; None
        for what cannot be written as JSON."""
        def fields() -> dict[str, JSON]:
            found = members(event)
            found["id"] = found.get("id") or uuid.uuid4().hex
            found["time"] = found.get("time") or now()
            return found
        found = self._put(_drawing(routes.EVENTS, hold), fields)
        return str(found["id"]) if found else None

    def claude(
        self, message: object, *, user_id: Optional[str] = None, session_id: Optional[str] = None,
        parent_session_id: Optional[str] = None, resumed: Optional[bool] = None,
        hold: Optional[Hold] = None,
    ) -> None:
        """Records a message of the Claude Agent SDK, whatever its kind, as `query()` yields it, or
        a line of the CLI's stream-json as a mapping. `session_id` counts it for a session of your
        own; `parent_session_id` is the session that a fork was made from; `resumed` says whether
        the SDK goes on with an earlier conversation; what it costs draws on the `hold`."""
        route = routes.claude(
            user_id=user_id, session_id=session_id, parent_session_id=parent_session_id,
            resumed=None if resumed is None else str(resumed).lower())

        def fields() -> dict[str, JSON]:
            found = members(message, TEXT_CHARS_MAX)
            # Most messages have no time of their own, and may be sent late.
            found["timestamp"] = found.get("timestamp") or now()
            return found
        self._put(_drawing(route, hold), fields)

    def openai_agents(
        self, usage: object, *, kind: str, run_id: str, session_id: Optional[str] = None,
        user_id: Optional[str] = None, trace_id: Optional[str] = None,
        response_id: Optional[str] = None, agent: Optional[str] = None,
        model: Optional[str] = None, hold: Optional[Hold] = None,
    ) -> None:
        """Records a `Usage` of the OpenAI Agents SDK: that of a model call (`kind` is `call`) or
        the sum of a run so far (`run`), which is not added to its calls. `TallyHooks` calls it."""
        fields: dict[str, object] = {
            "kind": kind, "run_id": run_id, "session_id": session_id, "user_id": user_id,
            "trace_id": trace_id, "response_id": response_id, "agent": agent, "model": model,
            "usage": usage, "time": now()}
        if kind == "call":
            # Chat completions have no id of their own.
            fields["id"] = uuid.uuid4().hex
        self._put(_drawing(routes.AGENTS, hold), lambda: members(
            {name: value for name, value in fields.items() if value is not None}))

    def openai_traces(self, exported: Sequence[Mapping[str, object]]) -> None:
        """Records traces and spans of the OpenAI Agents SDK, as their `export()` returns them."""
        for each in exported:
            self._put(routes.TRACES, partial(members, each, TEXT_CHARS_MAX))

    def litellm(self, payload: Mapping[str, object], hold: Optional[Hold] = None) -> None:
        """Records LiteLLM's `standard_logging_object` of a call, without its messages."""
        unread = ("messages", "response")
        self._put(_drawing(routes.LITELLM, hold), lambda: members(
            {name: value for name, value in payload.items() if name not in unread},
            TEXT_CHARS_MAX))

    def end_session(
        self, session_id: str, *, end_state: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> Optional[SessionTotals]:
        """Ends the session, after what was recorded before, and waits `timeout` seconds for its
        totals. None where they do not come in time, or Tally refuses; what waits is sent all the
        same, the end too. In asyncio: `await asyncio.to_thread(tally.end_session, id)`."""
        reply = Reply()
        ending: dict[str, JSON] = {"ended_at": now()}
        if end_state is not None:
            ending["end_state"] = end_state
        self._put(routes.ending(str(session_id)), lambda: ending, reply)
        self.flush(timeout)
        return reply.totals

    def flush(self, timeout: Optional[float] = None) -> bool:
        """Waits until what was recorded before is sent or refused, at most `timeout` seconds.
        False where that takes longer. Without a time it waits while Tally answers; who has waited
        in vain once waits a second the next time, until Tally answers again."""
        before = self.waiting
        if timeout is not None:
            is_done = self._outbox.wait(timeout, timeout)
        else:
            seconds = WAIT_SECONDS_AGAIN if self._waited_in_vain else self._wait_seconds
            is_done = self._outbox.wait(seconds, WAIT_SECONDS_MAX)
        self._waited_in_vain = not is_done and self.waiting >= before
        return is_done

    def close(self, timeout: Optional[float] = None) -> bool:
        """Flushes, and ends the thread. What is recorded afterwards is dropped. False where
        something was lost, of which it warns. Called at the program's end by itself."""
        atexit.unregister(self.close)
        self._outbox.close()
        is_done = self.flush(timeout)
        if lost := self._outbox.stop():
            reason = self._sender.last_failure or "it does not answer"
            self._sender.warn(
                "late", f"not all is counted: {lost} were not taken in time ({reason})")
        return is_done

    def __enter__(self) -> Tally:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _put(
        self, route: Route, fields: Callable[[], dict[str, JSON]], reply: Optional[Reply] = None,
    ) -> Optional[dict[str, JSON]]:
        try:
            found = fields()
            body = encode(found)
        # An agent is not to end for what its ledger cannot take.
        except Exception as error:
            self._outbox.add(dropped=1)
            self._sender.warn("unusable", f"not all is counted: {error!r}")
            return None
        if self._outbox.put(route, body, reply):
            reason = "the client is closed" if self._outbox.is_closed else "its queue is full"
            self._sender.warn("full", "not all is counted: " + reason)
        if self._sender.start():
            at_worker_end(self.close)
        return found

    def forked(self) -> None:
        """Begins anew in a forked process; called by itself."""
        self._waited_in_vain = False
        self._outbox.reset()
        self._sender.reset()


def _drawing(route: Route, hold: Optional[Hold]) -> Route:
    return route.drawing(hold.id) if hold else route
