"""Budgets: made, changed and deleted on the page; what is left follows what is used and held."""

import json

import samples
from forms import enter, press_button
from tally import on_page

LEFT = "document.querySelector('.budgets .facts .amt').dataset.exact"

with_budgets = on_page(
    lambda: [samples.call(1, samples.now(), "s1", "alice", usage={"input": 1_000_000})],
    place="/#/budgets")


@with_budgets
def one_is_made_changed_and_deleted(browser, tally, tab, folder):
    assert "There is no budget yet" in tab.text("main")
    press_button(tab, "New budget")
    tab.wait("document.activeElement.name === 'name'")
    enter(tab, name="alice", amount="1", whose="one user_id", value="alice", thresholds="10%")
    tab.screenshot(folder / "budget-form.png")
    tab.press("Enter")
    tab.wait("!document.querySelector('dialog').open && document.querySelector('.budgets')")
    (budget,) = tally.get("/v1/budgets")["data"]
    assert (budget["name"], budget["amount_usd"]) == ("alice", "1"), budget
    assert budget["scope"] == {"user_id": "alice"} and budget["hard"], budget
    assert budget["tz"] == "Europe/Berlin" and budget["thresholds"] == ["10%"], budget
    assert tab.evaluate(LEFT) == budget["windows"][0]["left_usd"] == "0.85"
    assert "user alice, a day" in tab.text(".budgets"), tab.text(".budgets")
    # What was spent is explained by the calls that count.
    tab.evaluate("document.querySelectorAll('.budgets .facts .amt')[1].click()")
    tab.wait("document.querySelector('#why .mult')?.dataset.exact === '0.15'")
    tab.press("Escape")

    press_button(tab, "Change")
    enter(tab, amount="0.2", hard="")
    press_button(tab, "Change it")
    tab.wait(f"{LEFT} === '0.05'")
    assert not tally.get("/v1/budgets")["data"][0]["hard"]

    press_button(tab, "Delete")
    press_button(tab, "Delete it")
    tab.wait("document.querySelector('main').textContent.includes('There is no budget yet')")
    assert tally.get("/v1/budgets")["data"] == []


@with_budgets
def each_kind_that_the_form_offers_is_made(browser, tally, tab, folder):
    for number, (fields, member, expected) in enumerate(
        (
            ({"whose": "each user_id"}, "each", "user_id"),
            ({"whose": "one tag", "value": "team=a=b"}, "scope", {"tags": {"team": "a=b"}}),
            ({"unit": "tokens", "amount": "5000"}, "amount_tokens", 5000),
            ({"unit": "requests", "amount": "12"}, "amount_requests", 12),
            ({"window": '{"rolling_seconds":18000}'}, "window", {"rolling_seconds": 18000}),
            ({"window": '"total"'}, "window", "total"),
        )
    ):
        press_button(tab, "New budget")
        enter(tab, **{"name": f"b{number}", "amount": "1", "thresholds": "", **fields})
        press_button(tab, "Make it")
        tab.wait(f"document.querySelectorAll('.budgets > li').length === {number + 1}")
        made = tally.get("/v1/budgets")["data"][-1]
        assert made[member] == expected, made


@with_budgets
def what_is_refused_is_said_at_its_field(browser, tally, tab, folder):
    press_button(tab, "New budget")
    enter(tab, name="a", amount="a lot")
    press_button(tab, "Make it")
    tab.wait("document.querySelector('#refusal').textContent.startsWith('Limit: must be US dollars')")
    tab.wait("document.activeElement.name === 'amount'")
    assert tab.evaluate("document.querySelector('dialog').open")
    tab.press("Escape")
    tab.wait("!document.querySelector('dialog').open")
    refused = [each for each in tab.problems if "422" in each or "400" in each]
    assert len(refused) == 1, tab.problems
    tab.problems.remove(refused[0])


@with_budgets
def holds_refusals_and_alerts_are_seen_as_they_come(browser, tally, tab, folder):
    tally.limit([{"scope": {"user_id": "bob"}, "amount_usd": "0.3", "thresholds": ["50%"]}])
    tab.wait("document.querySelector('.budgets')", 4)
    hold = json.dumps({"user_id": "bob", "estimate_usd": "0.2"}).encode()
    tally.ask("/v1/holds", hold)
    tab.wait(f"{LEFT} === '0.1'", 4)
    try:
        tally.ask("/v1/holds", hold)
    except OSError as refusal:
        assert refusal.code == 402
    tab.wait("document.querySelector('.budgets').textContent.includes('1 hold refused')", 4)
    usage = {"input": 1_000_000}
    tally.post([samples.call(2, samples.now(), "s2", "bob", usage=usage)])
    tab.wait("document.querySelector('main td')?.closest('tr').textContent.includes('50%')", 4)
    assert "exceeded" in tab.text(".budgets"), tab.text(".budgets")
    # The budget that is nearest its end is the first.
    tally.limit([{"name": "far", "amount_usd": "100"}])
    tab.wait("document.querySelectorAll('.budgets > li').length === 2", 4)
    assert "far" in tab.text(".budgets > li:last-child")


CHECKS = [
    one_is_made_changed_and_deleted,
    each_kind_that_the_form_offers_is_made,
    what_is_refused_is_said_at_its_field,
    holds_refusals_and_alerts_are_seen_as_they_come,
]
