"""Runs a program with Tally gone, refusing, busy and silent, and sees that it goes on.

    python absent.py EXPECTED_OUTPUT WARNING SECONDS_MAX PROGRAM ARGUMENT…

The program must end well in that time, print what is expected, and warn once.
"""

import os
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def answering(status, body):
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

        def do_POST(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("Content-Type", "application/problem+json")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Retry-After", "1")
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PATCH = do_PUT = do_POST

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def gone():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


silent = socket.socket()
silent.bind(("127.0.0.1", 0))
silent.listen(512)

PORTS = {
    "gone": gone(),
    "refusing": answering(422, b'{"code":"all_rejected","detail":"no event was accepted"}'),
    "unauthorized": answering(401, b'{"code":"unauthorized"}'),
    "busy": answering(503, b'{"code":"store_unavailable"}'),
    "silent": silent.getsockname()[1],
}

expected, warning, seconds_max, *command = sys.argv[1:]
failures = []


def check(name, port):
    start = time.monotonic()
    environment = os.environ | {"TALLY_URL": f"http://127.0.0.1:{port}"}
    try:
        done = subprocess.run(
            command, env=environment, timeout=120, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired as error:
        failures.append(f"{name}: the program does not end\n{error.output}")
        return
    seconds = time.monotonic() - start
    warned = done.stdout.count(warning)
    if done.returncode != 0:
        failures.append(f"{name}: the program failed\n{done.stdout}")
    elif expected not in done.stdout:
        failures.append(f"{name}: the program did not go on\n{done.stdout}")
    elif warned != 1:
        failures.append(f"{name}: the program warned {warned} times\n{done.stdout}")
    elif seconds > float(seconds_max):
        failures.append(f"{name}: the program took {seconds:.1f} s\n{done.stdout}")
    else:
        print(f"{name}: {seconds:.1f} s", flush=True)


threads = [threading.Thread(target=check, args=each) for each in PORTS.items()]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
if failures:
    sys.exit("\n".join(failures))
print("the agent goes on")
