"""Figures: what is shown is what the server answers, to the last digit."""

import decimal
import json
import pathlib
import time

import samples
from chromium import Tab
from tally import Tally

Decimal = decimal.Decimal

SHOWN = "document.querySelector('main .big').dataset.exact"


def amounts_are_cut_and_never_rounded(browser, program, folder):
    tally = Tally(program)
    try:
        tab = Tab(browser, tally.origin)
        tab.open()
        expected = [
            ("0", "$0", "$0"),
            ("0.000000000001", "$0.000000000001", "$0.000000000001"),
            ("0.000151", "$0.000151", "$0.000151"),
            ("0.999999", "$0.999", "$0.999999"),
            ("1.999999", "$1.99", "$1.999999"),
            ("1234.5", "$1\u202f234.50", "$1\u202f234.50"),
            ("-0.00089", "−$0.00089", "−$0.00089"),
            ("9000000", "$9\u202f000\u202f000.00", "$9\u202f000\u202f000.00"),
            ("0.1", "$0.10", "$0.10"),
            ("22.355099281", "$22.35", "$22.355099281"),
            ("0.0264999", "$0.0264", "$0.0264999"),
            ("12345678901234567890.123456789012",)
            + (
                "$12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890.12",
                "$12\u202f345\u202f678\u202f901\u202f234\u202f567\u202f890.123456789012",
            ),
        ]
        texts = json.dumps([text for text, _, _ in expected])
        found = tab.evaluate(
            f"import('/page/money.js').then(m => {texts}.map(text => "
            "[m.plain(m.parse(text)), m.short(m.parse(text)), m.exact(m.parse(text))]))"
        )
        assert found == [list(each) for each in expected], found
        shares = tab.evaluate(
            "import('/page/format.js').then(f => [0, 0.004, 0.139, 6.78, 42.9, 99.96, 100]"
            ".map(f.percent))"
        )
        assert shares == [
            each + "\u202f%" for each in ("0", "<\u202f0.01", "0.13", "6.7", "42", "99.9", "100")
        ], shares
        counts = tab.evaluate(
            "import('/page/format.js').then(f => [0, 9999, 10000, 5189999, 1e9].map(f.tokens))"
        )
        assert counts == ["0", "9\u202f999", "10.0\u00a0K", "5.18\u00a0M", "1.00\u00a0B"], counts
        tab.close()
    finally:
        tally.close()


def every_split_adds_up_to_the_total(browser, program, folder):
    tally = Tally(program)
    try:
        formula = samples.call("formula", samples.now(), "formula", "=1+1")
        tally.post([*samples.weeks(30), formula])
        tab = Tab(browser, tally.origin)
        tab.open()
        for by in ("model", "user_id", "agent", "provider", "source", "tag:repo"):
            tab.go(f"/explore?by={by}")
            rows = tab.evaluate(
                "[...document.querySelectorAll('main .scroll table.wraps tbody tr')]"
                ".map(row => row.querySelector('.amt')?.dataset.exact ?? '0')"
            )
            total = Decimal(tab.evaluate(SHOWN))
            assert sum(map(Decimal, rows)) == total, f"{by}: {rows} are not {total}"
            foot = tab.evaluate("document.querySelector('main tfoot .amt').dataset.exact")
            assert Decimal(foot) == total, f"{by}: {foot} below the table, {total} above"
            asked = tab.text("#foot code").replace("GET ", "").split("&interval")[0]
            assert Decimal(tally.get(asked)["total"]["cost"]["usd"]) == total, by
        # The file has the same figures.
        tab.go("/explore?by=user_id")
        browser.call(
            "Browser.setDownloadBehavior",
            behavior="allow",
            downloadPath=str(folder),
            browserContextId=tab.context,
        )
        tab.evaluate("[...document.querySelectorAll('main .acts button')][0].click()")
        file = pathlib.Path(folder) / "tally-30d-by-user_id.csv"
        deadline = time.monotonic() + 10
        while not file.exists() and time.monotonic() < deadline:
            browser.pump(0.1)
        text = file.read_bytes().decode()
        file.unlink()
        assert text.count("\r\n") == text.count("\n") and text.endswith("\r\n")
        head, *lines = text.strip().split("\r\n")
        assert head.startswith("start,user_id,requests,input,"), head
        assert any(line.split(",")[1] == "'=1+1" for line in lines), "a formula in the file"
        at = head.strip().split(",").index("usd")
        costs = [line.split(",")[at] for line in lines]
        assert sum(Decimal(cost or 0) for cost in costs) == Decimal(tab.evaluate(SHOWN))
        tab.expect_quiet()
        tab.close()
    finally:
        tally.close()


