"""What schemathesis has to know about the server beyond openapi.yaml."""

import atexit
import collections
import copy
import datetime
import json
import os
import re

import schemathesis
from hypothesis import strategies as st

OWN_KEY = os.environ.get("TALLY_TEST_KEY_ID")

# The server's own word for what no JSON Schema can say.
SEMANTIC = {
    "contradictory_usage",
    "event_conflict",
    "unknown_event",
    "already_replaced",
    "not_attempted",
}

# What an adjustment or a correction has at least.
FIGURES = [
    {"required": ["usage"]},
    {"required": ["cost"], "properties": {"cost": {"not": {"type": "null"}}}},
]

# Objects of answers that must have no member that the description does not name.
CLOSED = [
    "AdjustmentTotals", "AgentOpsAuthorization", "AgentOpsBearer", "AgentOpsCost",
    "AgentOpsDone", "AgentOpsExport", "AgentOpsProject", "AgentOpsReport", "AgentOpsRow",
    "AgentOpsSpanMetrics", "AgentOpsSpanSummary", "AgentOpsStats", "AgentOpsToken",
    "AgentOpsTrace", "AgentOpsTraceMetrics", "AgentOpsUploaded", "AgentOpsVerification",
    "AgentTotals", "Children", "Cost", "DayList", "DayTotals", "Evidence", "Fee", "Figures",
    "IngestItem",
    "IngestReport", "Key", "KeyList", "ModelTotals", "NewKey", "OTLPStatus",
    "Problem", "Project", "ProjectTotals", "RejectionReport", "RotatedKey", "RunTotals",
    "Session", "SessionList",
    "SessionSummary", "SessionWarning", "TokenTotals", "TraceExportResponse", "Unpriced", "User",
]


