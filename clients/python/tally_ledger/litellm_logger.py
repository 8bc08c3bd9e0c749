"""LiteLLM: a callback that reports each call."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from litellm.integrations.custom_logger import CustomLogger
from litellm.litellm_core_utils.logging_worker import GLOBAL_LOGGING_WORKER

from .client import Tally


class TallyLogger(CustomLogger):
    """Reports each call when it has ended, well or not: `litellm.callbacks = [TallyLogger(tally)]`.

    `litellm_session_id` of the call is the session, `user` the user, and `metadata["tags"]` tags.
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
        if isinstance(payload, dict):
            self.tally.litellm(payload)

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
