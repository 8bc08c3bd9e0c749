"""What a program has in hand, as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import date, datetime, timezone
from typing import Dict, List, Optional, Union

JSON = Union[None, bool, int, float, str, List["JSON"], Dict[str, "JSON"]]

TEXT_CHARS_MAX = 1000
"""Characters of a text in a message of another SDK: what Tally reads of it are ids, names and
numbers, so that prompts and answers are cut."""


def plain(value: object, text_chars_max: Optional[int] = None) -> JSON:
    """The value as JSON has it: dataclasses and pydantic models are objects, amounts (`Decimal`),
    dates and whatever else there is are text. Texts are cut to `text_chars_max` characters."""
    if isinstance(value, str):
        return value[:text_chars_max]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Mapping):
        return {str(name): plain(each, text_chars_max) for name, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(each, text_chars_max) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        names = [field.name for field in dataclasses.fields(value)]
        return {name: plain(getattr(value, name), text_chars_max) for name in names}
    if hasattr(value, "model_dump"):
        return plain(value.model_dump(), text_chars_max)
    return str(value)[:text_chars_max]


def members(value: object, text_chars_max: Optional[int] = None) -> Dict[str, JSON]:
    """The same of what has to be an object. Raises TypeError for anything else."""
    found = plain(value, text_chars_max)
    if not isinstance(found, dict):
        raise TypeError(f"an object is needed, not {type(value).__name__}")
    return found


def encode(value: JSON) -> bytes:
    """UTF-8. Raises ValueError for NaN and infinity, which JSON does not have."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def now() -> str:
    """The time, as RFC 3339 text in UTC."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")
