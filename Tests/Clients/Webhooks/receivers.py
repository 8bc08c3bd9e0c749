"""Receivers of Tally's webhooks that fail, hang, redirect and are away, and what each of them gets.

Arguments: the binary of Tally, a folder for its database, the folder of tally_process.py.
"""

import http.server
import json
import os
import socket
import ssl
import sys
import threading
import time
import urllib.error
import urllib.request

import trustme
from standardwebhooks import Webhook, WebhookVerificationError

binary, folder, support = sys.argv[1:4]
sys.path.insert(0, support)
from tally_process import TallyProcess  # noqa: E402

OPTIONS = [
    "--allow-private-webhooks", "--webhook-retry-seconds", "1", "--webhook-send-seconds", "1",
    "--webhook-answer-bytes-max", "1000",
]
THRESHOLDS = ["25%", "50%", "75%"]
# Nothing listens there: a message that goes by a proxy of the environment arrives nowhere.
for name in ["http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"]:
    os.environ[name] = "http://127.0.0.1:9"
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Receiver:
    """A server that keeps what it gets; `answer` is given the handler and how often it was asked."""

    def __init__(self, answer, port=0, context=None):
        self.got = []
        self.answer = answer
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                receiver.got.append((dict(self.headers.items()), body))
                receiver.answer(self, len(receiver.got))

            do_GET = do_POST

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        if context is not None:
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def ids(self):
        return [headers["webhook-id"] for headers, _ in self.got]


def status(code, headers=(), body=b""):
    def answer(handler, count):
        handler.send_response(code)
        for name, value in headers:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        try:
            handler.wfile.write(body)
        except OSError:
            pass  # It was cut off.
    return answer


def at_first(times, other):
    """Answers otherwise for the first times, then as it should."""
    def answer(handler, count):
        (other if count <= times else status(204))(handler, count)
    return answer


def hang(handler, count):
    time.sleep(3)


def trickle(handler, count):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(30):
        try:
            handler.wfile.write(b"x")
        except OSError:
            return
        time.sleep(0.1)


def break_off(handler, count):
    handler.connection.shutdown(socket.SHUT_RDWR)


