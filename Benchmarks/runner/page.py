"""The page in Chromium: how soon it is there, how it scrolls, what it keeps, and what it costs."""

import collections
import contextlib
import datetime
import http.client
import json
import statistics
import sys
import time

from . import made_up, places, servers
from .tables import Table

# The driver of the tests serves here as well.
sys.path.insert(0, str(places.REPOSITORY / "Tests" / "Clients" / "Browser"))
import chromium  # noqa: E402

SESSIONS = 10_000
HOUR_EVENTS = 72_000
PACE = 30
FRAME_MS = 50
# Before the page's own script: the key, and the moment of the first figure.
PREPARED = """
sessionStorage.setItem('tally-key', KEY)
new MutationObserver((_, watch) => {
  if (!document.querySelector('main .big')) return
  window.figureAt = performance.now()
  watch.disconnect()
}).observe(document, { childList: true, subtree: true })
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
# An hour of the page's own waiting goes by faster: it looks at this clock alone.
HURRIED = """{
  const clock = Date.now, begun = clock()
  Date.now = () => begun + (clock() - begun) * PACE
}"""
SCROLLED = """new Promise((done) => {
  const frames = []
  let last = performance.now()
  requestAnimationFrame(function step(now) {
    frames.push(now - last)
    last = now
    const before = scrollY
    scrollBy(0, 600)
    if (scrollY > before) requestAnimationFrame(step)
    else done(frames)
  })
})"""


@contextlib.contextmanager
def opened(browser, server, path="/", script="", context=None):
    """A tab that shows a place, and has read it."""
    tab = chromium.Tab(browser, f"http://127.0.0.1:{server.port}", context=context)
    source = script + PREPARED.replace("KEY", json.dumps(server.key))
    tab.call("Page.addScriptToEvaluateOnNewDocument", source=source)
    tab.open(path)
    tab.settle()
    yield tab
    tab.close()


@contextlib.contextmanager
def traced(browser):
    """A list that has, afterwards, the milliseconds of processor time of each task of the thread
    that was busiest with them: a page's own work, however much else the machine does."""
    tasks, by_thread, is_complete = [], collections.defaultdict(list), []
    note = browser.note

    def collect(event):
        if event.get("method") == "Tracing.dataCollected":
            for each in event["params"]["value"]:
                if each.get("name", "").endswith("RunTask") and "tdur" in each:
                    by_thread[each["pid"], each["tid"]].append(each["tdur"] / 1_000)
        elif event.get("method") == "Tracing.tracingComplete":
            is_complete.append(True)
        else:
            note(event)

    browser.note = collect
    browser.call("Tracing.start", transferMode="ReportEvents", categories="toplevel")
    yield tasks
    browser.call("Tracing.end")
    while not is_complete:
        browser.pump(0.1)
    browser.note = note
    tasks += max(by_thread.values(), key=sum)


def starts(browser, server, rounds):
    """Milliseconds to the first paint of a line of text, which the browser alone takes, and of the
    page to the first paint and to the first figure. The browser has run before, and keeps nothing
    of the page: a profile that is new with each start would cost the page's requests 60 ms more."""
    begun = chromium.Tab(browser, f"http://127.0.0.1:{server.port}")
    found = []
    for _ in range(rounds + 1):
        bare = chromium.Tab(browser, begun.origin, context=begun.context)
        bare.call("Network.clearBrowserCache")
        bare.call("Page.navigate", url=bare.origin + "/healthz")
        alone = bare.wait(PAINTED)
        bare.close()
        with opened(browser, server, context=begun.context) as tab:
            found.append((alone, tab.evaluate(PAINTED), tab.evaluate("window.figureAt")))
    begun.close()
    return [statistics.median(each) for each in zip(*found[1:])]


def work(browser, server, rounds):
    """Milliseconds of processor time of the page's thread until everything was read and drawn."""
    found = []
    for _ in range(rounds):
        with traced(browser) as tasks, opened(browser, server):
            pass
        found.append(sum(tasks))
    return statistics.median(found)


def scrolling(browser, server):
    """The frames of a long list that is scrolled from end to end, and the tasks of making it and of
    scrolling it; all in milliseconds."""
    with opened(browser, server, "/#/sessions") as tab:
        rows, more = "document.querySelectorAll('main tbody tr').length", "main [data-key=more]"
        is_all = f"!document.querySelector('{more}')"
        with traced(browser) as appended:
            while (count := tab.evaluate(rows)) < SESSIONS and not tab.evaluate(is_all):
                tab.click(more)
                tab.wait(f"{is_all} || {rows} > {count + 199}")
        browser.pump(1)
        with traced(browser) as scrolled:
            frames = tab.evaluate(SCROLLED)
        return frames, appended, scrolled


