"""Scenarios without a database: what a request costs."""

from . import servers, tables
from .loads import load, wrk
from .tables import Table, median


def trivial(context):
    """A POST of one event's bytes that nothing reads, over 64 kept connections."""
    kinds = [servers.Echo, servers.Epoll, servers.Usual]
    figures = {kind: [] for kind in kinds}
    second = {kind: [] for kind in kinds}
    for _ in range(context.rounds):
        for kind in kinds:
            with kind() as server:
                figures[kind].append(
                    load(server, "echo", path="/", seconds=context.seconds, warmup=context.warmup))
                counted = wrk(server, "/" if kind is not servers.Usual else "/healthz")
                if counted:
                    second[kind].append(counted)
    table = Table(
        "A trivial request, 64 connections", "server", "requests/s", "CPU µs a request",
        "p50 ms", "p99 ms", "wrk, GET: requests/s", "wrk: CPU µs")
    for kind in kinds:
        mine, other = figures[kind], second[kind]
        table.add(
            kind.name, median(mine, "requests_per_second"), median(mine, "cpu_us_per_request"),
            tables.milliseconds(median(mine, "p50_us")),
            tables.milliseconds(median(mine, "p99_us")),
            median(other, "requests_per_second") if other else None,
            median(other, "cpu_us_per_request") if other else None)
    cpu = {kind: median(figures[kind], "cpu_us_per_request") for kind in kinds}
    table.goal(
        "CPU, as a multiple of the bare loop", cpu[servers.Echo] / cpu[servers.Epoll], 1.6, False)
    table.goal(
        "CPU, as a share of Hummingbird's", cpu[servers.Echo] / cpu[servers.Usual], 0.2, False)
    return [table]


def idle(context):
    """Ten thousand connections that were used once and wait, and requests among them."""
    # All of them come from one address, which may have a quarter of all connections by default.
    with servers.Tally("--connections-per-address-max", "16384") as server:
        before = load(server, "get", path="/healthz", connections=1, seconds=0.5, warmup=0)
        held = load(
            server, "get", path="/healthz", connections=10_000, touch=True, rate=100,
            seconds=context.seconds, warmup=0)
        server.stop()
        context.peak_rss_kib = max(context.peak_rss_kib, server.peak_rss_kib)
    table = Table(
        "10 000 idle connections", "", "RSS MiB", "peak RSS MiB", "p50 ms", "p99 ms")
    for name, figures in (("before", before), ("with them", held)):
        table.add(
            name, figures["rss_kib"] / 1024, figures["peak_rss_kib"] / 1024,
            tables.milliseconds(figures["p50_us"]), tables.milliseconds(figures["p99_us"]))
    table.goal("RSS with 10 000 idle connections, MiB", held["rss_kib"] / 1024, 200, False)
    table.check("every one of them was answered and kept",
                not held["unanswered"] and not held["reconnects"])
    return [table]
