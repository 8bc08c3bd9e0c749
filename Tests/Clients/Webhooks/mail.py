"""A relay that takes Tally's e-mails: one that fails at first, one whose certificate nobody trusts, one
that has no TLS.

Arguments: the binary of Tally, a folder for its database, the folder of tally_process.py.
"""

import email
import email.policy
import json
import socket
import ssl
import sys
import time
import urllib.request

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, SMTP

binary, folder, support = sys.argv[1:4]
sys.path.insert(0, support)
from tally_process import TallyProcess  # noqa: E402

opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
authority = trustme.CA()
authority.cert_pem.write_to_path(folder + "/ca.pem")
with open(folder + "/password", "w") as file:
    file.write("s e c r e t\n")


class Relay:
    """Keeps what it gets, after it has refused so many messages."""

    def __init__(self, refused=0, certificate=None, asks=False, refusal="451 try again"):
        self.got, self.refused, self.logins, self.asked = [], refused, [], 0
        self.refusal = refusal
        context = None
        if certificate is not None:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            certificate.configure_cert(context)
        relay = self

        def authenticate(server, session, envelope, mechanism, data):
            relay.logins.append((data.login, data.password))
            return AuthResult(success=data.password == b"s e c r e t")

        class Server(Controller):
            def factory(self):
                return SMTP(
                    relay, tls_context=context, require_starttls=context is not None,
                    auth_required=asks, authenticator=authenticate if asks else None)

        self.controller = Server(relay, hostname="127.0.0.1", port=free_port())
        self.controller.start()
        self.port = self.controller.port

    async def handle_DATA(self, server, session, envelope):
        self.asked += 1
        if self.asked <= self.refused:
            return self.refusal
        self.got.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 taken"


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait(condition):
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def ask(tally, method, path, body=None):
    request = urllib.request.Request(
        tally.url + path, None if body is None else json.dumps(body).encode(),
        {"Content-Type": "application/json"}, method=method)
    with opener.open(request, timeout=30) as answer:
        return json.load(answer)


def attempts(tally, path):
    return ask(tally, "GET", path + "/deliveries")["data"][0]["attempts"]


def start(relay, *options):
    return TallyProcess(binary, folder, [
        "--smtp-url", f"smtp://127.0.0.1:{relay.port}", "--smtp-from", "tally@example.org",
        "--webhook-retry-seconds", "1", *options])


def login(relay):
    return ["--smtp-user", "tally", "--smtp-password-file", folder + "/password"]


# A relay with TLS that asks who it is, and refuses at first.
trusted = authority.issue_cert("127.0.0.1")
relay = Relay(refused=2, certificate=trusted, asks=True)
tally = start(relay, *login(relay), "--smtp-ca-file", folder + "/ca.pem")
made = ask(tally, "POST", "/v1/webhooks", {"name": "ops", "url": "mailto:ops@example.com"})
path = "/v1/webhooks/" + made["webhook_id"]
ask(tally, "PUT", "/v1/alert-rules", {"session_usd": "0.5"})
ask(tally, "POST", "/v1/events", {
    "id": "e1", "session_id": "sitzung-é", "type": "charge", "cost": "0.75"})
wait(lambda: relay.got)
wait(lambda: ask(tally, "GET", path + "/deliveries")["data"][0]["status"] == "delivered")
(sender, recipients, content), = relay.got
assert (sender, recipients) == ("tally@example.org", ["ops@example.com"]), (sender, recipients)
message = email.message_from_bytes(content, policy=email.policy.default)
assert not message.defects and not message.get_content().startswith("Tally"), message.defects
sentence, nothing, line = message.get_content().splitlines()
assert sentence == "Session sitzung-é: 0.75 USD, which reaches 0.5: by event e1 of api", sentence
assert message["Subject"] == "Tally: " + sentence, message["Subject"]
alert = json.loads(line)
assert alert["type"] == "session.cost_reached" and alert["data"]["session_id"] == "sitzung-é"
delivery, = ask(tally, "GET", path + "/deliveries")["data"]
assert [each["http_status"] for each in delivery["attempts"]] == [451, 451, 250], delivery
assert [each["error"] is None for each in delivery["attempts"]] == [False, False, True], delivery
assert message["Message-ID"] == f"<{delivery['message_id']}@example.org>"
assert relay.logins == [(b"tally", b"s e c r e t")] * 3, relay.logins
ask(tally, "POST", path + f"/deliveries/{delivery['delivery_id']}/replay")
wait(lambda: len(relay.got) == 2)
assert email.message_from_bytes(relay.got[1][2])["Message-ID"] == message["Message-ID"]
tally.kill()

# One whose certificate nobody trusts, and one without TLS, see neither password nor message.
for certificate in [trustme.CA().issue_cert("127.0.0.1"), None]:
    other = Relay(certificate=certificate, asks=certificate is not None)
    tally = start(other, *login(other), "--smtp-ca-file", folder + "/ca.pem")
    ask(tally, "POST", path + "/test")
    wait(lambda: attempts(tally, path))
    assert attempts(tally, path)[0]["error"], attempts(tally, path)
    assert not other.got and not other.logins
    tally.kill()

# What waited is sent by a relay that may be used without TLS.
plain = Relay()
tally = start(plain, "--smtp-without-tls")
wait(lambda: len(plain.got) == 2)
tally.kill()
# What a relay refuses for good (RFC 5321 section 4.2.1) is not tried again, but on wish.
strict = Relay(refused=1, refusal="550 no such mailbox")
tally = start(strict, "--smtp-without-tls")
sent = ask(tally, "POST", path + "/test")
wait(lambda: ask(tally, "GET", path + "/deliveries")["data"][0]["status"] == "failed")
attempt, = attempts(tally, path)
assert attempt["http_status"] == 550 and "not tried again" in attempt["error"], attempt
time.sleep(2)
assert strict.asked == 1, strict.asked
ask(tally, "POST", path + f"/deliveries/{sent['delivery_id']}/replay")
wait(lambda: len(strict.got) == 1)
tally.kill()
print("every e-mail came once it could, and to nobody else")
