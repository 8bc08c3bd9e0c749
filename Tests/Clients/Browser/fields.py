"""Fields, folds, dialogs and copied commands: focus and caret stay, and what is copied works."""

import subprocess

import samples
from chromium import Tab
from tally import Tally, on_page

with_data = on_page(lambda: samples.weeks(12))


@with_data
def a_search_finds_and_keeps_its_caret(browser, tally, tab, folder):
    tab.go("/sessions")
    tab.evaluate("document.querySelector('#find-q').focus()")
    tab.type("refactor-client-now")
    tab.evaluate("document.activeElement.setSelectionRange(3, 3)")
    # News come while somebody types.
    tally.post([samples.call("x1", samples.now(), "another", "alice")])
    browser.pump(2.5)
    assert tab.evaluate("document.activeElement.id") == "find-q"
    assert tab.evaluate("document.activeElement.selectionStart") == 3
    assert tab.evaluate("document.activeElement.value") == "refactor-client-now"
    tab.press("Enter")
    tab.wait("location.hash.includes('q=refactor-client-now')")
    tab.settle()
    names = tab.evaluate("[...document.querySelectorAll('main tbody th')].map(n => n.innerText)")
    assert names and all(name.startswith("refactor-client-now") for name in names), names
    assert tab.evaluate("document.activeElement.id") == "find-q"


@with_data
def what_a_subagent_did_opens_and_keeps_the_focus(browser, tally, tab, folder):
    moment = samples.now() - samples.datetime.timedelta(minutes=3)
    agents = ("main", "explore", "explore", "explore", "main")
    tally.post(
        [
            samples.call(
                f"s{n}",
                moment + samples.datetime.timedelta(seconds=n),
                "folds",
                agent=agent,
                model="gpt-5",
            )
            for n, agent in enumerate(agents)
        ]
    )
    tab.go("/sessions/folds")
    lines = "document.querySelectorAll('.fall tbody tr').length"
    assert tab.evaluate(lines) == 3
    tab.evaluate("document.querySelector('.fold').focus()")
    tab.press("Enter")
    tab.wait(f"{lines} === 6")
    assert tab.evaluate("document.activeElement.matches('.fold[aria-expanded=true]')")
    tab.press("Enter")
    tab.wait(f"{lines} === 3")
    assert tab.evaluate("document.activeElement.matches('.fold[aria-expanded=false]')")


@with_data
def dialogs_are_modal_and_give_the_focus_back(browser, tally, tab, folder):
    for place, opener in (("/now", "#help"), ("/budgets", ".head button")):
        tab.go(place)
        tab.evaluate(f"document.querySelector('{opener}').focus()")
        tab.press("Enter")
        tab.wait("document.querySelector('dialog[open]:modal')")
        for _ in range(12):
            tab.press("Tab")
            inside = "document.activeElement.closest('dialog[open]') !== null"
            assert tab.evaluate(
                f"document.activeElement === document.body || {inside}"
            ), "the focus has left the dialog"
        tab.press("Escape")
        tab.wait("!document.querySelector('dialog[open]')")
        assert tab.evaluate(f"document.activeElement.matches('{opener}')"), place


def each_command_of_an_empty_ledger_works(browser, program, folder):
    tally = Tally(program)
    try:
        tab = Tab(browser, tally.origin)
        tab.open()
        tab.wait("document.querySelectorAll('.steps pre').length === 3")
        commands = tab.evaluate("[...document.querySelectorAll('.steps pre')].map(n => n.textContent)")
        for command in commands:
            done = subprocess.run(["sh", "-c", command + " -fsS"], capture_output=True, text=True)
            assert done.returncode == 0, f"{command}: {done.stderr}"
        assert tally.get("/v1/sessions/s1")["status"] == "ended"
        tab.wait("document.querySelector('main h2.eyebrow')?.textContent.startsWith('Spent')")
        tab.expect_quiet()
        tab.close()
    finally:
        tally.close()


CHECKS = [
    a_search_finds_and_keeps_its_caret,
    what_a_subagent_did_opens_and_keeps_the_focus,
    dialogs_are_modal_and_give_the_focus_back,
    each_command_of_an_empty_ledger_works,
]