def reference(name):
    return "#/components/schemas/" + name


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Makes the description stricter than it is for clients: nothing undescribed may be answered."""
    # An answer that never ends is nothing that could be looked at whole.
    del raw_schema["paths"]["/v1/stream"]
    # What a message must have beside its schema is the protocol's; its own client tests it.
    del raw_schema["paths"]["/mcp"]
    for path in raw_schema["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation["responses"].pop("default", None)
    # Strategies of media types take bytes alone, and YAML has none: the example is sent by lines.
    bodies = raw_schema["paths"]["/v1/events"]["post"]["requestBody"]["content"]
    bodies["application/x-ndjson"].pop("examples")
    # The strategy below makes lines of events, not of what these take.
    for name in ("claude", "codex", "ledger", "openai-agents", "litellm"):
        path = f"/v1/ingest/{name}"
        content = raw_schema["paths"][path]["post"]["requestBody"]["content"]
        for media_type in ("application/x-ndjson", "application/jsonl"):
            del content[media_type]
    # Every kind of event is tried alone, every shape of usage in a call. Trying all in all, in
    # arrays and envelopes too, takes five times as long and shows nothing new.
    schemas = raw_schema["components"]["schemas"]
    bodies["application/json"]["schema"]["anyOf"][1]["items"]["$ref"] = reference("Charge")
    kinds = [{"$ref": reference(name)} for name in ("BucketUsage", "UntoldUsage")]
    buckets = {"anyOf": [*kinds, {"type": "null"}]}
    for name in ("Adjustment", "Correction"):
        schemas[name]["properties"]["usage"] = buckets
        # What generators of clients cannot read: one of the two must be there.
        schemas[name]["anyOf"] = copy.deepcopy(FIGURES)
    # What generators cannot read, and the server takes: an empty list, or one of an object, as PHP
    # and some gateways have it.
    listed = {"type": "array", "maxItems": 1, "items": {"type": ["object", "null"]}}
    for schema in schemas["NestedAISDKUsage"]["anyOf"]:
        for member in schema["properties"].values():
            if "anyOf" in member:
                member["anyOf"].append(copy.deepcopy(listed))
    units = schemas["CohereUsage"]["anyOf"][1]["properties"]
    units["billed_units"] = {"anyOf": [{"type": ["object", "null"]}, copy.deepcopy(listed)]}
    # The description has envelopes in words, since generators make one body of all JSON. What an
    # envelope tells is looked at only where the event does not tell it itself.
    enveloped = copy.deepcopy(schemas["Call"])
    del enveloped["dependentSchemas"]
    for name in ("id", "source", "time", "session_id", "run_id"):
        del enveloped["properties"][name]
    enveloped["properties"]["usage"] = buckets
    schemas["CloudEvent"] = {
        "type": "object",
        "required": ["specversion", "id", "source", "type", "data"],
        "properties": {
            "specversion": {"const": "1.0"},
            "id": {"$ref": reference("ID")},
            "source": {"$ref": reference("ID")},
            "type": {"not": {"type": "null"}},
            "subject": copy.deepcopy(schemas["Call"]["properties"]["session_id"]),
            "time": {"$ref": reference("Time")},
            "datacontenttype": {"type": ["string", "null"], "pattern": "json"},
            "data": enveloped,
        },
    }
    envelope = {"$ref": reference("CloudEvent")}
    batch = {"type": "array", "minItems": 1, "maxItems": 10000, "items": envelope}
    bodies["application/cloudevents+json"] = {"schema": envelope}
    bodies["application/cloudevents-batch+json"] = {"schema": batch}
    # No pattern says which URLs are refused; a host that is none leads nowhere, and not by e-mail.
    for name in ("NewWebhook", "WebhookChange"):
        url = schemas[name]["properties"]["url"] = {"type": "string"}
        url["pattern"] = r"^https://[a-z]{1,20}\.example(/[a-z0-9_]{1,20}){0,3}$"
        schemas[name]["properties"]["format"] = {"enum": ["standard", "slack"]}
    # What generators of clients cannot read: a rate is a markup, or fixed rates of a model.
    rate = schemas["NewRate"]
    fixed = [name for name in rate["properties"] if name.endswith("_usd")]
    markup = {**rate["properties"], **{name: {"type": "null"} for name in fixed}}
    markup["markup_percent"] = {**markup["markup_percent"], "type": ["string", "integer"]}
    of_model = {**rate["properties"], "markup_percent": {"type": "null"}}
    of_model["model"] = {**of_model["model"], "type": "string"}
    given = [{"required": [name], "properties": {name: {"not": {"type": "null"}}}} for name in fixed]
    closed = {"type": "object", "additionalProperties": False}
    schemas["NewRate"] = {
        "anyOf": [
            {**closed, "required": ["markup_percent"], "properties": markup},
            {**closed, "required": ["model"], "properties": of_model, "anyOf": given},
        ],
    }
    # What is made of a closed object and more would fit neither: it is written out as one.
    more = schemas["HoldProblem"].pop("allOf")[1]["properties"]
    schemas["HoldProblem"].update(copy.deepcopy(schemas["Problem"]))
    schemas["HoldProblem"]["properties"].update(more)
    for name in CLOSED:
        schemas[name]["additionalProperties"] = False


# Times and days are those of the years 1970 to 9999; `format` alone would begin at the year 1.
days = st.dates(min_value=datetime.date(1970, 1, 2)).map(str)
clock = st.builds(
    "{:02}:{:02}:{:02}{}{}".format,
    st.integers(0, 23), st.integers(0, 59), st.integers(0, 59),
    st.sampled_from(["", ".5", ".123456", ".123456789"]),
    st.sampled_from(["Z", "+00:00", "-05:00", "+05:30"]),
)
schemathesis.openapi.format("date", days)
schemathesis.openapi.format("date-time", st.builds("{}T{}".format, days, clock))

# A description of lines has no schema of its own in OpenAPI 3.1.
counts = st.integers(0, 10**10)
events = st.fixed_dictionaries(
    {"usage": st.none() | st.fixed_dictionaries({"input": counts, "output": counts})},
    optional={
        "id": st.text("abc123", min_size=1, max_size=4),
        "session_id": st.sampled_from(["s1", "ü/ .%2F", "🙂"]),
        "tags": st.dictionaries(st.text("abc", min_size=1), st.booleans()),
    },
)
lines = st.lists(events.map(json.dumps), min_size=1, max_size=5).map("\n".join).map(str.encode)
schemathesis.openapi.media_type("application/x-ndjson", lines, aliases=["application/jsonl"])
# Messages without and with an empty field; what is in them is tried in JSON.
messages = st.sampled_from([b"", b"\x0a\x00", b"\x0a\x02\x12\x00"])
schemathesis.openapi.media_type("application/x-protobuf", messages)


def as_integers(value):
    """JSON Schema holds 5.0 to be an integer; the server wants a count written as one."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if isinstance(value, list):
        return [as_integers(item) for item in value]
    if isinstance(value, dict):
        return {name: as_integers(item) for name, item in value.items()}
    return value