def days_are_those_of_the_viewer(browser, program, folder):
    tally = Tally(program)
    try:
        today = samples.now().date()
        events = []
        for hours in range(0, 24 * 29, 5):
            moment = samples.now() - samples.datetime.timedelta(hours=hours, minutes=7)
            events.append(samples.call(hours, moment, usage={"input": 1000 + hours, "output": 1}))
        tally.post(events)
        for zone in ("Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles"):
            tab = Tab(browser, tally.origin, zone=zone)
            tab.open("/#/explore?of=tokens")
            tab.settle()
            shown = tab.evaluate(
                "(() => { const { series } = document.querySelector('.chart').props;"
                "return series.flatMap(({ values }) => values.map(String)) })()"
            )
            asked = tab.text("#foot code").replace("GET ", "")
            rows = tally.get(asked)["data"]
            answered = [str(row["tokens"]["total"]) for row in rows]
            assert [
                each for each in shown if each != "0"
            ] == answered, f"{zone}, {today}: {shown} {answered}"
            tab.close()
    finally:
        tally.close()


def both_sides_of_a_statement_have_one_total(browser, program, folder):
    tally = Tally(program)
    try:
        tally.post(samples.weeks())
        tab = Tab(browser, tally.origin)
        month = samples.now().strftime("%Y-%m")
        tab.open(f"/#/books?month={month}")
        tab.settle()
        totals = tab.evaluate(
            "[...document.querySelectorAll('main .big, main tfoot .amt')].map(a => a.dataset.exact)"
        )
        assert len(totals) == 3 and len(set(totals)) == 1, totals
        for column in tab.evaluate(
            "[...document.querySelectorAll('main .split table')].map(table =>"
            "[...table.querySelectorAll('tbody .amt')].map(a => a.textContent))"
        ):
            shown = sum(Decimal(each.lstrip("≥≤≈\u202f$").replace("\u202f", "")) for each in column)
            assert shown == Decimal(totals[0]), "the column as it is written does not add up"
        tab.close()
    finally:
        tally.close()


def days_have_the_length_that_clocks_give_them(browser, program, folder):
    """Where clocks are changed, the page puts each hour into the day that the server puts it in."""
    tally = Tally(program)
    changes = {
        "Europe/Berlin": ("2026-03-29", "2026-10-25"),
        "America/Los_Angeles": ("2026-03-08", "2026-11-01"),
        "Asia/Kathmandu": ("2026-03-29", "2026-10-25"),
    }
    try:
        days = sorted({day for pair in changes.values() for day in pair})
        hours = [
            samples.datetime.datetime.fromisoformat(day + "T00:30:00+00:00")
            + samples.datetime.timedelta(hours=hour)
            for day in days
            for hour in range(-30, 60)
        ]
        hours = sorted(set(hours))
        tally.post([samples.call(f"{each:%m%d%H}", each) for each in hours])
        for zone, pair in changes.items():
            tab = Tab(browser, tally.origin, zone=zone)
            tab.open()
            for day in pair:
                first, after = tab.evaluate(
                    f"import('/page/time.js').then(m => [-1, 2].map(n => m.dayAfter('{day}', n)))"
                )
                counted = tab.evaluate(
                    f"import('/page/time.js').then(m => {json.dumps([h.isoformat() for h in hours])}"
                    ".map(text => m.dayOf(Date.parse(text)))"
                    f".filter(day => day >= '{first}' && day < '{after}')"
                    ".reduce((n, day) => ({ ...n, [day]: (n[day] ?? 0) + 1 }), {}))"
                )
                asked = f"/v1/usage?from={first}&to={after}&tz={zone}&interval=day"
                rows = tally.get(asked)["data"]
                answered = {row["start"][:10]: row["requests"] for row in rows}
                assert counted == answered, f"{zone}, {day}: {counted} {answered}"
            tab.close()
    finally:
        tally.close()


CHECKS = [
    amounts_are_cut_and_never_rounded,
    every_split_adds_up_to_the_total,
    days_are_those_of_the_viewer,
    both_sides_of_a_statement_have_one_total,
    days_have_the_length_that_clocks_give_them,
]