def ask(tally, method, path, value=None):
    data = None if value is None else json.dumps(value).encode()
    request = urllib.request.Request(
        tally.url + path, data, {"Content-Type": "application/json"}, method=method)
    try:
        with opener.open(request, timeout=20) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def wait(what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return
        time.sleep(0.02)
    raise AssertionError("waited too long")


def deliveries(tally, webhook):
    return ask(tally, "GET", f"/v1/webhooks/{webhook['webhook_id']}/deliveries")[1]["data"]


def make(tally, name, url):
    code, webhook = ask(tally, "POST", "/v1/webhooks", {"name": name, "url": url})
    assert code == 201, webhook
    return webhook


trap = Receiver(status(204))
away = socket.socket()
away.bind(("127.0.0.1", 0))
away_port = away.getsockname()[1]
receivers = {
    "good": Receiver(status(200, body=b"ok")),
    "failing": Receiver(at_first(2, status(500))),
    "hanging": Receiver(at_first(1, hang)),
    "trickling": Receiver(at_first(1, trickle)),
    "breaking": Receiver(at_first(1, break_off)),
    "redirecting": Receiver(
        at_first(1, status(307, [("Location", f"http://127.0.0.1:{trap.port}/")]))),
    "talking": Receiver(status(200, body=b"x" * 2_000_000)),
}
tally = TallyProcess(binary, folder, OPTIONS)
webhooks = {
    name: make(tally, name, f"http://127.0.0.1:{receiver.port}/alerts?from=tally")
    for name, receiver in receivers.items()
}
webhooks["away"] = make(tally, "away", f"http://localhost:{away_port}/")

# A certificate that nobody knows is not enough.
authority = trustme.CA()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
unknown = Receiver(status(204), context=context)
untrusted = make(tally, "untrusted", f"https://127.0.0.1:{unknown.port}/")

code, _ = ask(
    tally, "POST", "/v1/budgets", {"name": "all", "amount_usd": "1", "thresholds": THRESHOLDS})
assert code == 201
for number in range(3):
    code, _ = ask(
        tally, "POST", "/v1/events",
        {"id": f"e{number}", "user_id": "alice", "type": "charge", "cost": "0.3"})
    assert code == 200

# Tally is killed while messages are under way and others wait, and comes back.
wait(lambda: len(receivers["good"].got) == 3 and len(receivers["failing"].got) >= 1)
tally.kill()
away.close()
receivers["away"] = Receiver(status(204), port=away_port)
tally.start()
for name in receivers:
    wait(lambda: all(each["status"] == "delivered" for each in deliveries(tally, webhooks[name])))
    made = deliveries(tally, webhooks[name])
    assert len(made) == 3, (name, made)
    ids = receivers[name].ids()
    assert set(ids) == {each["message_id"] for each in made}, (name, ids, made)
    assert {each["alert_id"] for each in made} == {1, 2, 3}
    verifier = Webhook(webhooks[name]["secret"])
    told = {}
    for headers, body in receivers[name].got:
        value = verifier.verify(body, headers)
        assert value["type"] == "budget.threshold_reached"
        told.setdefault(headers["webhook-id"], set()).add(value["data"]["threshold"])
        assert headers["Content-Type"] == "application/json"
        try:
            verifier.verify(body + b" ", headers)
            raise AssertionError("a changed body was verified")
        except WebhookVerificationError:
            pass
    assert sorted(told.values(), key=sorted) == [{each} for each in THRESHOLDS], told
assert trap.got == [], "a redirect was followed"
# An attempt that was under way when Tally was killed is in no log, but it was at most one of two.
errors = set()
for name in ["failing", "hanging", "trickling", "breaking", "redirecting"]:
    assert len(receivers[name].got) > 3, name
    for made in deliveries(tally, webhooks[name]):
        errors |= {each["error"] for each in made["attempts"] if each["error"]}
assert "the receiver answered 500" in errors, errors
assert unknown.got == []
wait(lambda: any(each["attempts"] for each in deliveries(tally, untrusted)))
assert all(each["status"] == "pending" for each in deliveries(tally, untrusted))
ask(tally, "DELETE", f"/v1/webhooks/{untrusted['webhook_id']}")

# While a secret is changed, both are good.
good, path = receivers["good"], f"/v1/webhooks/{webhooks['good']['webhook_id']}"
_, rotated = ask(tally, "POST", path + "/rotate", {"overlap_seconds": 3600})
code, tested = ask(tally, "POST", path + "/test")
assert code == 202 and tested["type"] == "webhook.test"
wait(lambda: tested["message_id"] in good.ids())
headers, body = good.got[-1]
for secret in [webhooks["good"]["secret"], rotated["secret"]]:
    assert Webhook(secret).verify(body, headers)["type"] == "webhook.test"
ask(tally, "POST", path + "/rotate", {"overlap_seconds": 0})
_, again = ask(tally, "POST", path + f"/deliveries/{tested['delivery_id']}/replay")
assert again["message_id"] == tested["message_id"]
wait(lambda: good.ids().count(tested["message_id"]) == 2)
headers, body = good.got[-1]
for secret in [webhooks["good"]["secret"], rotated["secret"]]:
    try:
        Webhook(secret).verify(body, headers)
        raise AssertionError("an old secret is still in use")
    except WebhookVerificationError:
        pass
tally.kill()

# Without the flag nothing of this machine can be reached.
tally = TallyProcess(binary, folder)
code, problem = ask(tally, "POST", "/v1/webhooks", {"url": f"http://127.0.0.1:{good.port}/"})
assert code == 400 and problem["field"] == "url", problem
count = len(good.got)
_, tested = ask(tally, "POST", path + "/test")
wait(lambda: deliveries(tally, webhooks["good"])[0]["attempts"])
made = deliveries(tally, webhooks["good"])[0]
assert made["message_id"] == tested["message_id"]
assert made["attempts"][0]["http_status"] is None, made
assert "https://" in made["attempts"][0]["error"], made
assert len(good.got) == count
tally.kill()
print("every receiver has every alert, once verified with its secret")
