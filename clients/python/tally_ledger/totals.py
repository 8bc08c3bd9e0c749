"""The shapes of a session's totals, as Tally answers them; its openapi.yaml has them all.

Amounts are decimal text in US dollars, never floats; what is unknown is None.
"""

from __future__ import annotations

from typing import Dict, List, Optional, TypedDict

Tokens = Dict[str, int]
"""Counts by bucket, such as `input`, `cache_read` and `output`, which add up to `total`;
`reasoning` is a part of `output`."""


class Cost(TypedDict):
    """What something cost, and how sure that is."""

    usd: Optional[str]
    status: str
    bound: str
    authority: str
    computed: Optional[str]
    reported: Optional[str]
    variance: Optional[str]


class ModelTotals(TypedDict):
    """The part of one model."""

    model: Optional[str]
    provider: Optional[str]
    requests: int
    tokens: Tokens
    cost: Cost


class SessionTotals(TypedDict):
    """What a session used. Times are RFC 3339 text, durations milliseconds."""

    session_id: str
    user_id: Optional[str]
    status: str
    end_state: Optional[str]
    started_at: Optional[str]
    ended_at: Optional[str]
    duration_ms: Optional[int]
    revision: int
    late_events: int
    requests: int
    calls_without_usage: int
    tokens: Tokens
    cost: Cost
    models: List[ModelTotals]
