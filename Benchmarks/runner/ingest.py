"""Scenarios of the ingest path: single events, batches, overload."""

import pathlib
import shutil
import tempfile

from . import places, servers, tables
from .loads import load, raw
from .tables import Table, median, number

COLUMNS = (
    "events/s", "CPU µs an event", "p50 ms", "p99 ms", "commits/s", "peak RSS MiB")
RAW_ROWS = (64, 1_000)
SHORT_QUEUE = ("--waiting-events-max", "2000")
REFUSALS = (429, 503)
SESSIONS_WIDE = 90_000_000


def cells(figures):
    return (
        median(figures, "events_per_second"), median(figures, "cpu_us_per_event"),
        tables.milliseconds(median(figures, "p50_us")),
        tables.milliseconds(median(figures, "p99_us")), median(figures, "commits_per_second"),
        max(figure["peak_rss_kib"] for figure in figures) / 1024)


def note_cpu(table, name, own, others):
    """The same comparison by CPU time, which other work on the machine distorts less."""
    ratio = median(others, "cpu_us_per_event") / median(own, "cpu_us_per_event")
    table.notes.append(f"CPU µs an event of {name}, as a multiple of the service's: {number(ratio)}")


def measure(context, kind, label, mode, **options):
    with kind() as server:
        figures = load(
            server, mode, seconds=context.seconds, warmup=context.warmup, **options)
        context.finish(server, [figures], label)
    return figures


def raw_rows(context, **options):
    places.SCRATCH.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(dir=places.SCRATCH))
    try:
        return raw(folder, seconds=context.seconds, **options)
    finally:
        shutil.rmtree(folder)


def syncs(context):
    places.SCRATCH.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(dir=places.SCRATCH))
    try:
        return raw(folder, sync_file=folder / "sync", seconds=context.seconds)
    finally:
        shutil.rmtree(folder)


def compared(context):
    kinds = [servers.Tally, servers.Usual]
    return kinds + [servers.FastAPI] if context.has_fastapi else kinds


def single(context):
    """One event a request, 64 connections."""
    kinds = compared(context)
    figures = {kind: [] for kind in kinds}
    for _ in range(context.rounds):
        for kind in kinds:
            figures[kind].append(measure(context, kind, f"{kind.name}, single", "single"))
    table = Table("One event a request, 64 connections", "server", *COLUMNS)
    for kind in kinds:
        table.add(kind.name, *cells(figures[kind]))
    own = median(figures[servers.Tally], "events_per_second")
    for kind, bound in ((servers.Usual, 5), (servers.FastAPI, 15)):
        if kind in figures:
            table.goal(
                f"events/s, as a multiple of {kind.name}",
                own / median(figures[kind], "events_per_second"), bound)
            note_cpu(table, kind.name, figures[servers.Tally], figures[kind])
    return [table]


def alone(context):
    """One connection: each event waits for its own commit."""
    own, disk, rows = [], [], []
    for _ in range(context.rounds):
        disk.append(syncs(context))
        own.append(
            measure(context, servers.Tally, "tally, one connection", "single", connections=1))
        rows.append(raw_rows(context, rows=1))
    table = Table("One event a request, one connection", "", *COLUMNS)
    table.add("tally", *cells(own))
    table.add("raw SQLite loop, a row a transaction", median(rows, "rows_per_second"),
              median(rows, "cpu_us_per_row"), *[None] * 4)
    rate = median(disk, "syncs_per_second")
    table.add("append of 4 120 bytes and fdatasync", rate, *[None] * 5)
    table.goal("events/s, as a share of the disk's syncs",
               median(own, "events_per_second") / rate, 0.5)
    return [table]


def batches(context):
    """A thousand events a request, 8 connections."""
    kinds = compared(context)
    figures = {kind: [] for kind in kinds}
    rows = {count: [] for count in RAW_ROWS}
    for _ in range(context.rounds):
        for kind in kinds:
            figures[kind].append(measure(
                context, kind, f"{kind.name}, batches", "batch", connections=8, batch=1_000))
        for count in rows:
            rows[count].append(raw_rows(context, rows=count))
    table = Table("A thousand events a request, 8 connections", "", *COLUMNS)
    for kind in kinds:
        table.add(kind.name, *cells(figures[kind]))
    for count, loops in rows.items():
        table.add(f"raw SQLite loop, {count} rows a transaction",
                  median(loops, "rows_per_second"), median(loops, "cpu_us_per_row"), *[None] * 4)
    own = median(figures[servers.Tally], "events_per_second")
    table.goal("events/s, as a share of the raw loop",
               own / median(rows[1_000], "rows_per_second"), 0.5)
    table.goal("events/s, as a multiple of Hummingbird + GRDB",
               own / median(figures[servers.Usual], "events_per_second"), 3)
    for kind in kinds[1:]:
        note_cpu(table, kind.name, figures[servers.Tally], figures[kind])
    raw_cpu = median(rows[1_000], "cpu_us_per_row")
    share = raw_cpu / median(figures[servers.Tally], "cpu_us_per_event")
    table.notes.append(f"CPU µs a row of the raw loop, as a share of the service's: {number(share)}")
    return [table]


def wide(context):
    """Batches as before, but nearly every event begins a session: nothing is found in a cache."""
    figures = {"10 000 sessions": [], "a session for each event": []}
    for _ in range(context.rounds):
        for (label, runs), sessions in zip(figures.items(), (10_000, SESSIONS_WIDE)):
            runs.append(measure(
                context, servers.Tally, f"tally, {label}", "batch", connections=8, batch=1_000,
                sessions=sessions))
    table = Table("Batches of a thousand over few and over many sessions", "", *COLUMNS)
    for label, runs in figures.items():
        table.add(label, *cells(runs))
    few, many = (median(runs, "events_per_second") for runs in figures.values())
    table.notes.append(f"many sessions reach {number(many / few)} of the rate of few; no goal is set")
    return [table]


def overload(context):
    """Three times the load that was just measured, at a pace that waits for no answer."""
    table = Table(
        "Three times overload, 300 connections, a thousand events a request", "", "wanted/s",
        "accepted/s", "answers 200", "refused", "others", "p99 ms", "peak RSS MiB")
    # With the defaults, and with a queue so short that much has to be refused.
    for label, limits in (("defaults", ()), ("a queue of 2 000 events", SHORT_QUEUE)):
        with servers.Tally(*limits) as server:
            calm = load(server, "batch", connections=8, batch=1_000, seconds=2, warmup=1)
            rate = 3 * calm["events_per_second"] / 1_000
            figures = load(
                server, "batch", connections=300, batch=1_000, rate=rate,
                seconds=context.seconds + 1, warmup=0)
            context.finish(server, [calm, figures], f"tally, overload, {label}")
        statuses = {int(status): count for status, count in figures["statuses"].items()}
        refused = sum(statuses.get(status, 0) for status in REFUSALS)
        others = sum(statuses.values()) - statuses.get(200, 0) - refused
        table.add(label, rate * 1_000, figures["events_per_second"], statuses.get(200, 0),
                  refused, others, tables.milliseconds(figures["p99_us"]),
                  figures["peak_rss_kib"] / 1024)
        table.check(f"{label}: every refusal is a 429 or 503 with Retry-After",
                    not others and not figures["refusals_without_retry_after"])
        table.check(f"{label}: every request was answered", not figures["unanswered"])
        table.check(f"{label}: totals are exactly what was accepted",
                    context.exact[f"tally, overload, {label}"])
    return [table]
