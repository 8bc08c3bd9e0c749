#!/usr/bin/env bash
# MLflow 3.17.2 leaves Gemini's thinking out of the tokens and the cost of a trace.
#
# Google tells thoughts beside the answer (`thoughts_token_count`), counts both in the total
# and charges both at the output rate. MLflow's autologging of google-genai takes
# `candidates_token_count` alone for the output: the trace's input and output do not add up to
# its own total, and its cost, which MLflow computes from them, has no thinking in it. With
# models that think at length that is most of the bill.
#
# Output when this was written (gemini-2.5-pro, 1,000 in, 200 of answer, 2,800 of thoughts):
#   MLflow's trace: input 1000, output 200, total 4000, 0.00325 US dollars
#   genai-prices, of the same answer: input 1000, output 3000, 0.03125 US dollars
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
# MLflow without the packages that only its models need.
"$folder/venv/bin/pip" install -q mlflow-skinny==3.17.2 sqlalchemy==2.0.44 alembic==1.17.2 \
  google-genai==3.6.1 genai-prices==0.2.3
"$folder/venv/bin/pip" install -q --no-deps --no-warn-conflicts mlflow==3.17.2
cd "$folder"
MLFLOW_MODEL_CATALOG_URI="" MLFLOW_DISABLE_TELEMETRY=true "$folder/venv/bin/python" - <<'PYTHON'
import http.server
import json
import logging
import threading

ANSWER = {
    "candidates": [{"content": {"role": "model", "parts": [{"text": "hi"}]},
                    "finishReason": "STOP", "index": 0}],
    "modelVersion": "gemini-2.5-pro", "responseId": "call",
    "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 200,
                      "thoughtsTokenCount": 2800, "totalTokenCount": 4000},
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

import mlflow
import mlflow.gemini
from genai_prices import extract_usage
from google import genai

logging.disable(logging.INFO)
mlflow.set_tracking_uri("sqlite:///traces.db")
mlflow.gemini.autolog()
client = genai.Client(
    api_key="none", http_options={"base_url": f"http://127.0.0.1:{server.server_port}"})
client.models.generate_content(model="gemini-2.5-pro", contents="hello")
mlflow.flush_trace_async_logging()
trace = mlflow.get_trace(mlflow.get_last_active_trace_id()).info
usage, cost = trace.token_usage, round(trace.cost["total_cost"], 9)
print(f"MLflow's trace: input {usage['input_tokens']}, output {usage['output_tokens']},",
      f"total {usage['total_tokens']}, {cost} US dollars")
other = extract_usage(ANSWER, provider_id="google")
right = float(other.calc_price().total_price)
print(f"genai-prices, of the same answer: input {other.usage.input_tokens},",
      f"output {other.usage.output_tokens}, {right} US dollars")
assert [usage[f"{n}_tokens"] for n in ("input", "output", "total")] == [1000, 200, 4000]
assert (cost, right) == (0.00325, 0.03125)
PYTHON