def memory(browser, server, events):
    """The heap in MiB after a tenth of the events, after half, and after all, and the nodes."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    batch = HOUR_EVENTS // 3_600
    found = []
    with opened(browser, server, script=HURRIED.replace("PACE", str(PACE))) as tab:
        tab.call("Performance.enable")
        begun = time.monotonic()
        for turn in range(events // batch):
            post(connection, server, [f"page-{turn}-{each}" for each in range(batch)])
            browser.pump(max(0, begun + (turn + 1) / PACE - time.monotonic()))
            if (turn + 1) * batch in (events // 10, events // 2, events):
                browser.pump(1)
                tab.call("HeapProfiler.collectGarbage")
                figures = tab.call("Performance.getMetrics")["metrics"]
                found.append({each["name"]: each["value"] for each in figures})
    connection.close()
    return [(each["JSHeapUsedSize"] / 2**20, each["Nodes"]) for each in found]


def post(connection, server, ids):
    now = datetime.datetime.now(datetime.timezone.utc)
    lines = [json.dumps({
        "id": each, "time": now.isoformat(), "session_id": "live", "user_id": "user-1",
        "model": "gpt-5", "usage": {"input": 1_000, "output": 100}}) for each in ids]
    headers = {
        "Content-Type": "application/x-ndjson", "Authorization": f"Bearer {server.key}"}
    connection.request("POST", "/v1/events", "\n".join(lines), headers)
    assert connection.getresponse().read()


def share_of_core(browser, server, seconds, name):
    """The part of a core in percent that the server takes while an event comes each second, where
    `browser` lets time pass."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    before, begun = server.cpu_seconds(), time.monotonic()
    for turn in range(int(seconds)):
        if name:
            post(connection, server, [f"{name}-{turn}"])
        browser.pump(max(0, begun + turn + 1 - time.monotonic()))
    connection.close()
    return 100 * (server.cpu_seconds() - before) / (time.monotonic() - begun)


def page(context):
    if chromium.program() is None:
        places.say("there is no Chromium; what the page costs is left out")
        return []
    events, seconds = context.page_events, context.page_seconds
    start = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=made_up.DAYS)
    with servers.Tally() as server:
        places.say(f"  {events:,} events")
        made_up.post(server, made_up.lines(events, start=start))
        browser = chromium.Chromium()
        try:
            bare, paint, figure = starts(browser, server, 9)
            worked = work(browser, server, 9)
            frames, appended, scrolled = scrolling(browser, server)
            alone = share_of_core(browser, server, seconds, "alone")
            with opened(browser, server):
                browser.pump(8)
                quiet = share_of_core(browser, server, seconds, None)
                followed = share_of_core(browser, server, seconds, "followed")
            heaps = memory(browser, server, events=HOUR_EVENTS if seconds > 20 else 12_000)
        finally:
            browser.close()
    table = Table(f"The page, with {events:,} events", "", "figure")
    table.add("first paint of a line of text alone, ms", bare)
    table.add("until all is read and drawn, ms of CPU of its thread", worked)
    table.add("frames of the scroll", float(len(frames)))
    table.add("longest of them, ms", max(frames))
    table.add("frames of it over 50 ms", float(sum(each > FRAME_MS for each in frames)))
    table.add("% of a core without the page, an event a second", alone)
    table.add("% of a core with it", followed)
    for (heap, nodes), when in zip(heaps, ("a tenth", "half", "all")):
        table.add(f"heap after {when} of an hour's events, MiB", heap)
        table.add(f"nodes after {when}", float(nodes))
    table.goal("first paint, ms", paint, 100, False)
    table.goal("first figure, ms", figure, 200, False)
    table.goal(
        "longest task of appending 10 000 sessions, ms of CPU", max(appended), FRAME_MS, False)
    table.goal("longest task of scrolling them, ms of CPU", max(scrolled), FRAME_MS, False)
    table.goal("heap after all, as a multiple of after a tenth", heaps[-1][0] / heaps[0][0], 1.25,
               False)
    table.goal("% of a core for the page while nothing happens", quiet, 1, False)
    table.goal("% of a core for the page, an event a second", followed - alone, 1, False)
    return [table]
