"""A provider on a free port of this machine that speaks OpenAI's responses and chat completions.

It answers as it was scripted, and keeps what usage it served and whether it told it.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Provider:
    def __init__(self):
        self.calls = []
        self.script = []
        self.fail = False
        self.count = 0
        self.lock = threading.Lock()
        provider = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                kind, content = provider.answer(self.path, body)
                self.send_response(500 if provider.fail else 200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, path, body):
        if self.fail:
            return "application/json", b'{"error": {"message": "it fails", "code": "x"}}'
        with self.lock:
            self.count += 1
            number = self.count
            step = self.script.pop(0) if self.script else ("text", f"answer {number}")
        # Odd figures, so that no two calls are alike.
        usage = {
            "input": 1000 + 17 * number, "cached": 640 if number % 2 else 0,
            "written": 0 if number % 2 else 128, "output": 50 + number, "reasoning": 32,
            "model": body["model"], "told": True}
        if path.endswith("/responses"):
            content = self.response(number, body, step, usage)
        else:
            content = self.chat(number, body, step, usage)
        self.calls.append(usage)
        return content

    def response(self, number, body, step, usage):
        if step[0] == "text":
            output = [{
                "id": f"msg_{number}", "type": "message", "role": "assistant",
                "status": "completed",
                "content": [{"type": "output_text", "text": step[1], "annotations": []}]}]
        else:
            output = [{
                "id": f"fc_{number}", "type": "function_call", "call_id": f"call_{number}",
                "name": step[1], "arguments": json.dumps(step[2]), "status": "completed"}]
        response = {
            "id": f"resp_{self.server.server_address[1]}_{number}", "object": "response",
            "created_at": 1, "status": "completed", "model": body["model"], "output": output,
            "parallel_tool_calls": True, "tool_choice": "auto", "tools": [],
            "service_tier": "default",
            "usage": {
                "input_tokens": usage["input"],
                "input_tokens_details": {
                    "cached_tokens": usage["cached"], "cache_write_tokens": usage["written"]},
                "output_tokens": usage["output"],
                "output_tokens_details": {"reasoning_tokens": usage["reasoning"]},
                "total_tokens": usage["input"] + usage["output"]}}
        if not body.get("stream"):
            return "application/json", json.dumps(response).encode()
        started = response | {"status": "in_progress", "output": [], "usage": None}
        events = [("response.created", started)]
        events.append(("response.completed", response))
        return "text/event-stream", b"".join(
            f"event: {name}\ndata: "
            f"{json.dumps({'type': name, 'sequence_number': at, 'response': content})}\n\n".encode()
            for at, (name, content) in enumerate(events))

    def chat(self, number, body, step, usage):
        if step[0] == "text":
            message = {"role": "assistant", "content": step[1]}
        else:
            message = {"role": "assistant", "content": None, "tool_calls": [{
                "index": 0, "id": f"call_{number}", "type": "function",
                "function": {"name": step[1], "arguments": json.dumps(step[2])}}]}
        # Chat completions do not tell cache writes.
        usage["written"] = 0
        told = {
            "prompt_tokens": usage["input"], "completion_tokens": usage["output"],
            "total_tokens": usage["input"] + usage["output"],
            "prompt_tokens_details": {"cached_tokens": usage["cached"], "audio_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": usage["reasoning"]}}
        base = {"id": f"chatcmpl-{number}", "created": 1, "model": body["model"]}
        reason = "stop" if step[0] == "text" else "tool_calls"
        if not body.get("stream"):
            return "application/json", json.dumps(base | {
                "object": "chat.completion", "usage": told,
                "choices": [{"index": 0, "message": message, "finish_reason": reason}]}).encode()
        base["object"] = "chat.completion.chunk"
        chunks = [
            base | {"choices": [{"index": 0, "delta": message, "finish_reason": None}]},
            base | {"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]}]
        usage["told"] = bool((body.get("stream_options") or {}).get("include_usage"))
        if usage["told"]:
            chunks.append(base | {"choices": [], "usage": told})
        return "text/event-stream", b"".join(
            b"data: " + json.dumps(chunk).encode() + b"\n\n" for chunk in chunks
        ) + b"data: [DONE]\n\n"
