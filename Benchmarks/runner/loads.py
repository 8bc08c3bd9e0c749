"""Runs the load generator, the raw loops and, where it is installed, wrk."""

import json
import re
import shutil
import subprocess

from . import places

# Longer than any of them is told to take, with the time for the last answers.
SLACK_SECONDS = 120


def load(server, mode, connections=64, seconds=3.0, warmup=1.0, **options):
    """Figures of one load, as the generator prints them."""
    command = [
        places.OWN_BUILD / "load", "--json", "--port", str(server.port), "--pid",
        str(server.process.pid), "--mode", mode, "--connections", str(connections),
        "--seconds", str(seconds), "--warmup", str(warmup),
    ]
    if server.key:
        command += ["--key", server.key]
    if server.database:
        command += ["--wal-index", server.path("-shm")]
    for name, value in options.items():
        command += [f"--{name}"] if value is True else [f"--{name}", str(value)]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=seconds + warmup + SLACK_SECONDS)
    if done.returncode != 0:
        raise RuntimeError(f"load failed: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def raw(folder, **options):
    """Figures of one raw loop in a folder of its own."""
    command = [places.OWN_BUILD / "raw-sqlite"]
    if "sync_file" not in options:
        command += ["--database", str(folder / "raw.db")]
        for file in places.SCHEMA:
            command += ["--schema", str(file)]
    for name, value in options.items():
        word = "--" + name.replace("_", "-")
        command += [word] if value is True else [word, str(value)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1_800)
    if done.returncode != 0:
        raise RuntimeError(f"raw-sqlite failed: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def wrk(server, path, connections=64, seconds=3):
    """Requests a second and CPU microseconds a request by wrk's count; None without wrk."""
    if shutil.which("wrk") is None:
        return None
    before = server.cpu_seconds()
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s",
         f"http://127.0.0.1:{server.port}{path}"],
        capture_output=True, text=True, timeout=seconds + SLACK_SECONDS)
    cpu = server.cpu_seconds() - before
    count = re.search(r"(\d+) requests in", done.stdout)
    rate = re.search(r"Requests/sec:\s*([\d.]+)", done.stdout)
    if not count or not rate or not int(count[1]):
        return None
    return {"requests_per_second": float(rate[1]), "cpu_us_per_request": cpu * 1e6 / int(count[1])}
