#!/usr/bin/env bash
# MLflow 3.17.2 books Claude's one-hour cache writes 38 % cheaper once LiteLLM is installed as well.
#
# MLflow has a price list of its own, and uses LiteLLM's function in its place as soon as that can
# be imported, whether or not the program uses it. MLflow hands it cache writes without
# their lifetime, so all of them cost the five-minute rate (1.25 times the input) and not the one
# of an hour (twice). The trace keeps the right counts, of one hour too; only its cost changes.
# So the same program reports two costs in two environments, neither of them marked.
#
# Output when this was written (claude-sonnet-4-6, 100 in, 100,000 written for an hour, 10 out):
#   mlflow alone: 100000 of 100000 written for 1 hour, 0.60045 US dollars
#   mlflow beside litellm: 100000 of 100000 written for 1 hour, 0.37545 US dollars
#   LiteLLM itself, of the same answer: 0.60045 US dollars
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# MLflow without the packages that only its models need.
"$folder/venv/bin/pip" install -q mlflow-skinny==3.17.2 sqlalchemy==2.0.44 alembic==1.17.2 \
  anthropic==2.14.0
"$folder/venv/bin/pip" install -q --no-deps --no-warn-conflicts mlflow==3.17.2
cat > "$folder/agent.py" <<'PYTHON'
import http.server
import json
import logging
import sys
import threading

ANSWER = {
    "id": "msg_1", "type": "message", "role": "assistant", "model": "claude-sonnet-4-6",
    "content": [{"type": "text", "text": "hi"}], "stop_reason": "end_turn",
    "usage": {
        "input_tokens": 100, "output_tokens": 10, "cache_read_input_tokens": 0,
        "cache_creation_input_tokens": 100_000,
        "cache_creation": {
            "ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 100_000}},
}


class Provider(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        content = json.dumps(ANSWER).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Provider)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
if sys.argv[1] == "litellm":
    import litellm

    answer = litellm.completion(
        model="anthropic/claude-sonnet-4-6", api_key="none", api_base=base, max_tokens=10,
        messages=[{"role": "user", "content": "hello"}])
    print(round(litellm.completion_cost(answer), 9), "US dollars")
    sys.exit()

import anthropic
import mlflow
import mlflow.anthropic

logging.disable(logging.INFO)
mlflow.set_tracking_uri(f"sqlite:///{sys.argv[2]}.db")
mlflow.anthropic.autolog()
anthropic.Anthropic(api_key="none", base_url=base).messages.create(
    model="claude-sonnet-4-6", max_tokens=10, messages=[{"role": "user", "content": "hello"}])
mlflow.flush_trace_async_logging()
trace = mlflow.get_trace(mlflow.get_last_active_trace_id())
usage = trace.data.spans[0].attributes["mlflow.chat.tokenUsage"]
hour = usage["cache_creation_input_tokens_above_1hr"]
print(hour, "of", usage["cache_creation_input_tokens"], "written for 1 hour,",
      round(trace.info.cost["total_cost"], 9), "US dollars")
PYTHON
cd "$folder"
export MLFLOW_MODEL_CATALOG_URI="" MLFLOW_DISABLE_TELEMETRY=true LITELLM_LOCAL_MODEL_COST_MAP=True
alone=$(venv/bin/python agent.py mlflow alone 2> alone.log)
echo "mlflow alone: $alone"
venv/bin/pip install -q --no-warn-conflicts litellm==1.110.2
beside=$(venv/bin/python agent.py mlflow beside 2> beside.log)
echo "mlflow beside litellm: $beside"
itself=$(venv/bin/python agent.py litellm 2> itself.log)
echo "LiteLLM itself, of the same answer: $itself"
[ "$alone" = "100000 of 100000 written for 1 hour, 0.60045 US dollars" ]
[ "$beside" = "100000 of 100000 written for 1 hour, 0.37545 US dollars" ]
[ "$itself" = "0.60045 US dollars" ]
