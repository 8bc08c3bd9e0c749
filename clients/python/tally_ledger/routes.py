"""Where what is recorded goes, and where holds are taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional
from urllib.parse import quote, urlencode

BATCH_ITEMS_MAX = 500


@dataclass(frozen=True)
class Route:
    """Where items go, and how many become one body."""

    path: str
    opening: bytes = b"["
    closing: bytes = b"]"
    items_max: int = BATCH_ITEMS_MAX
    sign: str = "accepted"
    """A member that Tally's own answer has: another server's 200 is no acknowledgement."""
    method: str = "POST"
    hold: Optional[str] = None
    """The id of the hold that the items draw on."""

    def drawing(self, hold: Optional[str]) -> Route:
        """The same for items that draw on a hold."""
        return replace(self, hold=hold) if hold else self


EVENTS = Route("/v1/events")
AGENTS = Route("/v1/ingest/openai-agents")
TRACES = Route("/v1/traces/ingest", b'{"data":[', b"]}")
LITELLM = Route("/v1/ingest/litellm")
HOLDS = Route("/v1/holds", b"", b"", items_max=1, sign="hold_id")


def claude(**told: Optional[str]) -> Route:
    """Messages of the Claude Agent SDK, with the query parameters that have a value."""
    query = urlencode({name: value for name, value in told.items() if value is not None})
    return Route("/v1/ingest/claude" + ("?" + query if query else ""))


def release(hold: str) -> Route:
    """Gives back what is left of a hold; sent alone, behind what draws on it."""
    path = f"/v1/holds/{quote(hold, safe='')}"
    return Route(path, b"", b"", items_max=1, sign="hold_id", method="DELETE")


def ending(session_id: str) -> Route:
    """The end of a session, which is sent alone."""
    path = f"/v1/sessions/{quote(session_id, safe='')}/end"
    return Route(path, b"", b"", items_max=1, sign="session_id")
