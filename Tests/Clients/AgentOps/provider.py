"""A provider that answers OpenAI's chat completions with fixed usage, on a free port."""

import http.server
import json
import threading

USAGE = {
    "prompt_tokens": 2006, "completion_tokens": 300, "total_tokens": 2306,
    "prompt_tokens_details": {"cached_tokens": 0},
    "completion_tokens_details": {"reasoning_tokens": 64},
}


class Handler(http.server.BaseHTTPRequestHandler):
    answers = 0

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Handler.answers += 1
        answer = json.dumps({
            "id": f"chatcmpl-{Handler.answers}", "object": "chat.completion", "created": 1795313890,
            "model": body["model"], "usage": USAGE,
            "choices": [{
                "index": 0, "finish_reason": "stop",
                "message": {"role": "assistant", "content": "hi"}}],
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments):
        pass


def start():
    """Returns the base URL of the provider, which ends with the process."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/v1"
