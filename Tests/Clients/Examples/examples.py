"""Sends the examples of openapi.yaml to a server and compares what it answers with the examples."""

import json
import sys
import urllib.error
import urllib.request

import yaml

ADDRESS = sys.argv[1]


def send(method, path, body=None, media_type="application/json"):
    if body is not None and not isinstance(body, str):
        body = json.dumps(body)
    request = urllib.request.Request(
        ADDRESS + path, method=method, data=None if body is None else body.encode(),
        headers={} if body is None else {"Content-Type": media_type})
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def expect(what, given, wanted):
    if given != wanted:
        sys.exit(f"{what}\nthe server answers {json.dumps(given)}\nthe example is {json.dumps(wanted)}")


document = yaml.safe_load(send("GET", "/openapi.yaml")[1])
paths = document["paths"]
post_events = paths["/v1/events"]["post"]
responses = document["components"]["responses"]

# Every example of events is accepted whole.
for media_type, content in post_events["requestBody"]["content"].items():
    for name, example in content.get("examples", {}).items():
        status, answer = send("POST", "/v1/events", example["value"], media_type)
        expect(f"status of {name}", status, 200)
        expect(f"answer to {name}", json.loads(answer)["rejected"], 0)

claude = paths["/v1/ingest/claude"]["post"]
for name, example in claude["requestBody"]["content"]["application/json"]["examples"].items():
    status, answer = send("POST", "/v1/ingest/claude", example["value"])
    wanted = claude["responses"]["200"]["content"]["application/json"]["example"]
    expect(f"answer to {name}", (status, json.loads(answer)), (200, wanted))

first = post_events["requestBody"]["content"]["application/json"]["examples"]["anthropic"]["value"]


def answer_example(status):
    content = post_events["responses"][status]["content"]
    return next(iter(content.values()))["example"]


status, answer = send("POST", "/v1/events", [{"id": "n1", "user_id": "u", "usage": None}, {"usage": 4}])
expect("207", (status, json.loads(answer)), (207, answer_example("207")))
changed = json.loads(json.dumps(first))
changed["usage"]["output_tokens"] += 1
status, answer = send("POST", "/v1/events", changed)
expect("422", (status, json.loads(answer)), (422, answer_example("422")))

# Opening, ending and reading a session.
opening = paths["/v1/sessions"]["post"]["requestBody"]["content"]["application/json"]["example"]
expect("opening", send("POST", "/v1/sessions", opening)[0], 201)
ending = paths["/v1/sessions/{id}/end"]["post"]["requestBody"]["content"]["application/json"]
status, answer = send("POST", "/v1/sessions/s1/end", ending["example"])
totals = responses["SessionTotals"]["content"]["application/json"]["example"]
expect("totals", json.loads(answer), totals)
expect("order of the totals", list(json.loads(answer)), list(totals))
status, answer = send("GET", "/v1/sessions/none")
missing = responses["NoSuchSession"]["content"]["application/problem+json"]["example"]
expect("404", (status, json.loads(answer)), (404, missing))
status, answer = send("GET", "/healthz")
expect("health", json.loads(answer), responses["Status"]["content"]["application/json"]["example"])

# The last one, because it closes the server.
key = paths["/v1/keys"]["post"]["requestBody"]["content"]["application/json"]["example"]
expect("key", send("POST", "/v1/keys", key)[0], 201)
print("every example is true")
