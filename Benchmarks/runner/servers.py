"""The servers that are measured: started on a free port with a fresh folder, ended by their pid."""

import json
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.request

from . import places

KEY = "bench-key"
START_SECONDS = 20
STOP_SECONDS = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One running server. Use it in a `with` statement."""

    name = ""
    database = ""
    process = None

    def __init__(self):
        places.SCRATCH.mkdir(parents=True, exist_ok=True)
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=places.SCRATCH))
        self.port = free_port()
        self.key = ""
        self.peak_rss_kib = 0

    def command(self):
        raise NotImplementedError

    def environment(self):
        return {}

    def prepare(self):
        pass

    def start(self):
        self.prepare()
        return self.launch()

    def launch(self):
        """Starts the process on what is there and waits until it takes connections."""
        self.log = open(self.folder / "log", "wb")
        self.process = subprocess.Popen(
            self.command(), stdout=self.log, stderr=self.log, cwd=self.folder,
            env={**os.environ, **self.environment()})
        latest = time.monotonic() + START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                if self.process.poll() is not None or time.monotonic() > latest:
                    self.stop()
                    raise RuntimeError(f"{self.name} did not start: see {self.log.name}")
                time.sleep(0.02)

    def stop(self):
        """Ends the process, by its pid, and returns the seconds that took."""
        if self.process is None:
            return 0
        self.note_peak()
        start = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None
        self.log.close()
        return time.monotonic() - start

    def note_peak(self):
        try:
            status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return
        for line in status.splitlines():
            if line.startswith("VmHWM:"):
                self.peak_rss_kib = max(self.peak_rss_kib, int(line.split()[1]))

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def get(self, path):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}",
            headers={"Authorization": f"Bearer {self.key}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, suffix=""):
        return f"{self.folder / self.database}{suffix}"

    def stored(self):
        """Events and input tokens in the database of a stopped server: rows, and both totals."""
        connection = sqlite3.connect(self.path())
        try:
            return [
                connection.execute(f"SELECT {sums} FROM {table}").fetchone()
                for sums, table in (
                    ("count(*), coalesce(sum(input), 0)", "event"),
                    ("coalesce(sum(events), 0), coalesce(sum(input), 0)", "session_rollup"),
                    ("coalesce(sum(events), 0), coalesce(sum(input), 0)", "user_rollup"),
                )
            ]
        finally:
            connection.close()

    def file_bytes(self):
        return os.path.getsize(self.path())


class Tally(Server):
    name = "tally"
    database = "tally.db"
    binary = places.SERVICE_BUILD / "tally"

    def __init__(self, *options):
        super().__init__()
        self.options = options

    def prepare(self):
        command = [self.binary, "keys", "create", "--name", "bench", "--scope", "ingest",
                   "--scope", "read", "--scope", "admin", "--database", self.path()]
        made = subprocess.run([*command, "--create"], capture_output=True, text=True)
        if made.returncode != 0:
            # A build of before may make the ledger without being told.
            made = subprocess.run(command, check=True, capture_output=True, text=True)
        self.key = made.stdout.split()[0]

    def command(self):
        return [self.binary, "serve", "--port", str(self.port), "--database",
                self.path(), "--log-level", "error", *self.options]


class Before(Tally):
    """The service of another commit, which `places.build_before` has built."""

    def __init__(self, binary):
        super().__init__()
        self.binary = binary


class Echo(Server):
    """The service's HTTP server alone."""

    name = "HTTPServer alone"

    def command(self):
        return [places.SERVICE_BUILD / "echo", str(self.port)]


class Epoll(Server):
    name = "bare epoll loop in C"

    def command(self):
        # As many loops as the service has.
        return [places.OWN_BUILD / "epoll", str(self.port), "2"]


class Usual(Server):
    name = "Hummingbird + GRDB"
    database = "usual.db"

    def __init__(self):
        super().__init__()
        self.key = KEY

    def command(self):
        return [places.OWN_BUILD / "usual", str(self.port), self.path(), KEY]

    def environment(self):
        return {"LOG_LEVEL": "error"}


class FastAPI(Server):
    name = "FastAPI + sqlite3"
    database = "fastapi.db"

    def __init__(self):
        super().__init__()
        self.key = KEY

    def command(self):
        return [places.VENV / "bin" / "uvicorn", "app:app", "--app-dir", str(places.FASTAPI),
                "--host", "127.0.0.1", "--port", str(self.port), "--no-access-log",
                "--log-level", "error"]

    def environment(self):
        return {"BENCH_DATABASE": self.path(), "BENCH_KEY": KEY, "PYTHONDONTWRITEBYTECODE": "1"}
