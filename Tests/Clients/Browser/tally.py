"""The real server, with a database of its own, and what is posted to it."""

import json
import os
import subprocess
import tempfile
import urllib.error
import urllib.request

from chromium import Tab


class Tally:
    """A server on a free port, which it keeps when it is stopped and started."""

    def __init__(self, program, keys=()):
        self.program = program
        self.folder = tempfile.TemporaryDirectory(prefix="tally-browser-")
        self.database = os.path.join(self.folder.name, "tally.db")
        if keys:
            self.make_key("--create", "--scope", "admin")
        self.keys = {name: self.make_key(*options) for name, *options in keys}
        self.port = 0
        self.start()

    def make_key(self, *options):
        made = subprocess.run(
            [
                self.program,
                "keys",
                "create",
                "--name",
                "test",
                "--database",
                self.database,
                *options,
            ],
            capture_output=True,
            text=True,
            check=True,
        )
        return made.stdout.split()[0]

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", str(self.port), "--database", self.database],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        line = self.process.stdout.readline().strip()
        assert line.startswith("listening on "), line
        self.origin = line.removeprefix("listening on ")
        self.port = int(self.origin.rsplit(":", 1)[1])

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def close(self):
        self.stop()
        self.folder.cleanup()

    def ask(self, path, body=None, key=None, method=None, kind="application/json"):
        request = urllib.request.Request(self.origin + path, data=body, method=method)
        if body is not None:
            request.add_header("Content-Type", kind)
        if key:
            request.add_header("Authorization", "Bearer " + key)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read(), answer.headers

    def get(self, path, key=None):
        return json.loads(self.ask(path, key=key)[0])

    def post(self, events, key=None):
        lines = "\n".join(map(json.dumps, events)).encode()
        report = json.loads(self.ask("/v1/events", lines, key, kind="application/x-ndjson")[0])
        assert report["rejected"] == 0, report
        return report

    def limit(self, budgets, key=None):
        """Makes budgets; answers their ids."""
        return [
            json.loads(self.ask("/v1/budgets", json.dumps(each).encode(), key)[0])["budget_id"]
            for each in budgets
        ]

    def end(self, session, key=None, **body):
        self.ask(f"/v1/sessions/{session}/end", json.dumps(body).encode(), key)


def on_page(events, place=None, is_quiet=True):
    """Has a check run with a server that has what `events` makes, and a tab that shows a place of the
    page and has read it, or the first one. At the end of a quiet check the browser may have complained
    of nothing."""

    def decorate(check):
        def run(browser, program, folder):
            tally = Tally(program)
            try:
                tally.post(events())
                tab = Tab(browser, tally.origin)
                if place is None:
                    tab.open()
                else:
                    tab.open(place)
                    tab.settle()
                check(browser, tally, tab, folder)
                if is_quiet:
                    tab.expect_quiet()
                tab.close()
            finally:
                tally.close()

        run.__name__ = check.__name__
        return run

    return decorate
