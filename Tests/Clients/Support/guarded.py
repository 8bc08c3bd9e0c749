"""Runs a program that holds what it spends: with a budget that has room, with one that has none, and
without Tally.

    python guarded.py TALLY REQUESTS USD PROGRAM ARGUMENT…

PROGRAM is one of Python, or a command such as node. TALLY is the server's program; REQUESTS and USD are what one run of the program makes for the user
alice. With room the run must use exactly that and leave nothing held. Without room it must end well
before anything is used, and without Tally go on to its end.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from tally_process import TallyProcess

SECONDS_MAX = 90
SETTLE_SECONDS_MAX = 20


def call(url, path, body=None, method=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(url + path, data, headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer) if answer.status != 204 else None


def budget(url, amount):
    """Puts a budget of alice's in the place of the one there was."""
    for old in call(url, "/v1/budgets")["data"]:
        call(url, f"/v1/budgets/{old['budget_id']}", method="DELETE")
    return call(url, "/v1/budgets", {
        "name": "alice", "scope": {"user_id": "alice"}, "amount_usd": amount, "window": "total",
        "hard": True})["budget_id"]


def run(program, url):
    """The output of the program, which must end well."""
    command = program if shutil.which(program[0]) else [sys.executable, *program]
    ended = subprocess.run(
        command, env={**os.environ, "TALLY_URL": url}, timeout=SECONDS_MAX,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert ended.returncode == 0, ended.stdout
    return ended.stdout


def settled(url, name, wanted):
    """The budget's window, once what is expected of it is there."""
    end = time.monotonic() + SETTLE_SECONDS_MAX
    while True:
        window = call(url, f"/v1/budgets/{name}")["windows"][0]
        if wanted(window) or time.monotonic() > end:
            return window
        time.sleep(0.1)


def main(binary, requests, usd, *program):
    tally = TallyProcess(binary, tempfile.mkdtemp())
    name = budget(tally.url, "5")
    output = run(program, tally.url)
    assert "the agent has ended" in output, output
    window = settled(
        tally.url, name, lambda window: (window["spent_usd"], window["held_usd"]) == (usd, "0"))
    assert (window["spent_usd"], window["held_usd"]) == (usd, "0"), (window, output)
    assert (window["without_hold_usd"], window["over_estimate_usd"]) == ("0", "0"), window
    assert tally.used() == [int(requests), usd], tally.used()
    name = budget(tally.url, "0.0001")
    output = run(program, tally.url)
    assert "stopped before" in output and "is left of" in output, output
    assert "the agent has ended" not in output, output
    assert tally.used() == [int(requests), usd], tally.used()
    assert settled(tally.url, name, lambda window: True)["refused"] >= 1
    tally.kill()
    output = run(program, tally.url)
    assert "the agent has ended" in output, output
    assert "goes on without a hold" in output, output
    print("every call was held, or was not made")


main(*sys.argv[1:])
