"""The ingest path against the same service of an earlier commit."""

import statistics

from . import servers
from .ingest import measure
from .tables import Table, median

# What an event may cost more than before, unless a change says why.
CPU_BOUND = 1.03
TURNS_PER_ROUND = 3
LOADS = (
    ("single events, 64 connections", "single", {}),
    ("batches of a thousand, 8 connections", "batch", {"connections": 8, "batch": 1_000}),
)


def before(context):
    """Single events and batches, this build and the one of before in turn."""
    kinds = {"before": lambda: servers.Before(context.before), "now": servers.Tally}
    table = Table(
        "Against the build of before", "", "before: events/s", "CPU µs an event", "now: events/s",
        "CPU µs an event", "peak RSS MiB")
    for title, mode, options in LOADS:
        figures = {name: [] for name in kinds}
        for turn in range(context.rounds * TURNS_PER_ROUND):
            # Who goes second finds the disk and the processor as the first left them.
            for name in sorted(kinds, reverse=turn % 2 == 1):
                figures[name].append(measure(
                    context, kinds[name], f"tally {name}, {title}", mode, **options))
        table.add(
            title,
            *(median(figures[name], figure) for name in kinds
              for figure in ("events_per_second", "cpu_us_per_event")),
            max(figure["peak_rss_kib"] for figure in figures["now"]) / 1024)
        ratios = [
            now["cpu_us_per_event"] / then["cpu_us_per_event"]
            for now, then in zip(figures["now"], figures["before"])]
        table.goal(f"{title}: CPU an event, now to before, median of {len(ratios)} turns",
                   statistics.median(ratios), CPU_BOUND, at_least=False)
        table.notes.append(f"{title}: the turns " + ", ".join(
            f"{ratio:.2f}" for ratio in ratios))
    return [table]
