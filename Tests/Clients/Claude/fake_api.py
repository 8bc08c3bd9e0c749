"""The part of the Messages API that the Claude Agent SDK uses, on a free port of this machine.

Answers each request with the next turn of a script and keeps what it has charged for, which
GET /served tells. Prints its address when it is ready.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock




def usage(input_tokens, output, read=0, write_5m=0, write_1h=0):
    return {
        "input_tokens": input_tokens,
        "cache_creation_input_tokens": write_5m + write_1h,
        "cache_read_input_tokens": read,
        "cache_creation": {
            "ephemeral_5m_input_tokens": write_5m,
            "ephemeral_1h_input_tokens": write_1h,
        },
        "output_tokens": output,
        "service_tier": "standard",
    }


def bash(command):
    return {"type": "tool_use", "name": "Bash", "input": {"command": command, "description": "x"}}


TEXT = {"type": "text", "text": "Done."}
TASK = {
    "type": "tool_use",
    "name": "Task",
    "input": {
        "description": "look",
        "prompt": "SUBAGENT look around",
        "subagent_type": "general-purpose",
        "run_in_background": False,
    },
}

# What is said to a prompt with the word, turn by turn: content, usage.
SCRIPTS = {
    "TOOLS": [
        ([TEXT, bash("echo one"), bash("echo two")], usage(25, 137, 2000, 600, 400)),
        ([TEXT], usage(31, 98, 3000, 200)),
    ],
    "DELEGATE": [
        ([TASK], usage(40, 60, 100)),
        ([TEXT], usage(50, 70, 200)),
    ],
    "SUBAGENT": [
        ([bash("echo sub")], usage(900, 300)),
        ([TEXT], usage(1000, 400, 500)),
    ],
    "SHORT": [([TEXT], usage(10, 20, 30))],
}


class State:
    lock = Lock()
    served = []


def script_of(body):
    """The script by the first prompt of the conversation, and how many turns it has had."""
    messages = body["messages"]
    text = json.dumps([m for m in messages if m["role"] == "user"])
    turns = sum(1 for m in messages if m["role"] == "assistant")
    if "SUBAGENT" in text and "DELEGATE" not in text:
        return SCRIPTS["SUBAGENT"], turns
    for word in ("TOOLS", "DELEGATE", "SHORT"):
        if word in text:
            return SCRIPTS[word], turns
    return SCRIPTS["SHORT"], 0


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send_json(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_HEAD(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        if self.path == "/served":
            with State.lock:
                return self.send_json(200, State.served)
        self.send_json(404, {"type": "error", "error": {"type": "not_found_error"}})

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        if self.path.split("?")[0] != "/v1/messages":
            return self.send_json(404, {"type": "error", "error": {"type": "not_found_error"}})
        script, turn = script_of(body)
        content, counts = script[min(turn, len(script) - 1)]
        with State.lock:
            number = len(State.served) + 1
            State.served.append({"model": body["model"], "usage": counts})
        self.answer(body, number, content, counts)

    def answer(self, body, number, content, counts):
        blocks = [
            dict(block, id=f"toolu_{number:06}_{index}") if block["type"] == "tool_use" else block
            for index, block in enumerate(content)
        ]
        reason = "tool_use" if blocks[-1]["type"] == "tool_use" else "end_turn"
        message = {
            "id": f"msg_{number:06}", "type": "message", "role": "assistant",
            "model": body["model"], "content": [], "stop_reason": None, "stop_sequence": None,
            "usage": dict(counts, output_tokens=1),
        }
        self.send_response(200)
        self.send_header("request-id", f"req_{number:06}")
        if not body.get("stream"):
            message.update(content=blocks, stop_reason=reason, usage=counts)
            whole = json.dumps(message).encode()
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(whole)))
            self.end_headers()
            self.wfile.write(whole)
            return
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.event("message_start", message=message)
        for index, block in enumerate(blocks):
            self.block(index, block)
        self.event(
            "message_delta", delta={"stop_reason": reason, "stop_sequence": None}, usage=counts)
        self.event("message_stop")
        self.close_connection = True

    def block(self, index, block):
        if block["type"] == "text":
            start = {"type": "text", "text": ""}
            delta = {"type": "text_delta", "text": block["text"]}
        else:
            start = dict(block, input={})
            delta = {"type": "input_json_delta", "partial_json": json.dumps(block["input"])}
        self.event("content_block_start", index=index, content_block=start)
        self.event("content_block_delta", index=index, delta=delta)
        self.event("content_block_stop", index=index)

    def event(self, name, **members):
        data = json.dumps(dict(members, type=name))
        self.wfile.write(f"event: {name}\ndata: {data}\n\n".encode())
        self.wfile.flush()


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_port}")
sys.stdout.flush()
server.serve_forever()
