"""Posts a month of usage, and looks at what it is as FOCUS: the FinOps Foundation's own validator
must find nothing, and pandas and DuckDB must read its decimals exactly. Arguments: the server's
address, and an empty folder."""

import json
import os
import pathlib
import subprocess
import sys
import urllib.request
import xml.etree.ElementTree
from decimal import Decimal

import duckdb
import focus_validator
import pandas

ADDRESS, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
# What Tally has of what the format asks for. A public price list is not among it, since with it the
# validator asks for the columns of virtual currencies, too.
CRITERIA = [
    "USAGE_MEASUREMENT_SUPPORTED", "UNIT_PRICING_SUPPORTED", "TAGGING_SUPPORTED",
    "NEGOTIATED_PRICING_SUPPORTED", "MULTIPLE_PRICING_CATEGORIES_SUPPORTED",
]
# The validator checks without a condition that the id of an invoice is null (C-004) and that it is
# not (C-005): of any file one of them fails. Their composite, which wants one of them, does not.
IMPOSSIBLE = {"InvoiceId-C-005-C :: Nullability"}
CLAUDE = {"provider": "anthropic", "model": "claude-sonnet-4-5-20250929"}


def get(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return answer.read()


def post(events):
    request = urllib.request.Request(
        ADDRESS + "/v1/events", json.dumps(events).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        report = json.load(answer)
    assert report["rejected"] == 0, report


def month():
    """Cached tokens, tiers, fees, charges, a provider's own price, tags, and what was taken back."""
    for number in range(200):
        yield {
            "id": f"c{number}", "time": f"2026-10-{1 + number % 31:02}T{number % 24:02}:00:00Z",
            **CLAUDE, "batch": number % 7 == 0, "tags": {"team": ["red", "=blue", "ü"][number % 3]},
            "usage": {
                "input": number * 13 + 1, "cache_read": number * 7, "cache_write_5m": number % 5,
                "output": number + 1, "web_searches": number % 2,
            },
        }
    yield {
        "id": "billed", "time": "2026-10-05T10:00:00Z", "provider": "openrouter",
        "model": "openai/gpt-4o",
        "usage": {
            "prompt_tokens": 1001, "completion_tokens": 99, "total_tokens": 1100, "cost": 0.0123457,
        },
    }
    yield {"id": "charge", "type": "charge", "time": "2026-10-06T10:00:00Z", "cost": "0.25"}
    yield {"id": "void", "type": "void", "voids": "c3", "time": "2026-10-09T10:00:00Z"}
    yield {
        "id": "correction", "type": "correction", "corrects": "c4", "time": "2026-10-09T10:00:00Z",
        **CLAUDE, "usage": {"input": 1, "output": 1},
    }


def validate(name, text):
    """Finds what the validator finds, without a look at the network."""
    path, report = FOLDER / f"{name}.csv", FOLDER / f"{name}.xml"
    path.write_bytes(text)
    # It opens its own files by paths from where they lie.
    site = pathlib.Path(focus_validator.__file__).parent.parent
    ran = subprocess.run(
        [
            pathlib.Path(sys.executable).with_name("focus-validator"), "--data-file", path,
            "--block-download", "--validate-version", "1.2.0.1", "--focus-dataset", "CostAndUsage",
            "--applicability-criteria", ",".join(CRITERIA), "--output-type", "unittest",
            "--output-destination", report,
        ],
        cwd=site, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert report.exists(), ran.stdout
    cases = xml.etree.ElementTree.parse(report).getroot().iter("testcase")
    checked = [case for case in cases if case.find("skipped") is None]
    failed = [case.get("name") for case in checked if case.find("failure") is not None]
    return len(checked), [name for name in failed if name not in IMPOSSIBLE]


def check_sums(text):
    total = json.loads(get("/v1/usage?month=2026-10"))["total"]["cost"]
    path = FOLDER / "sums.csv"
    path.write_bytes(text)
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    exact = {
        column: sum((Decimal(value) for value in frame[column] if value), Decimal(0))
        for column in ("ListCost", "BilledCost")
    }
    assert exact["BilledCost"] == Decimal(total["usd"]), (exact, total)
    assert exact["ListCost"] == Decimal(total["computed"]), (exact, total)
    billed, listed = duckdb.sql(
        f"""SELECT sum(BilledCost::DECIMAL(38, 21)), sum(ListCost::DECIMAL(38, 21))
        FROM read_csv('{path}', all_varchar = true)"""
    ).fetchone()
    assert (billed, listed) == (exact["BilledCost"], exact["ListCost"]), (billed, listed)
    for _, row in frame.iterrows():
        if row.ListUnitPrice and not row.ChargeClass:
            assert Decimal(row.ListUnitPrice) * Decimal(row.PricingQuantity) == Decimal(row.ListCost)
    tags = {json.loads(value)["team"] for value in frame["Tags"] if value}
    assert tags == {"red", "=blue", "ü"}, tags
    return len(frame)


post(list(month()))
priced = get("/v1/focus.csv?month=2026-10")
checked, failed = validate("priced", priced)
assert not failed, failed
rows = check_sums(priced)
# An unknown cost is empty, which the format does not know; without such rows it is content.
post([{"id": "u", "time": "2026-10-07T10:00:00Z", "model": "homemade", "usage": {"input": 7}}])
(FOLDER / "all.csv").write_bytes(get("/v1/focus.csv?month=2026-10"))
frame = pandas.read_csv(FOLDER / "all.csv", dtype=str, keep_default_na=False)
row = frame[frame["x_ModelId"] == "homemade"].iloc[0]
assert (row.ConsumedQuantity, row.ListCost, row.BilledCost) == ("7.0", "", ""), row
assert get("/v1/focus.csv?month=2026-10&unpriced=omit") == priced
print(f"{checked} checks of FOCUS 1.2 found nothing in {rows} rows, and their sums are exact")
