"""Names made of markup, the policy of the page, and other origins."""

import json
import urllib.parse

import samples
from chromium import Tab
from tally import Tally
from views import expect_sound, places


def names_made_of_markup_are_text(browser, program, folder):
    tally = Tally(program)
    try:
        tally.limit(samples.hostile_budgets())
        tally.post(samples.hostile())
        tab = Tab(browser, tally.origin, 1440)
        tab.open()
        tab.evaluate("window.alert = () => { window.isHit = true }")
        for name in samples.HOSTILE:
            for place, fragment in places(name, name).items():
                if place not in ("session", "user") and name is not samples.HOSTILE[0]:
                    continue
                tab.go(fragment)
                expect_sound(tab, f"{place} of {name[:30]}", 1440)
                made = tab.evaluate(
                    "document.querySelectorAll('main img, main script, main iframe, "
                    "main [onerror], main i:not(.big i)').length"
                )
                assert made == 0, f"{place} has made elements of {name}"
                if place == "session":
                    assert tab.text("main h1") == name, tab.text("main h1")
        # A link leads to the session of its name.
        tab.go("/sessions")
        for name in samples.HOSTILE:
            text = json.dumps(name)
            tab.evaluate(
                f"[...document.querySelectorAll('main th a')].find(a => a.textContent === {text}).click()"
            )
            tab.wait(f"document.querySelector('main h1').textContent === {text}")
            tab.evaluate("history.back()")
            tab.wait("document.querySelector('main h1').textContent === 'Sessions'")
        assert not tab.evaluate("window.isHit"), "a script of a name has run"
        tab.go("/sessions/" + urllib.parse.quote(samples.HOSTILE[0], safe=""))
        tab.screenshot(folder / "hostile-light.png")
        tab.expect_quiet()
        tab.close()
    finally:
        tally.close()


def the_policy_refuses_markup_and_inline_code(browser, program, folder):
    tally = Tally(program)
    try:
        tab = Tab(browser, tally.origin)
        tab.open()
        refused = tab.evaluate("""(() => {
          try { document.body.insertAdjacentHTML('beforeend', '<p>x</p>') } catch (e) { return e.name }
        })()""")
        assert refused == "TypeError", refused
        tab.evaluate("""(() => {
          const script = document.createElement('p')
          script.setAttribute('style', 'color: red')
          document.body.append(script)
        })()""")
        assert any("Content Security Policy" in each or "style" in each for each in tab.problems)
        tab.close()
    finally:
        tally.close()


def another_origin_neither_frames_nor_reads_it(browser, program, folder):
    tally, other = Tally(program), Tally(program)
    try:
        tally.post([samples.call(1, samples.now())])
        tab = Tab(browser, other.origin)
        # A page without a policy of its own.
        tab.call("Page.navigate", url=other.origin + "/healthz")
        tab.wait("document.readyState === 'complete'")
        read = tab.evaluate(
            f"fetch('{tally.origin}/v1/project').then(() => 'read', () => 'refused')"
        )
        assert read == "refused", read
        tab.evaluate(f"""(() => {{
          const frame = document.createElement('iframe')
          frame.src = '{tally.origin}/'
          document.body.append(frame)
          return new Promise(done => {{ frame.onload = done; setTimeout(done, 3000) }})
        }})()""")
        assert tab.evaluate(
            "frames.length === 0 || document.querySelector('iframe').contentDocument === null"
        )
        assert any("frame" in each.lower() for each in tab.problems), tab.problems
        tab.close()
        request = ("GET", "/v1/project", {"Host": "evil.example"})
        status = raw_status(tally.port, *request)
        assert status == 403, status
    finally:
        tally.close()
        other.close()


def raw_status(port, method, path, headers):
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.putrequest(method, path, skip_host=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    return connection.getresponse().status


CHECKS = [
    names_made_of_markup_are_text,
    the_policy_refuses_markup_and_inline_code,
    another_origin_neither_frames_nor_reads_it,
]
