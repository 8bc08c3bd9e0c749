"""A stand-in for Tally on 127.0.0.1, which answers as it is told.

What it is not told otherwise it passes on to a real Tally, or takes itself: each item once.
"""

from __future__ import annotations

import atexit
import json
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Dict, List, Optional, Tuple


@dataclass
class Reaction:
    """What a request gets: a status of its own, or what Tally says, `delay` seconds later; or
    nothing at all (`lost`), though Tally has got it."""

    status: Optional[int] = None
    body: bytes = b'{"detail":"as it was told"}'
    headers: Dict[str, str] = field(default_factory=dict)
    delay: float = 0
    lost: bool = False


Behaviour = Callable[[int, str, bytes], Reaction]


def passing(number: int, path: str, body: bytes) -> Reaction:
    """Lets every request through."""
    return Reaction()


_reserved: Dict[int, socket.socket] = {}


def free_port() -> int:
    """A port on which nothing listens until a stand-in does, and which nobody else gets."""
    free = socket.socket()
    free.bind(("127.0.0.1", 0))
    # So that another stand-in may have it after this one.
    free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    port = int(free.getsockname()[1])
    _reserved[port] = free
    atexit.register(free.close)
    return port


class StandIn:
    """Listens from its making on. `behaviour` gets each request's number from 0, its path and its
    body. `taken` has the items by id, `requests` what came, and `fields` the header of each."""

    def __init__(
        self, behaviour: Behaviour = passing, upstream: Optional[str] = None, port: int = 0,
    ) -> None:
        self.behaviour, self.upstream = behaviour, upstream
        self.lock = threading.Lock()
        self.requests: List[Tuple[str, bytes]] = []
        self.fields: List[Dict[str, str]] = []
        self.taken: Dict[str, Dict[str, object]] = {}
        reserved = _reserved.pop(port, None)
        self.server = ThreadingHTTPServer(("127.0.0.1", port), _handler(self), not reserved)
        self.server.daemon_threads = True
        if reserved:
            self.server.socket.close()
            self.server.socket = reserved
            self.server.server_activate()
        self.url = f"http://127.0.0.1:{self.server.socket.getsockname()[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        """Stops listening."""
        self.server.shutdown()
        self.server.server_close()

    def take(self, path: str, body: bytes) -> bytes:
        """Answers as Tally does."""
        if path.startswith("/v1/holds"):
            return b'{"hold_id": "hold_1"}'
        if path.endswith("/end"):
            return json.dumps({"session_id": path.split("/")[3], "cost": {"usd": "0"}}).encode()
        value = json.loads(body)
        items = value["data"] if isinstance(value, dict) else value
        counts = {"accepted": 0, "duplicate": 0, "rejected": 0}
        told = []
        for index, item in enumerate(items):
            name = str(item.get("id") or item.get("uuid") or item.get("litellm_call_id"))
            if item.get("model") == "refused":
                counts["rejected"] += 1
                told.append({"index": index, "id": name, "status": 422, "detail": "not this"})
            else:
                counts["duplicate" if name in self.taken else "accepted"] += 1
                self.taken[name] = item
        return json.dumps({**counts, "items": told}).encode()

    def react(
        self, path: str, body: bytes, fields: Dict[str, str], headers: Dict[str, str],
    ) -> Optional[Tuple[int, bytes]]:
        """The status and body of the answer; None for none."""
        with self.lock:
            number = len(self.requests)
            self.requests.append((path, body))
            self.fields.append(fields)
        reaction = self.behaviour(number, path, body)
        if reaction.status:
            headers.update(reaction.headers)
            time.sleep(reaction.delay)
            return reaction.status, reaction.body
        answer: Optional[Tuple[int, bytes]]
        if self.upstream:
            answer = _pass_on(self.upstream + path, body)
        else:
            with self.lock:
                answer = 201 if path == "/v1/holds" else 200, self.take(path, body)
        time.sleep(reaction.delay)
        return None if reaction.lost else answer


def _pass_on(url: str, body: bytes) -> Optional[Tuple[int, bytes]]:
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()
    except OSError:
        return None


def _handler(stand_in: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_DELETE(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {"Content-Type": "application/json"}
            answer = stand_in.react(self.path, body, dict(self.headers.items()), headers)
            if not answer:
                # Without a status line, as where a server is killed after it has committed.
                self.connection.close()
                return
            try:
                self.send_response(answer[0])
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer[1])))
                self.end_headers()
                self.wfile.write(answer[1])
            except OSError:
                # Who asked has not waited.
                pass

    return Handler
