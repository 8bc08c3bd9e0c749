"""What the scenarios of one run share."""

import dataclasses
import pathlib

from . import exactness


@dataclasses.dataclass
class Context:
    # How often the things that are compared take turns; medians are taken over these.
    rounds: int
    seconds: float
    warmup: float
    has_fastapi: bool
    # The binary of the commit that this one is compared with, if any.
    before: pathlib.Path | None = None
    # The stored events at which the growing table is measured.
    steps: tuple = ()
    # Events of the ledger that is queried.
    usage_events: int = 0
    # Events of the ledger that the page shows, and how long it is looked at.
    page_events: int = 1_000_000
    page_seconds: int = 30
    peak_rss_kib: int = 0
    exact: dict = dataclasses.field(default_factory=dict)
    bytes_per_event: dict = dataclasses.field(default_factory=dict)

    def finish(self, server, loads, label):
        """Stops a server that stores events and compares its totals with what it acknowledged."""
        totals = []
        if server.name == "tally":
            totals.append(exactness.over_http(server))
        server.stop()
        if server.name == "tally":
            self.peak_rss_kib = max(self.peak_rss_kib, server.peak_rss_kib)
        stored = server.stored()
        is_exact = exactness.is_exact(loads, *totals, *stored)
        self.exact[label] = self.exact.get(label, True) and is_exact
        if not is_exact:
            self.exact[f"{label}: acknowledged {exactness.acknowledged(loads)}, "
                       f"totals {totals + stored}"] = False
        events = stored[0][0]
        if events:
            self.bytes_per_event[label] = server.file_bytes() / events
