"""Every place, with data, with a first event only, and empty: light, dark, on a phone, on paper."""

import base64
import pathlib
import urllib.parse

import samples
from chromium import Tab
from tally import Tally

CHECK = (pathlib.Path(__file__).parent / "checks.js").read_text()
WIDTHS = (320, 390, 720, 1100, 1440)


def places(session, user="alice"):
    return {
        "now": "/now",
        "explore": "/explore",
        "sessions": "/sessions",
        "session": "/sessions/" + urllib.parse.quote(session, safe=""),
        "user": "/users/" + urllib.parse.quote(user, safe=""),
        "budgets": "/budgets",
        "books": "/books",
        "sources": "/sources",
    }


def expect_sound(tab, name, width):
    complaints = tab.evaluate(f"({CHECK.strip()})({'true' if width <= 700 else 'false'})")
    assert complaints == [], f"{name} at {width} px:\n" + "\n".join(complaints[:12])


def look(tab, folder, name, mode, width, fragment):
    tab.go(fragment)
    expect_sound(tab, f"{name}, {mode}", width)
    tab.screenshot(folder / f"{name}-{mode}.png")


def every_place_with_weeks_of_data(browser, program, folder):
    tally = Tally(program)
    try:
        tally.post(samples.weeks())
        for row in tally.get("/v1/sessions?limit=500")["data"][4:]:
            tally.end(urllib.parse.quote(row["session_id"]), end_state="Success")
        tally.limit(samples.budgets())
        tally.post([samples.call("late", samples.now(), "migrate-schema-0200", "alice", "gpt-5")])
        for mode, width, scheme in (
            ("light", 1440, "light"),
            ("dark", 1100, "dark"),
            ("phone", 390, "light"),
        ):
            tab = Tab(browser, tally.origin, width, 900, scheme)
            tab.open()
            for name, fragment in places("refactor-client-now0").items():
                look(tab, folder, name, mode, width, fragment)
            tab.expect_quiet()
            tab.close()
    finally:
        tally.close()


def nothing_is_wider_than_the_window(browser, program, folder):
    tally = Tally(program)
    try:
        tally.limit(samples.budgets() + samples.hostile_budgets())
        tally.post(samples.weeks(8) + samples.hostile())
        tab = Tab(browser, tally.origin)
        tab.open()
        for name, fragment in places("refactor-client-now0").items():
            tab.go(fragment)
            for width in WIDTHS:
                tab.resize(width)
                browser.pump(0.1)
                expect_sound(tab, name, width)
        tab.expect_quiet()
        tab.close()
    finally:
        tally.close()


def a_first_event_is_enough_for_every_place(browser, program, folder):
    tally = Tally(program)
    try:
        tab = Tab(browser, tally.origin, 390, 844)
        tab.open()
        tab.wait("document.querySelector('h1').textContent === 'Send the first event'")
        expect_sound(tab, "empty", 390)
        tab.screenshot(folder / "empty-phone.png")
        tab.resize(1100)
        expect_sound(tab, "empty", 1100)
        tab.screenshot(folder / "empty-light.png")
        tab.evaluate("window.isSame = true")
        tally.post([samples.call(1, samples.now())])
        tab.wait("document.querySelector('main h2.eyebrow')?.textContent.startsWith('Spent today')")
        assert tab.evaluate("window.isSame"), "the page was loaded anew"
        for name, fragment in places("s1").items():
            look(tab, folder, name, "first", 1100, fragment)
        tab.expect_quiet()
        tab.close()
    finally:
        tally.close()


def a_statement_is_one_page_of_paper(browser, program, folder):
    tally = Tally(program)
    try:
        tally.post(samples.weeks())
        tab = Tab(browser, tally.origin)
        tab.open("/#/books")
        tab.settle()
        paper = tab.call(
            "Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True
        )
        data = base64.b64decode(paper["data"])
        (folder / "statement.pdf").write_bytes(data)
        assert data.count(b"/Type /Page\n") == 1, data.count(b"/Type /Page\n")
        tab.call("Emulation.setEmulatedMedia", media="print")
        assert not tab.evaluate("document.querySelector('nav').checkVisibility()")
        assert "Tally, project default" in tab.text("main")
        tab.screenshot(folder / "statement.png")
        tab.close()
    finally:
        tally.close()


CHECKS = [
    every_place_with_weeks_of_data,
    nothing_is_wider_than_the_window,
    a_first_event_is_enough_for_every_place,
    a_statement_is_one_page_of_paper,
]
