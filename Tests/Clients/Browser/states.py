"""What the page shows when the server refuses, fails, or is silent, and what it costs to leave open."""

import json

import samples
from tally import on_page

LIVE = "document.querySelector('#status')?.textContent.startsWith('Live')"
SHOWN = "document.querySelector('main .big')?.dataset.exact"

with_data = on_page(lambda: samples.weeks(20), is_quiet=False)


def problem(status, code, **more):
    body = {"title": f"Title of {status}", "detail": f"detail of {status}", "code": code}
    return json.dumps({**body, "status": status, **more}).encode()


@with_data
def a_place_that_cannot_be_read_says_why_and_tries_again(browser, tally, tab, folder):
    for status, code in ((403, "forbidden"), (404, "not_found"), (429, "busy"), (500, "internal")):
        tab.replace("/v1/sessions", status, problem(status, code), {"Retry-After": "1"})
        tab.evaluate("location.hash = '/sessions'")
        tab.wait(f"document.querySelector('main').textContent.includes('detail of {status}')")
        assert code in tab.text("main"), tab.text("main")
        assert tab.text("main h1"), "a refusal without a heading"
        tab.restore()
        if status >= 429:
            tab.wait("document.querySelector('main h1').textContent === 'Sessions'", 8)
        tab.go("/now")
    # Something that is no answer of Tally's, as a proxy gives it.
    tab.replace("/v1/budgets", 502, b"<html>bad gateway", {"Content-Type": "text/html"})
    tab.evaluate("location.hash = '/budgets'")
    tab.wait("document.querySelector('main').textContent.includes('status 502')")
    tab.screenshot(folder / "trouble-light.png")


@with_data
def a_part_that_cannot_be_read_leaves_the_others(browser, tally, tab, folder):
    tab.replace("/v1/usage?from=-30m", 503, problem(503, "busy"))
    tab.replace("/v1/events", None)
    tab.call("Page.reload")
    tab.wait(f"{SHOWN} && document.querySelector('.ranked li')")
    tab.settle()
    text = tab.text("main")
    assert "detail of 503" in text and "busy" in text, text
    assert "Running now" in text and "Where today went" in text, text
    assert "undefined" not in text, text
    tab.screenshot(folder / "part-light.png")


@with_data
def a_read_that_fails_later_leaves_the_figures(browser, tally, tab, folder):
    tab.wait(LIVE)
    before = tab.evaluate(SHOWN)
    tab.replace("/v1/usage", 503, problem(503, "busy"), {"Retry-After": "1"})
    tally.post([samples.call("x1", samples.now())])
    tab.wait("document.querySelector('#notice').textContent.includes('detail of 503')", 8)
    assert tab.evaluate(SHOWN) == before, "the figures went away"
    tab.restore()
    tab.wait("document.querySelector('#notice').textContent === ''", 8)
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 8)


@with_data
def a_large_answer_is_shown(browser, tally, tab, folder):
    rows = tally.get("/v1/sessions?limit=1")["data"]
    many = [{**rows[0], "session_id": f"{'long-' * 30}{n}"} for n in range(1200)]
    body = json.dumps({"data": many, "next": None}).encode()
    assert len(body) > 1_000_000, len(body)
    tab.replace("/v1/sessions", 200, body)
    tab.go("/sessions")
    assert tab.evaluate("document.querySelectorAll('main tbody tr').length") == 1200


@with_data
def without_a_stream_the_page_asks_now_and_then(browser, tally, tab, folder):
    tab.replace("/v1/stream", 404, problem(404, "not_found"))
    tab.call("Page.reload")
    tab.wait(LIVE)
    before = tab.evaluate(SHOWN)
    tally.post([samples.call("x1", samples.now())])
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 12)


@with_data
def a_stream_goes_on_where_it_was_cut(browser, tally, tab, folder):
    tab.wait(LIVE)
    tally.post([samples.call("x1", samples.now())])
    browser.pump(1.5)
    asked = []
    note = tab.note

    def watch(method, event):
        if method == "Network.requestWillBeSent" and "/v1/stream" in event["request"]["url"]:
            asked.append(event["request"]["headers"])
        note(method, event)

    tab.note = watch
    tally.stop()
    tab.wait("document.querySelector('#notice').textContent.includes('Not live')", 25)
    tally.start()
    tab.wait(LIVE, 20)
    assert any("Last-Event-ID" in headers for headers in asked), asked


@with_data
def an_open_tab_keeps_nothing_of_what_has_passed(browser, tally, tab, folder):
    tab.wait(LIVE)
    tab.call("Performance.enable")
    figures = []
    for turn in range(3):
        for number in range(40):
            tally.post([samples.call(f"y{turn}-{number}", samples.now(), "live", "alice", "gpt-5")])
            browser.pump(0.05)
        browser.pump(1.5)
        tab.call("HeapProfiler.collectGarbage")
        metrics = tab.call("Performance.getMetrics")["metrics"]
        figures.append({each["name"]: each["value"] for each in metrics})
    names = ("JSHeapUsedSize", "JSEventListeners", "Nodes")
    print({name: [int(each[name]) for each in figures] for name in names})
    assert figures[-1]["JSEventListeners"] <= figures[0]["JSEventListeners"] + 20
    assert figures[-1]["Nodes"] <= figures[0]["Nodes"] + 200
    assert figures[-1]["JSHeapUsedSize"] < figures[0]["JSHeapUsedSize"] + 5_000_000


CHECKS = [
    a_place_that_cannot_be_read_says_why_and_tries_again,
    a_part_that_cannot_be_read_leaves_the_others,
    a_read_that_fails_later_leaves_the_figures,
    a_large_answer_is_shown,
    without_a_stream_the_page_asks_now_and_then,
    a_stream_goes_on_where_it_was_cut,
    an_open_tab_keeps_nothing_of_what_has_passed,
]
