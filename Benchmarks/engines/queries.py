"""The queries of the scenario `usage` in another engine: `queries.py ENGINE EVENTS.csv REPEATS`.
Prints JSON."""

import decimal
import json
import statistics
import sys
import tempfile
import time

THREADS = 2
DAY_MICROSECONDS = 86_400_000_000
COLUMNS = {
    "time": int, "user_id": str, "session_id": str, "provider": str, "model": str, "agent": str,
    "team": str, "requests": int, "input": int, "cache_read": int, "output": int, "computed": int,
}


class DuckDB:
    """DuckDB with its table in memory."""

    def __init__(self, path):
        import duckdb
        self.connection = duckdb.connect()
        self.connection.execute(f"SET threads = {THREADS}")
        types = {int: "BIGINT", str: "VARCHAR"}
        columns = ", ".join(f"'{name}': '{types[kind]}'" for name, kind in COLUMNS.items())
        self.connection.execute(
            "CREATE TABLE event AS SELECT * FROM "
            f"read_csv(?, header = false, columns = {{{columns}}})", [path])

    def day(self, offset):
        return f"(time + {offset}) // {DAY_MICROSECONDS}"

    def sum(self, column):
        return f"sum({column})::{'HUGEINT' if column == 'computed' else 'BIGINT'}"

    def rows(self, sql):
        return self.connection.execute(sql).fetchall()


class ChDB:
    """chDB with its table on disk, in the order of time, and words as numbers."""

    def __init__(self, path):
        from chdb import session
        self.folder = tempfile.TemporaryDirectory()
        self.session = session.Session(self.folder.name)
        types = {int: "Int64", str: "LowCardinality(String)"}
        columns = ", ".join(f"{name} {types[kind]}" for name, kind in COLUMNS.items())
        self.session.query(f"CREATE TABLE event ({columns}) ENGINE = MergeTree ORDER BY time")
        self.session.query(f"INSERT INTO event SELECT * FROM file('{path}', 'CSV', '{columns}')")
        self.session.query("OPTIMIZE TABLE event FINAL")

    def day(self, offset):
        return f"intDiv(time + {offset}, {DAY_MICROSECONDS})"

    def sum(self, column):
        return f"sum(toInt128({column}))" if column == "computed" else f"sum({column})"

    def rows(self, sql):
        answer = self.session.query(f"{sql} SETTINGS max_threads = {THREADS}", "TabSeparated")
        return [line.split("\t") for line in answer.bytes().decode().splitlines()]


ENGINES = {"duckdb": DuckDB, "chdb": ChDB}


def queries(engine):
    """By name: what tells rows apart, a condition, and what comes behind."""
    dearest = f"ORDER BY {engine.sum('computed')} DESC LIMIT 10"
    return {
        # Asia/Kolkata is five and a half hours ahead all the year.
        "30 days by day by model, Asia/Kolkata": (
            engine.day(19_800_000_000) + ", provider, model", "1 = 1", ""),
        "the ten dearest users": ("user_id", "1 = 1", dearest),
        "one user by model": ("provider, model", "user_id = 'user-5'", ""),
        "one agent by day by user": (engine.day(0) + ", user_id", "agent = 'agent-3'", ""),
        "by day by tag": (engine.day(0) + ", team", "1 = 1", ""),
        "the ten dearest sessions": ("session_id", "1 = 1", dearest),
    }


def usd(pico):
    """An amount as the service writes it."""
    text = format(decimal.Decimal(pico).scaleb(-12), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def main():
    engine = ENGINES[sys.argv[1]](sys.argv[2])
    sums = ", ".join(
        engine.sum(name) for name in ("requests", "input", "cache_read", "output", "computed"))
    first = int(engine.rows("SELECT min(time) FROM event")[0][0]) // DAY_MICROSECONDS
    within = (f"time >= {first * DAY_MICROSECONDS} "
              f"AND time < {(first + 30) * DAY_MICROSECONDS}")
    figures = {}
    for name, (keys, condition, order) in queries(engine).items():
        sql = (f"SELECT {keys}, {sums}, count(*) FROM event WHERE {within} AND {condition} "
               f"GROUP BY {keys} {order}")
        seconds = []
        for _ in range(int(sys.argv[3])):
            start = time.perf_counter()
            engine.rows(sql)
            seconds.append(time.perf_counter() - start)
        requests, computed = engine.rows(
            f"SELECT {engine.sum('requests')}, {engine.sum('computed')} FROM event "
            f"WHERE {within} AND {condition}")[0]
        figures[name] = {
            "ms": statistics.median(seconds) * 1_000, "requests": int(requests),
            "usd": usd(int(computed))}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
