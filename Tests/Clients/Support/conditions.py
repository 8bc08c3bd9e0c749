"""Runs recipes while Tally is up, down at first, busy, slow, and killed in between, all at once. In
each of them the recipe must end well in time, and afterwards the user alice must have used exactly
what is expected: nothing is lost, and nothing counts twice.

    python conditions.py TALLY RECIPES [NAME=VALUE…]

TALLY is the server's program. RECIPES is a file of JSON: what to `preload`, once for all, and the
`recipes`, each with its `program`, the `output` at its end, and the `requests` and `usd` of alice.
Both may have an `environment`. The names are put in for what is in braces, beside `tests` and
`repository`.
"""

import gc
import importlib
import json
import os
import pathlib
import runpy
import shutil
import sys
import tempfile
import threading
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
CLIENT = str(REPOSITORY / "clients" / "python")
sys.path[:0] = [CLIENT, str(REPOSITORY / "Tests/Clients/Support")]
from tests.stand_in import Reaction, StandIn, free_port  # noqa: E402
from tally_process import TallyProcess  # noqa: E402

CONDITIONS = ["up", "down", "busy", "slow", "killed"]
DOWN_SECONDS = 2
BUSY_SECONDS = 3
SLOW_SECONDS = 10
RECIPE_SECONDS_MAX = 60
SETTLE_SECONDS_MAX = 20


class Run:
    """One recipe in one condition: a process that waits for its start."""

    def __init__(self, recipe, condition, folder, gate):
        self.recipe, self.condition, self.folder = recipe, condition, folder
        self.port = free_port()
        self.begun = 0.0
        self.is_listening = threading.Event()
        self.output = pathlib.Path(folder, "output")
        self.output.touch()
        self.pid = os.fork()
        if self.pid == 0:
            self.program(gate)

    @property
    def name(self):
        return f"{self.recipe['name']}, {self.condition}"

    def program(self, gate):
        """The recipe itself; it ends as any program does."""
        output = os.open(self.output, os.O_WRONLY | os.O_APPEND)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.chdir(self.folder)
        os.environ.update(self.recipe.get("environment", {}), PYTHONPATH=CLIENT, HOME=self.folder)
        os.environ["TALLY_URL"] = f"http://127.0.0.1:{self.port}"
        os.close(gate[1])
        os.read(gate[0], 1)
        sys.argv = self.recipe["program"]
        if not sys.argv[0].endswith(".py"):
            os.execvp(sys.argv[0], sys.argv)
        sys.path.insert(0, os.path.dirname(sys.argv[0]))
        runpy.run_path(sys.argv[0], run_name="__main__")
        sys.exit(0)

    def listen(self):
        self.stand_in = StandIn(self.react, self.tally.url, self.port)
        self.is_listening.set()

    def react(self, number, path, body):
        self.begun = self.begun or time.monotonic()
        if self.condition == "slow":
            return Reaction(delay=SLOW_SECONDS)
        if self.condition == "busy" and time.monotonic() - self.begun < BUSY_SECONDS:
            return Reaction(503, headers={"Retry-After": "1"})
        if self.condition == "killed" and number == 0:
            # Tally has taken it, and is killed before its answer has come.
            threading.Timer(0.2, self.restart).start()
            return Reaction(delay=0.4, lost=True)
        return Reaction()

    def restart(self):
        self.tally.kill()
        time.sleep(1)
        self.tally.start()
        self.stand_in.upstream = self.tally.url

    def check(self, binary):
        """What is wrong; nothing where all is well."""
        self.tally = TallyProcess(binary, self.folder)
        begun = time.monotonic()
        if self.condition == "down":
            # Until the client has met nobody, and a while longer.
            while not self.has_met_trouble() and time.monotonic() - begun < RECIPE_SECONDS_MAX:
                time.sleep(0.05)
            time.sleep(DOWN_SECONDS)
        self.listen()
        ended, status = 0, 0
        while not ended:
            if time.monotonic() - begun > RECIPE_SECONDS_MAX:
                os.kill(self.pid, 9)
            time.sleep(0.1)
            ended, status = os.waitpid(self.pid, os.WNOHANG)
        seconds = time.monotonic() - begun
        output = self.output.read_text()
        if status != 0 or self.recipe["output"] not in output:
            return f"it did not go on to its end (status {status}, {seconds:.1f} s)\n{output}"
        if "not all is counted" in output:
            return f"the client lost something\n{output}"
        expected = [self.recipe["requests"], self.recipe["usd"]]
        # What is slow may still be on its way.
        while self.tally.used() != expected:
            if time.monotonic() - begun - seconds > SETTLE_SECONDS_MAX:
                return f"Tally has {self.tally.used()}, not {expected}\n{output}"
            time.sleep(0.2)
        if self.has_met_trouble() != (self.condition in ("down", "busy", "killed")):
            return f"the client did not warn as it should\n{output}"
        print(f"{self.name}: {seconds:.1f} s, {len(self.stand_in.requests)} requests")
        return None

    def has_met_trouble(self):
        """Whether the client has said that it has to try again."""
        return self.output.read_text().count("what is recorded waits") == 1


def read(path, names):
    text = pathlib.Path(path).read_text()
    for name, value in names.items():
        text = text.replace("{" + name + "}", value)
    return json.loads(text)


def main(binary, recipes, *more):
    names = dict(each.split("=", 1) for each in more)
    names |= {"repository": str(REPOSITORY), "tests": str(REPOSITORY / "Tests/Clients")}
    wanted = read(recipes, names)
    os.environ.update(wanted.get("environment", {}))
    for module in wanted["preload"]:
        importlib.import_module(module)
    failures = []
    # No context manager: the programs, which end within, would remove it.
    folder = tempfile.mkdtemp()
    gate = os.pipe()
    runs = []
    # Looking for garbage would copy all that was preloaded into each program.
    gc.freeze()
    # All are forked before there is any thread, which a fork would not take along.
    for recipe in wanted["recipes"]:
        for condition in CONDITIONS:
            runs.append(Run(recipe, condition, tempfile.mkdtemp(dir=folder), gate))

    def check(run):
        try:
            failure = run.check(binary)
        except Exception as error:
            failure = repr(error)
        finally:
            run.tally.kill()
        if failure:
            failures.append(f"{run.name}: {failure}")

    threads = [threading.Thread(target=check, args=(run,)) for run in runs]
    for thread in threads:
        thread.start()
    # Nobody is met by an agent that begins before its Tally is there.
    for run in runs:
        if run.condition != "down":
            run.is_listening.wait(RECIPE_SECONDS_MAX)
    os.close(gate[1])
    for thread in threads:
        thread.join()
    shutil.rmtree(folder)
    if failures:
        sys.exit("\n".join(failures))
    print("every total is exact")


main(*sys.argv[1:])
