"""What the page does: live figures, a server that is gone, keyboard, filters, "why this number"."""

import json

import samples
from chromium import Tab
from tally import on_page

with_data = on_page(lambda: samples.weeks(20), is_quiet=False)
SHOWN = "document.querySelector('main .big').dataset.exact"


def another_call(tally, number, **more):
    tally.post([samples.call(f"x{number}", samples.now(), "live", "alice", "gpt-5", **more)])


@with_data
def figures_follow_what_is_posted(browser, tally, tab, folder):
    tab.go("/now")
    tab.wait("document.querySelector('#status').textContent.startsWith('Live')")
    before = tab.evaluate(SHOWN)
    another_call(tally, 1)
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 4)
    # A number that has the focus, and a text that is selected, are left alone.
    tab.evaluate("document.querySelector('main .big').focus()")
    focused = tab.evaluate(SHOWN)
    another_call(tally, 2)
    browser.pump(2.5)
    assert tab.evaluate(SHOWN) == focused
    tab.evaluate("document.activeElement.blur()")
    another_call(tally, 3)
    tab.wait(f"{SHOWN} !== {json.dumps(focused)}", 4)
    # So is a text that somebody has selected.
    tab.evaluate("getSelection().selectAllChildren(document.querySelector('main h2'))")
    before = tab.evaluate(SHOWN)
    another_call(tally, 4)
    browser.pump(2.5)
    assert tab.evaluate(SHOWN) == before and tab.evaluate("!getSelection().isCollapsed")
    tab.evaluate("getSelection().removeAllRanges()")
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 4)
    # And nobody was spoken to: that is for once a minute.
    assert "Spent" not in tab.text("#live"), tab.text("#live")
    tab.expect_quiet()


@with_data
def a_session_follows_its_calls_and_a_link_keeps_the_focus(browser, tally, tab, folder):
    another_call(tally, 1)
    tab.go("/sessions/live")
    tab.wait("document.querySelector('#status').textContent.startsWith('Live')")
    before = tab.evaluate(SHOWN)
    tab.evaluate("document.querySelector('.meta a').focus()")
    another_call(tally, 2)
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 4)
    assert tab.evaluate("document.activeElement.matches('.meta a')")


@with_data
def a_server_that_is_gone_is_told_and_comes_back(browser, tally, tab, folder):
    tab.go("/now")
    tab.wait("document.querySelector('#status').textContent.startsWith('Live')")
    before = tab.evaluate(SHOWN)
    tab.evaluate("window.isSame = true")
    tally.stop()
    tab.wait("document.querySelector('#notice').textContent.includes('Not live')", 25)
    assert tab.evaluate(SHOWN) == before, "the figures went away"
    assert tab.evaluate("document.title").startswith("(stale) ")
    tab.screenshot(folder / "stale-light.png")
    tally.start()
    another_call(tally, 1)
    tab.click("#notice button")
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 10)
    tab.wait("document.querySelector('#notice').textContent === ''")
    assert not tab.evaluate("document.title").startswith("(stale)")
    assert tab.evaluate("window.isSame"), "the page was loaded anew"


@with_data
def a_tab_in_the_background_asks_nothing(browser, tally, tab, folder):
    tab.go("/now")
    tab.wait("document.querySelector('#status').textContent.startsWith('Live')")
    tab.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    browser.pump(1.5)
    asked = tab.evaluate("performance.getEntriesByType('resource').length")
    before = tab.evaluate(SHOWN)
    another_call(tally, 1)
    browser.pump(2)
    assert tab.evaluate("performance.getEntriesByType('resource').length") == asked
    tab.evaluate(
        "Object.defineProperty(document, 'hidden', { value: false });"
        "document.dispatchEvent(new Event('visibilitychange'))"
    )
    tab.wait(f"{SHOWN} !== {json.dumps(before)}", 5)


@with_data
def why_adds_up_and_gives_the_focus_back(browser, tally, tab, folder):
    for place in ("/now", "/sessions/refactor-client-now0", "/users/alice", "/explore"):
        tab.go(place)
        tab.evaluate("document.querySelector('main .big').focus()")
        tab.press("Enter")
        tab.wait("document.activeElement === document.querySelector('#why h2')")
        tab.wait("document.querySelector('#why details')")
        parts = tab.evaluate(
            "[...document.querySelectorAll('#why .mult')].map(each => each.dataset.exact)"
        )
        whole = tab.evaluate(
            "import('/page/money.js').then(m => m.plain(m.sum("
            f"{json.dumps(parts)}.filter(Boolean).map(m.parse))))"
        )
        assert whole == tab.evaluate(SHOWN), f"{place}: {whole} is not {tab.evaluate(SHOWN)}"
        tab.screenshot(folder / f"why{place.replace('/', '-')}.png")
        tab.press("Escape")
        assert tab.evaluate("document.querySelector('#why').hidden")
        assert tab.evaluate("document.activeElement.matches('main .big')"), place


@with_data
def rows_become_filters_of_the_address(browser, tally, tab, folder):
    tab.go("/explore")
    tab.click("main tbody .asLink")
    tab.wait("location.hash.includes('model=') && document.querySelector('.chip')")
    tab.settle()
    tab.evaluate("document.querySelector('input[name=by][value=user_id]').focus()")
    tab.click("input[name=by][value=user_id]")
    tab.wait("location.hash.includes('by=user_id')")
    tab.settle()
    assert tab.evaluate("document.activeElement.value") == "user_id", "the focus has moved"
    tab.screenshot(folder / "explore-filtered.png")
    total = tab.evaluate(SHOWN)
    copied = tab.evaluate("location.hash")
    other = Tab(browser, tally.origin)
    other.open("/" + copied)
    other.settle()
    assert other.evaluate(SHOWN) == total
    other.close()
    tab.evaluate("history.go(-1)")
    tab.wait("!location.hash.includes('by=')")
    tab.evaluate("history.go(-1)")
    tab.wait("!document.querySelector('.chip')")