@schemathesis.hook
def before_call(context, case, kwargs):
    """Takes from valid requests what the schema allows and the description's words do not."""
    # A read that waits for a change takes as long as it says, and then answers like any other.
    if isinstance(case.query, dict) and re.fullmatch(r"[0-9]{1,2}s?", str(case.query.get("wait"))):
        del case.query["wait"]
    # The run must not revoke or rotate the key that it works with.
    if case.path.startswith("/v1/keys/{id}") and str(case.path_parameters.get("id")) == OWN_KEY:
        case.path_parameters["id"] = 999_999
    if case.meta is None or case.meta.generation.mode.is_negative:
        return
    # A hold's id has no control characters, of which there are some beyond ASCII.
    hold = case.headers.get("Tally-Hold") if case.headers else None
    if hold is not None and not re.fullmatch(r"[!-~]+", hold):
        case.headers["Tally-Hold"] = "hold_1"
    case.body = as_integers(case.body)
    if isinstance(case.body, dict):
        # Lengths are in bytes, which a schema cannot count.
        if isinstance(case.body.get("tags"), dict):
            case.body["tags"] = {
                name: value for name, value in case.body["tags"].items()
                if len(name.encode()) <= 64 and len(str(value).encode()) <= 256}
        # A key of an administrator is bound to nobody.
        if case.path == "/v1/keys" and "admin" in (case.body.get("scopes") or []):
            case.body.pop("user_id", None)
        # One of the two says when a key expires, and not before it is made.
        if case.path.startswith("/v1/keys") and case.body.get("expires_at") is not None:
            case.body["expires_at"] = "9999-01-01T00:00:00Z"
            case.body.pop("expires_in_days", None)
    # A range begins before it ends.
    if isinstance(case.query, dict) and "from" in case.query and "to" in case.query:
        case.query["from"], case.query["to"] = sorted([case.query["from"], case.query["to"]])
    # A cursor is opaque: only the `next` of a page is one.
    cursor = case.query.get("cursor") if isinstance(case.query, dict) else None
    if cursor is not None and not re.fullmatch(r"[A-Za-z0-9_-]{15,}|[0-9]{4}-[0-9]{2}-[0-9]{2}", str(cursor)):
        del case.query["cursor"]


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Keeps all failures but those where what is called invalid is valid, or what is not found is
    not there."""
    # The number that stands in for the run's own key is no key's.
    if type(failure).__name__ == "EnsureResourceAvailability":
        return case.path_parameters.get("id") != 999_999
    if type(failure).__name__ != "AcceptedNegativeData":
        return True
    # A body that need not be there is not wrong when it is missing.
    is_optional = case.path in (
        "/v1/sessions", "/v1/sessions/{id}/end", "/v1/keys/{id}/rotate")
    # Lines and messages always come from the strategies above, which make right ones alone.
    are_right = case.media_type in (
        "application/x-ndjson", "application/jsonl", "application/x-protobuf")
    return not (is_optional and not response.request.body or are_right)


@schemathesis.check
def rejections_are_semantic(ctx, response, case):
    """Valid events may be rejected only for what no schema can say."""
    if case.operation.label != "POST /v1/events" or case.method != "POST" or case.meta is None:
        return
    if response.status_code not in (200, 207, 422):
        return
    report = json.loads(response.content)
    rejected = [item for item in report["items"] if item["status"] != 200]
    # Of many, the first have items, and all of them are in ranges.
    ranges = report.get("rejected_ranges")
    count = sum(last - first + 1 for first, last in ranges) if ranges else len(rejected)
    assert report["rejected"] == count, "not every rejected event is reported"
    assert (response.status_code == 200) == (not rejected), "200 with a rejected event"
    if case.meta.generation.mode.is_positive:
        for item in rejected:
            is_semantic = item["code"] in SEMANTIC or re.search(
                "the event's own id|another cost is told|must be within [0-9]+ US dollars", item["detail"])
            assert is_semantic, f"a valid event was rejected: {item}"


# What was answered, for the test to see that the run reached every operation.
answers = collections.Counter()


@schemathesis.hook
def after_call(context, case, response):
    answers[f"{case.method} {case.path} {response.status_code}"] += 1


@atexit.register
def report_answers():
    for answer, count in sorted(answers.items()):
        print(f"answer: {answer} {count}")
