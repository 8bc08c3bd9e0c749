"""What a client has to do where processes fork and end."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable
from multiprocessing import process, util
from typing import Protocol


class Forked(Protocol):
    """Something that a forked process has to begin anew."""

    def forked(self) -> None:
        """Called in the new process, where none of the other threads is."""


_followers: weakref.WeakSet[Forked] = weakref.WeakSet()


def follow(forked: Forked) -> None:
    """Has it called in every process that is forked, as long as it lives."""
    _followers.add(forked)


def at_worker_end(close: Callable[[], object]) -> None:
    """Has it called at the end of a process of multiprocessing, which `atexit` knows nothing of."""
    if process.parent_process() is not None:
        util.Finalize(None, close, exitpriority=0)


def _after_fork() -> None:
    for follower in list(_followers):
        follower.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