@with_data
def a_chart_is_read_by_arrows(browser, tally, tab, folder):
    tab.go("/explore")
    tab.evaluate("document.querySelector('.chart').focus()")
    tab.press("End")
    tab.wait("!document.querySelector('.tip').hidden")
    tip = tab.text(".tip strong")
    assert "so far" in tip, tip
    tab.wait("document.querySelector('#live').textContent.includes('$')")
    tab.screenshot(folder / "explore-hover.png")
    tab.press("ArrowLeft")
    assert tab.text(".tip strong") != tip
    spoken = tab.text(".tip b")
    tab.evaluate("document.querySelector('main details').open = true")
    row = tab.evaluate(
        "[...document.querySelectorAll('main details tbody tr')].at(-2).lastChild.textContent"
    )
    assert row == spoken, f"{row} in the table, {spoken} in the box"
    tab.press("Escape")
    assert tab.evaluate("document.querySelector('.tip').hidden")


@with_data
def keys_go_to_places(browser, tally, tab, folder):
    tab.evaluate("document.activeElement.blur()")
    order = []
    for _ in range(9):
        tab.press("Tab")
        order.append(tab.evaluate("document.activeElement.textContent.trim()"))
    places = ["Now", "Explore", "Sessions", "Budgets", "Books", "Sources"]
    assert order[:8] == ["Skip to the figures", "Tally", *places], order
    for letter, heading in (("s", "Sessions"), ("e", "Explore"), ("o", "Sources"), ("b", "Budgets"), ("n", "Now")):
        tab.press("g")
        tab.press(letter)
        tab.wait(f"document.querySelector('main h1').textContent === '{heading}'")
    tab.press("/")
    tab.wait("document.activeElement.id === 'find-q'")
    tab.type("gs")
    assert tab.evaluate("document.activeElement.value") == "gs", "a field lost its keys"
    tab.evaluate("document.activeElement.blur()")
    tab.press("?")
    tab.wait("document.querySelector('#words').open")
    tab.screenshot(folder / "help.png")
    tab.click("#letters")
    tab.press("Escape")
    tab.wait("!document.querySelector('#words').open")
    tab.press("g")
    tab.press("n")
    browser.pump(0.3)
    assert tab.text("main h1") == "Sessions", "keys that were switched off"


@with_data
def a_theme_that_was_chosen_is_kept(browser, tally, tab, folder):
    light = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.click("#theme")
    tab.click("#theme")
    dark = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    tab.call("Page.reload")
    browser.pump(0.5)
    tab.wait("document.readyState === 'complete' && document.querySelector('main h1')")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == dark


@with_data
def landmarks_are_there_and_nothing_moves_where_nothing_shall(browser, tally, tab, folder):
    tab.go("/now")
    nodes = tab.call("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node.get("ignored")]
    for role in ("banner", "navigation", "main", "contentinfo", "status"):
        assert roles.count(role) == 1, f"{roles.count(role)} of {role}"
    assert tab.evaluate("document.getAnimations().length") == 0
    tab.media("light", "no-preference")
    browser.pump(0.2)
    assert tab.evaluate("document.getAnimations().length") > 0


@with_data
def ten_thousand_sessions_are_appended_not_redrawn(browser, tally, tab, folder):
    for start in range(0, 10_000, 5000):
        tally.post(
            [samples.call(f"m{n}", samples.now(), f"many-{n}") for n in range(start, start + 5000)]
        )
    tab.go("/sessions")
    tab.evaluate("window.first = document.querySelector('main tbody')")
    tab.evaluate(
        "window.long = []; new PerformanceObserver(list => window.long.push("
        "...list.getEntries().map(each => Math.round(each.duration)))).observe({ type: 'longtask' })"
    )
    rows = 50
    while rows < 10_000:
        tab.click("main [data-key=more]")
        rows += 200
        tab.wait(f"document.querySelectorAll('main tbody tr').length === {rows}")
    assert tab.evaluate("window.first.isConnected"), "the first rows were drawn anew"
    print("tasks over 50 ms while appending:", tab.evaluate("window.long.splice(0)"))
    frames = tab.evaluate("""new Promise((done) => {
      const frames = []
      let last = performance.now()
      const step = (now) => {
        frames.push(now - last)
        last = now
        const before = scrollY
        scrollBy(0, 600)
        if (scrollY > before) requestAnimationFrame(step)
        else done(frames.map(Math.round).sort((a, b) => b - a))
      }
      requestAnimationFrame(step)
    })""")
    assert tab.evaluate("scrollY") > 100_000
    print("longest of", len(frames), "frames while scrolling:", frames[:3])
    print("tasks over 50 ms while scrolling:", tab.evaluate("window.long"))


CHECKS = [
    figures_follow_what_is_posted,
    a_session_follows_its_calls_and_a_link_keeps_the_focus,
    a_server_that_is_gone_is_told_and_comes_back,
    a_tab_in_the_background_asks_nothing,
    why_adds_up_and_gives_the_focus_back,
    rows_become_filters_of_the_address,
    a_chart_is_read_by_arrows,
    keys_go_to_places,
    a_theme_that_was_chosen_is_kept,
    landmarks_are_there_and_nothing_moves_where_nothing_shall,
    ten_thousand_sessions_are_appended_not_redrawn,
]
