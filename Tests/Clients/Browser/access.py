"""Keys: signing in and out, keys that are bound to a user, keys that may not read."""

import budgets
import samples
from chromium import Tab
from tally import Tally
from views import expect_sound

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
    keys = tally.get("/v1/keys", tally.keys["admin"])["data"]
    (number,) = (each["id"] for each in keys if tally.keys["read"].startswith(each["prefix"]))
    tally.ask(f"/v1/keys/{number}", key=tally.keys["admin"], method="DELETE")
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


@with_keys
def keys_are_made_and_revoked_on_the_page(browser, tally, folder):
    tab = Tab(browser, tally.origin, 390)
    tab.open("/#/settings")
    sign_in(tab, tally.keys["read"])
    tab.wait("document.querySelector('main').textContent.includes('--scope admin')")
    tab.click("#forget")
    tab.wait("document.querySelector('#key')")
    sign_in(tab, tally.keys["admin"])
    tab.wait("document.querySelector('main tbody')")
    assert tally.keys["read"] not in tab.evaluate("document.body.innerHTML")
    for name in (samples.HOSTILE[0], "ci"):
        budgets.press_button(tab, "New key")
        budgets.enter(tab, name=name, scopes="read", user_id="alice")
        budgets.press_button(tab, "Make it")
        tab.wait("document.querySelector('dialog pre')")
        made = tab.text("dialog pre")
        assert tally.get("/v1/users/alice", made)["user_id"] == "alice"
        budgets.press_button(tab, "Close")
    expect_sound(tab, "settings", 390)
    assert tab.evaluate("document.querySelectorAll('main img').length") == 0
    tab.screenshot(folder / "settings-keys.png")
    tab.evaluate("[...document.querySelectorAll('main tbody button')].at(-1).click()")
    budgets.press_button(tab, "Revoke it")
    tab.wait("document.querySelectorAll('main tbody .badge').length === 1")
    try:
        tally.get("/v1/users/alice", made)
        raise AssertionError("a revoked key reads")
    except OSError as refusal:
        assert refusal.code == 401
    tab.close()


@with_keys
def a_key_is_rotated_and_made_for_some_days(browser, tally, folder):
    tab = Tab(browser, tally.origin)
    tab.open("/#/settings")
    sign_in(tab, tally.keys["admin"])
    tab.wait("document.querySelector('main tbody')")
    budgets.press_button(tab, "New key")
    budgets.enter(tab, name="ci", scopes="read", expires_in_days="soon")
    budgets.press_button(tab, "Make it")
    tab.wait("document.querySelector('#refusal').textContent.startsWith('Expires in days: ')")
    assert tab.evaluate("document.activeElement.name") == "expires_in_days"
    budgets.enter(tab, expires_in_days="30")
    budgets.press_button(tab, "Make it")
    tab.wait("document.querySelector('dialog pre')")
    made = tab.text("dialog pre")
    budgets.press_button(tab, "Close")
    expires = row_of(tally, made)["expires_at"]
    assert expires[:10] == (samples.now() + samples.datetime.timedelta(days=30)).isoformat()[:10]
    rotate = "document.querySelector('[aria-label=\"Rotate ci\"]')"
    tab.wait(rotate)
    tab.screenshot(folder / "settings-rotate.png")
    tab.evaluate(rotate + ".click()")
    tab.screenshot(folder / "rotate-form.png")
    budgets.enter(tab, overlap_seconds="0")
    budgets.press_button(tab, "Rotate it")
    tab.wait("document.querySelector('dialog pre')")
    taken = tab.text("dialog pre")
    assert tally.get("/v1/sessions", taken)["data"]
    try:
        tally.get("/v1/sessions", made)
        raise AssertionError("a key that was rotated at once reads")
    except OSError as refusal:
        assert refusal.code == 401
    budgets.press_button(tab, "Close")
    tab.wait("[...document.querySelectorAll('main .badge')].some(b => b.textContent === 'rotated')")
    expect_sound(tab, "settings", 1100)
    # The page's own key: the page goes on with the one that took its place.
    tab.evaluate("[...document.querySelectorAll('main tbody tr')]"
                 f".find(row => row.innerText.includes('{tally.keys['admin'][:12]}'))"
                 ".querySelector('[aria-label^=Rotate]').click()")
    budgets.enter(tab, overlap_seconds="0")
    budgets.press_button(tab, "Rotate it")
    tab.wait("document.querySelector('dialog pre')")
    assert tab.evaluate("sessionStorage.getItem('tally-key')") == tab.text("dialog pre")
    tab.close()


def row_of(tally, key):
    keys = tally.get("/v1/keys", tally.keys["admin"])["data"]
    return next(each for each in keys if key.startswith(each["prefix"]))


CHECKS = [
    a_key_opens_the_address_that_was_asked_for,
    a_key_that_is_revoked_leads_back_to_the_door,
    a_key_of_a_user_sees_that_user_alone,
    a_key_that_may_not_read_is_told_what_it_lacks,
    a_key_that_only_reads_changes_nothing,
    keys_are_made_and_revoked_on_the_page,
    a_key_is_rotated_and_made_for_some_days,
]
