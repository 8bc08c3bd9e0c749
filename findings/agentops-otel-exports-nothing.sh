#!/usr/bin/env bash
# AgentOps 0.4.21 exports no span at all beside OpenTelemetry 1.45, though pip installs the two together.
#
# The client's span exporter is a subclass of OpenTelemetry's and reads its private attribute `_headers`,
# which 1.45 does not have any more. It then fails on each batch with an AttributeError, which only goes to
# a log: the program runs on, ends with 0, and nothing was sent. On Python 3.10 and later the client wants
# `opentelemetry-sdk>1.29.0`, so a plain `pip install agentops` gets the pair that does not work.
#
# Output when this was written:
#   opentelemetry-sdk 1.44.0: spans exported
#   opentelemetry-sdk 1.45.2: no request, exit status 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/agent.py" <<'PYTHON'
import logging
import os
import sys

address = sys.argv[1]
os.environ["AGENTOPS_API_ENDPOINT"] = address
os.environ["AGENTOPS_EXPORTER_ENDPOINT"] = address + "/v1/traces"

import agentops

logging.disable(logging.CRITICAL)
agentops.init(api_key="11111111-2222-4333-8444-555555555555", auto_start_session=False)
trace = agentops.start_trace("sample")
agentops.end_trace(trace, "Success")
PYTHON
cat > "$folder/count.py" <<'PYTHON'
"""Runs the agent beside a server that takes everything, and says how many exports came."""
import http.server
import json
import subprocess
import sys
import threading

exports = []


class Everything(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/v1/traces" and body:
            exports.append(len(body))
        content = json.dumps({"token": "t", "project_id": "p", "api_key": "k"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Everything)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}"
ended = subprocess.run([sys.executable, sys.argv[1], address], capture_output=True, timeout=120)
print("spans exported" if exports else f"no request, exit status {ended.returncode}")
PYTHON
run() { # VERSION: says what the client exports beside that OpenTelemetry
  python3 -m venv "$folder/$1"
  "$folder/$1/bin/pip" install -q agentops==0.4.21 "opentelemetry-sdk==$1" \
    "opentelemetry-exporter-otlp-proto-http==$1"
  (cd "$folder" && "$folder/$1/bin/python" count.py agent.py)
}
old=$(run 1.44.0)
echo "opentelemetry-sdk 1.44.0: $old"
new=$(run 1.45.2)
echo "opentelemetry-sdk 1.45.2: $new"
[ "$old" = "spans exported" ] && [ "$new" = "no request, exit status 0" ]
