"""The queries of the scenario `usage` in DuckDB: `queries.py EVENTS.csv REPEATS`. Prints JSON."""

import decimal
import json
import statistics
import sys
import time

import duckdb

SUMS = ("sum(requests)::BIGINT, sum(input)::BIGINT, sum(cache_read)::BIGINT, "
        "sum(output)::BIGINT, sum(computed)::HUGEINT, count(*)")
# Asia/Kolkata is five and a half hours ahead all the year.
DAY = "(time + {offset}) // 86400000000"
QUERIES = {
    "30 days by day by model, Asia/Kolkata": (
        DAY.format(offset=19_800_000_000) + ", provider, model", "true", ""),
    "the ten dearest users": ("user_id", "true", "ORDER BY sum(computed) DESC LIMIT 10"),
    "one user by model": ("provider, model", "user_id = 'user-5'", ""),
    "one agent by day by user": (
        DAY.format(offset=0) + ", user_id", "agent = 'agent-3'", ""),
    "by day by tag": (DAY.format(offset=0) + ", team", "true", ""),
    "the ten dearest sessions": ("session_id", "true", "ORDER BY sum(computed) DESC LIMIT 10"),
}


def usd(pico):
    """An amount as the service writes it."""
    text = format(decimal.Decimal(pico).scaleb(-12), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def main():
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.execute(
        "CREATE TABLE event AS SELECT * FROM read_csv(?, header = false, columns = {"
        "'time': 'BIGINT', 'user_id': 'VARCHAR', 'session_id': 'VARCHAR', 'provider': 'VARCHAR', "
        "'model': 'VARCHAR', 'agent': 'VARCHAR', 'team': 'VARCHAR', 'requests': 'BIGINT', "
        "'input': 'BIGINT', 'cache_read': 'BIGINT', 'output': 'BIGINT', 'computed': 'BIGINT'})",
        [sys.argv[1]])
    first = connection.execute("SELECT min(time) // 86400000000 * 86400000000 FROM event").fetchone()[0]
    within = f"time >= {first} AND time < {first + 30 * 86_400_000_000}"
    figures = {}
    for name, (keys, condition, order) in QUERIES.items():
        sql = (f"SELECT {keys}, {SUMS} FROM event WHERE {within} AND {condition} "
               f"GROUP BY {keys} {order}")
        seconds = []
        for _ in range(int(sys.argv[2])):
            start = time.perf_counter()
            connection.execute(sql).fetchall()
            seconds.append(time.perf_counter() - start)
        requests, computed = connection.execute(
            f"SELECT sum(requests)::BIGINT, sum(computed)::HUGEINT FROM event "
            f"WHERE {within} AND {condition}").fetchone()
        figures[name] = {
            "ms": statistics.median(seconds) * 1_000, "requests": requests, "usd": usd(computed)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
