"""Queries of usage over HTTP, beside the same in other engines on the same events."""

import csv
import json
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.request

from . import made_up, places, servers
from .tables import Table

REPEATS = 7
ENGINES = {"DuckDB": "duckdb==2.0.1", "chDB": "chdb==4.4.0"}
RANGE = "from=2026-10-01T00:00:00Z&to=2026-10-31T00:00:00Z"
QUERIES = {
    "30 days by day by model, Asia/Kolkata": "tz=Asia/Kolkata&interval=day&group_by=model",
    "the ten dearest users": "group_by=user_id&top=10",
    "one user by model": "user_id=user-5&group_by=model",
    "one agent by day by user": "agent=agent-3&interval=day&group_by=user_id",
    "by day by tag": "interval=day&group_by=tag:team",
    "the ten dearest sessions": "group_by=session_id&top=10",
}
EXPORT = """
    SELECT e.time, u.user_id, s.session_id, p.text, m.text, a.text, e.tags, e.requests, e.input,
      e.cache_read, e.output, e.computed
    FROM event e JOIN user u ON u.id = e.user JOIN session s ON s.id = e.session
    JOIN word p ON p.id = e.provider JOIN word m ON m.id = e.model JOIN word a ON a.id = e.agent
"""


def ask(server, query):
    """Seconds until the whole answer is there, and the answer."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.port}/v1/usage?{RANGE}&plan=1&{query}",
        headers={"Authorization": f"Bearer {server.key}"})
    start = time.perf_counter()
    with urllib.request.urlopen(request, timeout=90) as answer:
        body = answer.read()
    return time.perf_counter() - start, json.loads(body)


def wait_for_segments(server, events):
    """Waits until nearly all of the ledger is kept as columns."""
    latest = time.monotonic() + 120
    while time.monotonic() < latest:
        plan = ask(server, "")[1]["plan"]
        if (plan["segments_read"] + 1) * 65_536 > events:
            return
        time.sleep(0.5)


def measure(server):
    figures = {}
    for name, query in QUERIES.items():
        seconds, inside = [], []
        for _ in range(REPEATS):
            took, answer = ask(server, query)
            seconds.append(took)
            inside.append(answer["plan"]["microseconds"] / 1_000)
        figures[name] = {
            "ms": statistics.median(seconds) * 1_000, "inside_ms": statistics.median(inside),
            "first_ms": seconds[0] * 1_000, "rows": len(answer["data"]),
            "detail": answer["plan"]["detail"], "requests": answer["total"]["requests"],
            "usd": answer["total"]["cost"]["usd"],
        }
    return figures


def export(server, path):
    """The events as text, for other engines."""
    connection = sqlite3.connect(f"file:{server.path()}?mode=ro", uri=True)
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        for row in connection.execute(EXPORT):
            tags = row[6].split("\n")
            writer.writerow([*row[:6], tags[tags.index("team") + 1], *row[7:]])
    connection.close()


def measure_engine(package, path):
    """An engine's figures by name; nothing where it cannot be installed."""
    name = package.partition("==")[0]
    venv = places.BENCHMARKS / ".build" / "engines" / package
    try:
        if not (venv / "bin" / "python").exists():
            subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        subprocess.run(
            [str(venv / "bin" / "pip"), "install", "-q", package], check=True, stdout=sys.stderr)
    except subprocess.CalledProcessError:
        places.say(f"{package} cannot be installed; its columns are left out")
        return {}
    queries = places.BENCHMARKS / "engines" / "queries.py"
    done = subprocess.run(
        [str(venv / "bin" / "python"), str(queries), name, str(path), str(REPEATS)],
        check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def usage(context):
    events = context.usage_events
    with servers.Tally("--read-seconds", "60") as server:
        places.say(f"  {events:,} events")
        cpu = made_up.post(server, made_up.lines(events))
        wait_for_segments(server, events)
        figures = measure(server)
        path = server.folder / "events.csv"
        export(server, path)
        others = {name: measure_engine(package, path) for name, package in ENGINES.items()}
        server.stop()
        context.peak_rss_kib = max(context.peak_rss_kib, server.peak_rss_kib)
        size = server.file_bytes()
        columns = sqlite3.connect(server.path()).execute(
            "SELECT coalesce(sum(length(bytes)), 0) FROM usage_blob").fetchone()[0]
    table = Table(
        f"Queries of usage over {events:,} events of 30 days", "", "HTTP ms", "inside ms",
        "first ms", "rows", "read",
        *[column for name in ENGINES for column in (f"{name} ms", f"of {name}'s")])
    for name, own in figures.items():
        found = {engine: others[engine].get(name) for engine in ENGINES}
        table.add(
            name, own["ms"], own["inside_ms"], own["first_ms"], str(own["rows"]), own["detail"],
            *[column for other in found.values()
              for column in ((other["ms"], own["ms"] / other["ms"]) if other else (None, None))])
        for engine, other in found.items():
            if other:
                table.check(
                    f"{name}: the same totals as {engine}'s",
                    (own["requests"], own["usd"]) == (other["requests"], other["usd"]))
    table.notes.append(f"columns and sums take {columns / events:.1f} bytes an event of "
                       f"{size / events:.0f}; {cpu / events * 1e6:.2f} CPU µs an event to store")
    return [table]
