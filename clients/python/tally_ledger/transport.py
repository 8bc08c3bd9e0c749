"""One request to Tally, and what its answer means for what was sent."""

from __future__ import annotations

import email.utils
import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Dict, Optional

from .routes import Route

RETRY_AFTER_SECONDS_MAX = 300.0
ANSWER_BYTES_MAX = 64 << 20
# What may go well another time: a time-out, too early, too many requests, and most of what servers
# say of themselves. 501 and 505 are no passing trouble.
RETRIED = {408, 425, 429}
FINAL = {501, 505}
# For what no server has answered and will never go well, such as an address that is none.
UNUSABLE = 404
# One item of the body may be to blame, and the others good.
DIVIDED = {400, 413, 422}


@dataclass(frozen=True)
class Answer:
    """What came back: the HTTP status (0 where there was no answer), the members of its JSON, the
    seconds of its `Retry-After`, and in words what was wrong."""

    status: int
    members: Dict[str, object]
    retry_after: float = 0
    reason: str = ""

    @property
    def may_go_well_later(self) -> bool:
        """Whether the same request is worth sending again."""
        return self.status == 0 or self.status in RETRIED or (
            self.status >= 500 and self.status not in FINAL)


class _Unfollowed(urllib.request.HTTPRedirectHandler):
    """A redirected POST would become a GET, and lose what it brings."""

    def redirect_request(self, *_: object) -> None:
        return None


class Transport:
    """Sends to one Tally; safe to use from any thread."""

    def __init__(self, url: str, key: Optional[str], seconds_max: float) -> None:
        self.url, self.seconds_max = url.rstrip("/"), seconds_max
        self.headers = {"Content-Type": "application/json", "User-Agent": "tally-ledger"}
        if key:
            # A key from a file often has the line's end with it.
            self.headers["Authorization"] = "Bearer " + key.strip()
        self.opener = urllib.request.build_opener(_Unfollowed)

    def send(
        self, route: Route, body: bytes, more: Optional[Dict[str, str]] = None,
        seconds_max: Optional[float] = None,
    ) -> Answer:
        """Sends JSON, with `more` header fields, where they are given. Never raises. A 2xx whose
        answer lacks the route's `sign` is no answer of Tally's, and counts as none."""
        headers = {**self.headers, **(more or {})}
        if route.hold:
            headers["Tally-Hold"] = route.hold
        try:
            request = urllib.request.Request(
                self.url + route.path, body if route.method == "POST" else None, headers,
                method=route.method)
            seconds = self.seconds_max if seconds_max is None else seconds_max
            with self.opener.open(request, timeout=seconds) as response:
                members = _members(response.read(ANSWER_BYTES_MAX))
                if route.sign not in members:
                    return Answer(0, {}, reason="the answer is not Tally's; check the address")
                return Answer(response.status, members)
        except urllib.error.HTTPError as error:
            with error:
                return _failure(error)
        except ValueError as error:
            return Answer(UNUSABLE, {}, reason=str(error))
        # Beside OSError http.client's errors, and what a broken proxy setting raises.
        except Exception as error:
            return Answer(0, {}, reason=str(getattr(error, "reason", error)) or repr(error))


def _failure(error: urllib.error.HTTPError) -> Answer:
    try:
        members = _members(error.read(ANSWER_BYTES_MAX))
    except Exception:
        members = {}
    detail = members.get("detail") or error.headers.get("Location") or error.reason
    return Answer(
        error.code, members, _seconds(error.headers.get("Retry-After")), f"{error.code}, {detail}")


def _members(body: bytes) -> Dict[str, object]:
    try:
        value = json.loads(body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _seconds(text: Optional[str]) -> float:
    """RFC 9110, section 10.2.3: a number of seconds, or a date."""
    if not text:
        return 0
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(text).timestamp() - time.time()
        except (TypeError, ValueError):
            return 0
    # Also where it is NaN.
    return min(seconds, RETRY_AFTER_SECONDS_MAX) if seconds > 0 else 0
