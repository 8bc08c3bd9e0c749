"""Scenarios of budgets: holds, and what budgets cost those who post events."""

import json
import urllib.request

from . import servers, tables
from .loads import load
from .tables import Table, median

CONNECTIONS = 200
BUDGETS = 100


def post(server, path, body):
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{path}", json.dumps(body).encode(),
        {"Content-Type": "application/json", "Authorization": f"Bearer {server.key}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def budget_of_all(server):
    post(server, "/v1/budgets", {"name": "all", "amount_usd": "1000000"})


def budgets_of_users(server):
    for user in range(BUDGETS):
        post(server, "/v1/budgets", {
            "scope": {"user_id": f"user-{user:08}"}, "amount_usd": "1000000", "window": "day",
            "tz": "Europe/Berlin", "thresholds": ["80%"]})


def measure(context, label, mode, prepare=None, **options):
    with servers.Tally() as server:
        if prepare:
            prepare(server)
        figures = load(
            server, mode, seconds=context.seconds, warmup=context.warmup, **options)
        context.finish(server, [figures], label)
    return figures


def holds(context):
    """Holds and checks of 200 connections, beside single events of the same run."""
    kinds = {
        "single events": ("single", {}), "holds": ("hold", {"path": "/v1/holds"}),
        "checks": ("hold", {"path": "/v1/check"})}
    figures = {name: [] for name in kinds}
    for _ in range(context.rounds):
        for name, (mode, options) in kinds.items():
            figures[name].append(measure(
                context, f"tally, {name}", mode, budget_of_all, connections=CONNECTIONS,
                **options))
    table = Table(
        f"Holds of one budget, {CONNECTIONS} connections", "", "requests/s", "CPU µs a request",
        "p50 ms", "p99 ms", "commits/s")
    for name, runs in figures.items():
        table.add(
            name, median(runs, "requests_per_second"), median(runs, "cpu_us_per_request"),
            tables.milliseconds(median(runs, "p50_us")),
            tables.milliseconds(median(runs, "p99_us")), median(runs, "commits_per_second"))
    single = median(figures["single events"], "requests_per_second")
    for name, bound in (("holds", 0.6), ("checks", 1.2)):
        table.goal(
            f"{name}, as a multiple of single events",
            median(figures[name], "requests_per_second") / single, bound)
    table.goal("p99 of a hold, ms", median(figures["holds"], "p99_us") / 1_000, 20, False)
    return [table]


def many(context):
    """Batches with and without a hundred budgets, one for each user."""
    figures = {"no budget": [], f"{BUDGETS} budgets": []}
    for _ in range(context.rounds):
        for (label, runs), prepare in zip(figures.items(), (None, budgets_of_users)):
            runs.append(measure(
                context, f"tally, {label}", "batch", prepare, connections=8, batch=1_000,
                users=BUDGETS))
    table = Table(
        "Batches of a thousand beside budgets", "", "events/s", "CPU µs an event", "p50 ms",
        "p99 ms")
    for label, runs in figures.items():
        table.add(
            label, median(runs, "events_per_second"), median(runs, "cpu_us_per_event"),
            tables.milliseconds(median(runs, "p50_us")),
            tables.milliseconds(median(runs, "p99_us")))
    none, some = (median(runs, "events_per_second") for runs in figures.values())
    table.goal(f"events/s with {BUDGETS} budgets, as a share of those without", some / none, 0.9)
    return [table]
