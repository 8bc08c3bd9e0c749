"""The real server, for programs in Python that test it."""

import json
import os
import subprocess
import urllib.error
import urllib.request


class TallyProcess:
    """The server on a free port, with a database that outlives it."""

    def __init__(self, binary, folder, options=()):
        self.command = [
            binary, "serve", "--port", "0", "--database", f"{folder}/tally.db", *options]
        self.start()

    def start(self):
        # It takes variables that begin so for its options.
        environment = {key: os.environ[key] for key in os.environ if not key.startswith("TALLY_")}
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=environment)
        self.url = self.process.stdout.readline().split()[-1]

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def used(self):
        """The requests of the user alice, and their cost in dollars."""
        try:
            with urllib.request.urlopen(self.url + "/v1/users/alice", timeout=10) as answer:
                user = json.load(answer)
        except urllib.error.HTTPError:
            return [0, None]
        return [user["requests"], user["cost"]["usd"]]
