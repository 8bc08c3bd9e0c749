"""Generates a client from the description that the server serves, and uses it as its maker would:
posts, ends, reads and queries. Arguments: the server's address, and an empty folder."""

import importlib
import json
import pathlib
import re
import subprocess
import sys
import urllib.request

from ruamel.yaml import YAML

ADDRESS, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])

# Operations of which the generator leaves out a body or an answer that is no JSON: lines, protobuf
# and YAML.
NOT_JSON = {
    "POST /v1/events", "POST /v1/ingest/claude", "POST /v1/ingest/codex",
    "POST /v1/ingest/ledger", "POST /v1/ingest/openai-agents", "POST /v1/ingest/litellm",
    "POST /v1/traces", "POST /v1/logs", "POST /v1/metrics", "POST /api/public/otel/v1/traces",
    "GET /v1/export", "GET /openapi.yaml",
}
# Schemas that it cannot express: only that of members which must count nothing.
NOT_EXPRESSED = {"NoCount"}


def get(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return answer.read()


def compare():
    """The JSON is the YAML, as a reader of all of YAML has it."""
    whole = YAML(typ="safe", pure=True).load(get("/openapi.yaml"))
    assert json.dumps(whole, default=str) == json.dumps(json.loads(get("/openapi.json")))


def generate():
    made = subprocess.run(
        [
            pathlib.Path(sys.executable).with_name("openapi-python-client"), "generate",
            "--url", ADDRESS + "/openapi.json", "--meta", "none",
            "--output-path", FOLDER / "tally_client",
        ],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    assert made.returncode == 0, made.stdout
    warned = set(re.findall(r"^WARNING parsing (\S+ \S+) within", made.stdout, re.M))
    assert warned <= NOT_JSON, warned - NOT_JSON
    unable = set(re.findall(r"^Unable to .* /components/schemas/([A-Za-z0-9]+)", made.stdout, re.M))
    assert unable <= NOT_EXPRESSED, unable - NOT_EXPRESSED
    sys.path.insert(0, str(FOLDER))


def operation(tag, name):
    return importlib.import_module(f"tally_client.api.{tag}.{name}")


def use():
    from tally_client import Client, models

    client = Client(base_url=ADDRESS, raise_on_unexpected_status=True)
    calls = [
        models.Call.from_dict({
            "id": f"g{number}", "session_id": "generated", "user_id": "alice",
            "time": "2026-11-20T10:00:00Z", "model": "claude-sonnet-4-5-20250929",
            "tags": {"team": "red"}, "usage": usage,
        })
        for number, usage in enumerate([
            {"input_tokens": 10, "output_tokens": 2},
            {"input": 10, "output": 2},
            {"prompt_tokens": 10, "completion_tokens": 2, "total_tokens": 12},
            None,
        ])
    ]
    post = operation("events", "post_events")
    report = post.sync(client=client, body=calls[:3])
    assert (report.accepted, report.duplicate, report.rejected) == (3, 0, 0), report
    one = post.sync(client=client, body=calls[3])
    assert one.accepted == 1, one
    charge = models.Charge.from_dict(
        {"id": "fee", "type": "charge", "session_id": "generated", "cost": "0.5",
         "time": "2026-11-20T10:00:00Z"})
    assert post.sync(client=client, body=charge).accepted == 1
    again = post.sync(client=client, body=calls)
    assert again.duplicate == 4, again

    ended = operation("sessions", "end_session").sync(
        "generated", client=client, body=models.EndRequest(end_state="Success"))
    assert ended.status == "ended" and ended.cost.usd == "0.50018", ended
    session = operation("sessions", "get_session").sync("generated", client=client)
    assert session.requests == 4 and session.tokens.input_ == 30, session
    assert session.to_dict()["cost"] == ended.to_dict()["cost"]
    listed = operation("sessions", "list_sessions").sync(client=client, user_id="alice")
    assert [each.session_id for each in listed.data] == ["generated"], listed
    user = operation("users", "get_user").sync("alice", client=client)
    assert user.requests == 4, user

    events = operation("events", "list_events").sync(client=client, session_id=["generated"])
    assert [each.event_id for each in events.data] == ["fee", "g3", "g2", "g1", "g0"], events
    event = operation("events", "get_event").sync("g1", client=client)
    assert event.why.computed.usd == "0.00006", event
    usage = operation("usage", "get_usage").sync(
        client=client, month="2026-11", group_by=["model"], user_id=["alice"])
    rows = {row["model"]: row["cost"]["usd"] for row in usage.to_dict()["data"]}
    assert rows == {None: "0.5", "claude-sonnet-4-5-20250929": "0.00018"}, rows


compare()
generate()
use()
print("the generated client has posted, ended, read and queried")
