"""LiteLLM: a callback that reports each call."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Optional

from litellm.integrations.custom_logger import CustomLogger
from litellm.litellm_core_utils.logging_worker import GLOBAL_LOGGING_WORKER

from .client import Tally
from .holds import Hold


class TallyLogger(CustomLogger):
    """Reports each call when it has ended, well or not: `litellm.callbacks = [TallyLogger(tally)]`.

    `litellm_session_id` of the call is the session, `user` the user, and `metadata["tags"]` tags.
    A call with `metadata={"tally_hold": hold.id}` draws on the hold that was taken for it, and
    gives back what is left.
    """

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self.tally = tally

    def log_success_event(
        self, kwargs: Mapping[str, object], response_obj: object, start_time: object,
        end_time: object,
    ) -> None:
        """Reports a call of `completion()`; LiteLLM names the arguments."""
        payload = kwargs.get("standard_logging_object")
        if not isinstance(payload, dict):
            return
        hold = Hold(_hold_id(kwargs), self.tally.release)
        self.tally.litellm(payload, hold)
        hold.release()

    log_failure_event = log_success_event

    async def async_log_success_event(
        self, kwargs: Mapping[str, object], response_obj: object, start_time: object,
        end_time: object,
    ) -> None:
        """Reports a call of `acompletion()`."""
        self.log_success_event(kwargs, response_obj, start_time, end_time)

    async_log_failure_event = async_log_success_event

    async def drain(self) -> None:
        """Waits until LiteLLM has called back for the calls that have ended, which it does a moment
        later; then `tally.flush()` has them. For a program that ends."""
        await asyncio.sleep(1)
        await GLOBAL_LOGGING_WORKER.flush()


def _hold_id(kwargs: Mapping[str, object]) -> Optional[str]:
    parameters = kwargs.get("litellm_params")
    metadata = parameters.get("metadata") if isinstance(parameters, dict) else None
    found = metadata.get("tally_hold") if isinstance(metadata, dict) else None
    return str(found) if found else None
