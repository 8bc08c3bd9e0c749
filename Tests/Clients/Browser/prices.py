"""Prices: a model without one gets it on the page, and what waited for it is priced."""

import samples
from forms import enter, press_button
from tally import on_page

with_homemade = on_page(
    lambda: [
        samples.call(
            1, samples.now(), "s1", "alice", "homemade", provider="acme",
            usage={"input": 1_000_000, "output": 500_000, "cache_read": 10_000}),
        samples.call(2, samples.now(), "s1", "alice", "house/model", usage={"input": 2_000_000}),
    ],
    place="/#/sources")


@with_homemade
def a_model_gets_its_rates_and_its_events_a_price(browser, tally, tab, folder):
    tab.wait("document.querySelectorAll('.unpriced > li').length === 2")
    press_button(tab, "Set a price")
    tab.wait("document.activeElement.name === 'provider'")
    tab.screenshot(folder / "price-form.png")
    enter(
        tab, provider="acme", input_per_million_usd="2", output_per_million_usd="8",
        cache_read_per_million_usd="0.5")
    press_button(tab, "Set it")
    tab.wait("document.querySelector('dialog').textContent.includes('1 event that waited')")
    press_button(tab, "Close")
    tab.wait("document.querySelectorAll('.unpriced > li').length === 1")
    (price,) = tally.get("/v1/prices?own=true")["data"]
    assert (price["provider"], price["model"]) == ("acme", "homemade"), price
    (row,) = [row for row in tally.get("/v1/project")["totals"]["models"]
              if row["model"] == "homemade"]
    assert row["cost"]["usd"] == "6.005", row


@with_homemade
def an_alias_has_the_other_models_price(browser, tally, tab, folder):
    press_button(tab, "Set a price")
    enter(tab, provider="acme", alias_of="openai/gpt-4o-mini")
    press_button(tab, "Set it")
    tab.wait("document.querySelector('dialog').textContent.includes('1 event that waited')")
    assert tally.get("/v1/prices?own=true")["data"][0]["alias_of"] == "openai/gpt-4o-mini"


@with_homemade
def what_is_refused_is_said_at_its_field(browser, tally, tab, folder):
    press_button(tab, "Set a price")
    enter(tab, provider="acme", input_per_million_usd="two")
    press_button(tab, "Set it")
    tab.wait("document.querySelector('#refusal').textContent.startsWith('Input: ')")
    assert tab.evaluate("document.activeElement.name") == "input_per_million_usd"
    assert tally.get("/v1/prices?own=true")["data"] == []
    # The browser notes the refusal, too.
    tab.problems.remove(*[each for each in tab.problems if "400" in each])


CHECKS = [
    a_model_gets_its_rates_and_its_events_a_price,
    an_alias_has_the_other_models_price,
    what_is_refused_is_said_at_its_field,
]
