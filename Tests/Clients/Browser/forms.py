"""Buttons and forms of the page, as a person uses them."""

import json


def press_button(tab, text):
    label = json.dumps(text)
    button = f"[...document.querySelectorAll('button')].find(b => b.textContent === {label})"
    tab.wait(button)
    tab.evaluate(button + ".click()")


def enter(tab, **fields):
    for name, value in fields.items():
        tab.evaluate(f"document.querySelector('dialog [name={name}]').value = {json.dumps(value)}")
