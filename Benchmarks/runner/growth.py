"""How the rate of batches holds as the ledger grows."""

import pathlib
import shutil
import tempfile
import time

from . import places, servers
from .loads import load, raw
from .tables import Table, median, number

BATCH = 1_000
CONNECTIONS = 8
# A measurement is bounded by its events, so that it does not move the step that it measures.
MEASURED_REQUESTS = 300
RAW_SECONDS = 3


def measure(server, ids, requests=MEASURED_REQUESTS):
    return load(
        server, "batch", connections=CONNECTIONS, batch=BATCH, ids=ids, requests=requests,
        seconds=900, warmup=0)


def grow(context, ids):
    """Rates at each step, and those of a fresh ledger measured in turn with the last step."""
    rates, fresh = {}, []
    loads = []
    stored = 0
    with servers.Tally() as server:
        for step in context.steps:
            if step > stored:
                loads.append(measure(server, ids, (step - stored) // BATCH))
            figures = []
            for _ in range(context.rounds):
                with servers.Tally() as empty:
                    beside = measure(empty, ids)
                    context.finish(empty, [beside], f"tally, empty, {ids} ids")
                figures.append(measure(server, ids))
                if step == context.steps[-1]:
                    fresh.append(beside)
            loads += figures
            stored = sum(each["acknowledged"] for each in loads)
            rates[step] = figures
            # Said at once: the whole takes long, and may be interrupted.
            places.say(f"  {ids} ids, {step:,} stored: "
                       f"{median(figures, 'events_per_second'):,.0f} events/s, "
                       f"{median(figures, 'cpu_us_per_event'):.1f} CPU µs an event, "
                       f"{figures[-1]['peak_rss_kib'] / 1024:.0f} MiB; "
                       f"empty beside it {beside['events_per_second']:,.0f} events/s, "
                       f"{beside['cpu_us_per_event']:.1f} CPU µs")
        context.finish(server, loads, f"tally, {context.steps[-1]:,} events, {ids} ids")
        start = time.monotonic()
        server.launch()
        restart_seconds = time.monotonic() - start
        places.say(f"  a start with it takes {restart_seconds:.2f} s")
    return rates, fresh, restart_seconds


def plain_index(steps, ids):
    """The raw loop with a plain unique index over the ids."""
    rates = {}
    for step in steps:
        folder = pathlib.Path(tempfile.mkdtemp(dir=places.SCRATCH))
        try:
            rates[step] = raw(
                folder, rows=BATCH, ids=ids, unique_index=True, prefill=step,
                seconds=RAW_SECONDS)["rows_per_second"]
            places.say(f"  plain index, {ids} ids, {step:,} stored: {rates[step]:,.0f} rows/s")
        finally:
            shutil.rmtree(folder)
    return rates


def growth(context):
    steps = context.steps
    table = Table(
        "Events/s in batches of 1 000 as the ledger grows", "",
        *[f"{number(float(step))} stored" for step in steps], "last / empty", "CPU µs, last")
    for ids in ("random", "ordered"):
        rates, fresh, restart_seconds = grow(context, ids)
        last = median(rates[steps[-1]], "events_per_second")
        share = last / median(fresh, "events_per_second")
        table.add(f"tally, {ids} ids", *[median(rates[step], "events_per_second") for step in steps],
                  share, median(rates[steps[-1]], "cpu_us_per_event"))
        table.goal(f"seconds of a start with the last ledger, {ids} ids", restart_seconds, 3, False)
        if ids == "random":
            table.goal("events/s with random ids, as a share of an empty ledger's", share, 0.6)
    for ids in ("random", "ordered"):
        rates = plain_index(steps, ids)
        table.add(f"raw loop with a plain unique index, {ids} ids",
                  *[rates[step] for step in steps], rates[steps[-1]] / rates[steps[0]], None)
    return [table]
