"""Keys: signing in and out, keys that are bound to a user, keys that may not read."""

import budgets
import samples
from chromium import Tab
from tally import Tally

KEYS = [
    ("admin", "--scope", "admin"),
    ("read", "--scope", "read"),
    ("ingest", "--scope", "ingest"),
    ("alice", "--scope", "read", "--user", "alice"),
    ("nobody", "--scope", "read", "--user", "nobody"),
]


def with_keys(check):
    def run(browser, program, folder):
        tally = Tally(program, KEYS)
        try:
            tally.post(
                [
                    samples.call(n, samples.now(), f"s{n}", user)
                    for n, user in enumerate(("alice", "bob"))
                ],
                tally.keys["admin"],
            )
            tally.limit([{"name": "each", "each": "user_id", "amount_usd": "1"}], tally.keys["admin"])
            check(browser, tally, folder)
        finally:
            tally.close()

    run.__name__ = check.__name__
    return run


def sign_in(tab, key):
    tab.wait("document.querySelector('#key')")
    tab.evaluate("document.querySelector('#key').focus()")
    tab.type(key)
    tab.press("Enter")


@with_keys
def a_key_opens_the_address_that_was_asked_for(browser, tally, folder):
    tab = Tab(browser, tally.origin)
    tab.open("/#/sessions/s1")
    tab.screenshot(folder / "door-light.png")
    sign_in(tab, "tally_" + "0" * 43)
    tab.wait("document.querySelector('#key-error:not([hidden])')")
    assert tab.evaluate(
        "document.querySelector('#key').getAttribute('aria-describedby')" ".includes('key-error')"
    )
    assert tab.evaluate("sessionStorage.length") == 0, "a wrong key was kept"
    tab.evaluate("document.querySelector('#key').value = ''")
    sign_in(tab, tally.keys["read"])
    tab.wait("document.querySelector('h1').textContent === 's1'")
    key = tally.keys["read"]
    assert tab.evaluate("sessionStorage.getItem('tally-key')") == key
    assert tab.evaluate("localStorage.length + document.cookie.length") == 0
    assert key not in tab.evaluate("location.href + JSON.stringify(performance.getEntries())")
    # A new tab of the same browser asks this one.
    other = Tab(browser, tally.origin, context=tab.context)
    other.open("/#/sessions/s1")
    other.wait("document.querySelector('h1').textContent === 's1'")
    other.close()
    tab.click("#forget")
    tab.wait("document.querySelector('#key')")
    tab.close()


@with_keys
def a_key_that_is_revoked_leads_back_to_the_door(browser, tally, folder):
    tab = Tab(browser, tally.origin)
    tab.open("/#/sessions")
    sign_in(tab, tally.keys["read"])
    tab.wait("document.querySelector('h1').textContent === 'Sessions'")
    tally.ask("/v1/keys/2", key=tally.keys["admin"], method="DELETE")
    tally.post([samples.call(9, samples.now())], tally.keys["admin"])
    tab.wait("document.querySelector('#key')")
    sign_in(tab, tally.keys["admin"])
    tab.wait("document.querySelector('h1').textContent === 'Sessions'")
    tab.close()


@with_keys
def a_key_of_a_user_sees_that_user_alone(browser, tally, folder):
    tab = Tab(browser, tally.origin)
    tab.open()
    sign_in(tab, tally.keys["alice"])
    tab.wait("document.querySelector('h1').textContent === 'alice'")
    tab.settle()
    tab.screenshot(folder / "bound-light.png")
    for place in ("/now", "/explore", "/sessions", "/budgets", "/books", "/sources"):
        tab.go(place)
        assert "bob" not in tab.text("main"), place
    # The one refusal is the question for the project's totals.
    others = [each for each in tab.problems if "/v1/project" not in each and "401" not in each]
    assert others == [], others
    tab.close()


@with_keys
def a_key_that_may_not_read_is_told_what_it_lacks(browser, tally, folder):
    tab = Tab(browser, tally.origin)
    tab.open()
    sign_in(tab, tally.keys["ingest"])
    tab.wait("document.querySelector('h1').textContent === 'Your key may not read this'")
    assert "read" in tab.text("main")
    tab.screenshot(folder / "refused-light.png")
    tab.close()


@with_keys
def a_key_that_only_reads_changes_nothing(browser, tally, folder):
    tab = Tab(browser, tally.origin)
    tab.open("/#/budgets")
    sign_in(tab, tally.keys["read"])
    tab.wait("document.querySelector('.budgets')")
    budgets.press_button(tab, "New budget")
    budgets.enter(tab, name="a", amount="1")
    budgets.press_button(tab, "Make it")
    tab.wait("document.querySelector('#refusal').textContent.includes('admin')")
    assert len(tally.get("/v1/budgets", tally.keys["read"])["data"]) == 1
    tab.close()


CHECKS = [
    a_key_opens_the_address_that_was_asked_for,
    a_key_that_is_revoked_leads_back_to_the_door,
    a_key_of_a_user_sees_that_user_alone,
    a_key_that_may_not_read_is_told_what_it_lacks,
    a_key_that_only_reads_changes_nothing,
]
