"""What schemathesis has to know about the server beyond openapi.yaml."""

import json
import os

import schemathesis
from hypothesis import strategies as st

# The server's own word for what no JSON Schema can say.
SEMANTIC = {
    "contradictory_usage",
    "event_conflict",
    "unknown_event",
    "already_replaced",
    "not_attempted",
}

# Objects of answers that must have no member that the description does not name.
CLOSED = [
    "AdjustmentTotals", "AgentTotals", "Children", "Cost", "DayList", "DayTotals", "Figures",
    "IngestItem", "IngestReport", "Key", "KeyList", "ModelTotals", "NewKey", "Problem",
    "RejectionReport", "Session", "SessionList", "SessionSummary", "TokenTotals", "Unpriced", "User",
]


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Makes the description stricter than it is for clients: nothing undescribed may be answered."""
    for path in raw_schema["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation["responses"].pop("default", None)
    for name in CLOSED:
        raw_schema["components"]["schemas"][name]["additionalProperties"] = False


# Times and days are those of the years 1970 to 9999; `format` alone would begin at the year 1.
days = st.dates(min_value=__import__("datetime").date(1970, 1, 2)).map(str)
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


@schemathesis.hook
def before_call(context, case, kwargs):
    """Leaves out what the description calls opaque: a cursor is only good from the page before."""
    meta = case.meta
    if meta is None or meta.generation.mode.is_negative:
        return
    if meta.phase.name.value != "stateful" and isinstance(case.query, dict):
        case.query.pop("cursor", None)


@schemathesis.hook
def filter_path_parameters(context, path_parameters):
    """Keeps the run from revoking the key that it works with."""
    own = os.environ.get("TALLY_TEST_KEY_ID")
    return own is None or str((path_parameters or {}).get("id")) != own


@schemathesis.check
def rejections_are_semantic(ctx, response, case):
    """Valid events may be rejected only for what no schema can say."""
    if case.operation.label != "POST /v1/events" or case.meta is None:
        return
    if response.status_code not in (200, 207, 422):
        return
    report = json.loads(response.content)
    rejected = [item for item in report["items"] if item["status"] != 200]
    assert report["rejected"] == len(rejected), "not every rejected event has an item"
    assert (response.status_code == 200) == (not rejected), "200 with a rejected event"
    if case.meta.generation.mode.is_positive:
        for item in rejected:
            assert item["code"] in SEMANTIC, f"a valid event was rejected: {item}"
