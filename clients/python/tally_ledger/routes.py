"""Where what is recorded goes."""

from __future__ import annotations

from dataclasses import dataclass
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


EVENTS = Route("/v1/events")
AGENTS = Route("/v1/ingest/openai-agents")
TRACES = Route("/v1/traces/ingest", b'{"data":[', b"]}")
LITELLM = Route("/v1/ingest/litellm")


def claude(**told: Optional[str]) -> Route:
    """Messages of the Claude Agent SDK, with the query parameters that have a value."""
    query = urlencode({name: value for name, value in told.items() if value is not None})
    return Route("/v1/ingest/claude" + ("?" + query if query else ""))


def ending(session_id: str) -> Route:
    """The end of a session, which is sent alone."""
    path = f"/v1/sessions/{quote(session_id, safe='')}/end"
    return Route(path, b"", b"", items_max=1, sign="session_id")
