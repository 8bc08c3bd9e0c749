"""Drives Chromium over its DevTools pipe: https://chromedevtools.github.io/devtools-protocol/"""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
KEYS = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    "End": 35,
    "Home": 36,
    "ArrowLeft": 37,
    "ArrowRight": 39,
}


def program():
    """The path of the browser; None where there is none."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


class Chromium:
    """A browser without a window. Messages are JSON, each with a NUL behind it."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="tally-chromium-")
        (in_read, in_write), (out_read, out_write) = os.pipe(), os.pipe()
        # The browser reads from descriptor 3 and writes to 4, which the pipes themselves may be.
        ends = [fcntl.fcntl(each, fcntl.F_DUPFD_CLOEXEC, 20) for each in (in_read, out_write)]
        self.process = subprocess.Popen(
            [
                program(),
                "--headless=new",
                "--remote-debugging-pipe",
                # Without a user namespace, as root in a container, there is no sandbox.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--force-color-profile=srgb",
                "--user-data-dir=" + self.profile,
            ],
            preexec_fn=lambda: [os.dup2(each, number) for number, each in enumerate(ends, 3)],
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for each in (in_read, out_write, *ends):
            os.close(each)
        self.writer, self.reader = in_write, out_read
        self.rest = b""
        self.number = 0
        self.tabs = {}

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self, seconds):
        """The next message; None where none comes in time."""
        deadline = time.monotonic() + seconds
        while b"\0" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.reader], [], [], left)[0]:
                return None
            data = os.read(self.reader, 1 << 20)
            assert data, "the browser has ended"
            self.rest += data
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, seconds=30, **parameters):
        """What the browser answers; what happens meanwhile goes to the tabs."""
        number = self.send(method, session, **parameters)
        while True:
            answer = self.receive(seconds)
            assert answer is not None, f"{method} was not answered in {seconds} s"
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]
            self.note(answer)

    def send(self, method, session=None, **parameters):
        """Sends a command, and answers its number without waiting for what comes of it."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        return self.number

    def note(self, event):
        if "method" not in event:
            return
        tab = self.tabs.get(event.get("sessionId"))
        if tab:
            tab.note(event["method"], event["params"])

    def pump(self, seconds):
        """Lets time pass."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            event = self.receive(left)
            if event:
                self.note(event)


class Tab:
    """A page in a context of its own, with all that it complains of."""

    def __init__(
        self,
        browser,
        origin,
        width=1100,
        height=800,
        scheme="light",
        zone="Europe/Berlin",
        context=None,
        motion="reduce",
    ):
        self.browser = browser
        self.origin = origin
        self.problems = []
        self.replaced = {}
        self.context = context or browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call(
            "Target.createTarget", url="about:blank", browserContextId=self.context
        )["targetId"]
        self.target = target
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        browser.tabs[self.session] = self
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Emulation.setTimezoneOverride", timezoneId=zone)
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        self.resize(width, height)
        self.media(scheme, motion)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def resize(self, width, height=800):
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width <= 700,
        )

    def media(self, scheme, motion="reduce", forced="none"):
        self.call(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": motion},
                {"name": "forced-colors", "value": forced},
            ],
        )

    def note(self, method, event):
        if method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning"):
            self.problems.append(f"console: {event['args']}")
        elif method == "Runtime.exceptionThrown":
            details = event["exceptionDetails"]
            self.problems.append(f"exception: {details.get('exception', details)}")
        elif method == "Log.entryAdded" and event["entry"]["level"] in ("error", "warning"):
            self.problems.append(f"log: {event['entry']['text']} {event['entry'].get('url', '')}")
        elif method == "Network.requestWillBeSent":
            url = event["request"]["url"]
            if not url.startswith((self.origin, "data:", "blob:", "about:")):
                self.problems.append(f"a request to {url}")

        elif method == "Fetch.requestPaused":
            self.answer_in_place(event)

    def replace(self, path, status=200, body=b"{}", headers=None):
        """Answers requests that begin with a path in the server's place; None lets them fail."""
        if not self.replaced:
            self.call("Fetch.enable", patterns=[{"urlPattern": self.origin + "/v1/*"}])
        self.replaced[path] = (status, body, headers or {})

    def restore(self):
        """Lets the server answer again."""
        self.replaced = {}
        self.call("Fetch.disable")

    def answer_in_place(self, event):
        path = event["request"]["url"].removeprefix(self.origin)
        number = event["requestId"]
        found = next((each for each in self.replaced if path.startswith(each)), None)
        if found is None:
            self.browser.send("Fetch.continueRequest", self.session, requestId=number)
            return
        status, body, headers = self.replaced[found]
        if status is None:
            reason = {"errorReason": "ConnectionRefused"}
            self.browser.send("Fetch.failRequest", self.session, requestId=number, **reason)
            return
        self.browser.send(
            "Fetch.fulfillRequest",
            self.session,
            requestId=number,
            responseCode=status,
            responseHeaders=[
                {"name": name, "value": value}
                for name, value in {"Content-Type": "application/json", **headers}.items()
            ],
            body=base64.b64encode(body).decode(),
        )

    def open(self, path="/"):
        self.call("Page.navigate", url=self.origin + path)
        self.wait("document.readyState === 'complete' && document.querySelector('main h1')")

    def go(self, fragment):
        """Goes to a place, and waits until it has been read."""
        self.evaluate(f"location.hash = {json.dumps(fragment)}")
        self.settle()

    def settle(self):
        """Waits until the address has been read to its end."""
        self.wait("document.querySelector('main').dataset.read === location.hash")

    def evaluate(self, script):
        answer = self.call(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in answer, f"{script}: {answer['exceptionDetails']}"
        return answer["result"].get("value")

    def wait(self, condition, seconds=15):
        """Waits until a condition holds; says what is there where it does not."""
        deadline = time.monotonic() + seconds
        while not (
            found := self.evaluate(
                f"(() => {{ const it = {condition}; " "return it instanceof Node ? true : it })()"
            )
        ):
            if time.monotonic() > deadline:
                text = self.evaluate("document.body.innerText")[:800]
                raise AssertionError(f"not in {seconds} s: {condition}\n{text}\n{self.problems}")
            self.browser.pump(0.04)
        return found

    def text(self, selector):
        return self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText")

    def click(self, selector):
        self.wait(f"document.querySelector({json.dumps(selector)})")
        self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")

    def press(self, key):
        code = KEYS.get(key, ord(key.upper()) if len(key) == 1 else 0)
        event = {"key": key, "windowsVirtualKeyCode": code}
        if len(key) == 1 or key == "Enter":
            event["text"] = key if len(key) == 1 else "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown", **event)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def screenshot(self, path):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        picture = self.call(
            "Page.captureScreenshot",
            captureBeyondViewport=True,
            clip={
                "x": 0,
                "y": 0,
                "width": size["width"],
                "height": min(size["height"], 2400),
                "scale": 1,
            },
        )
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture["data"]))

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
        del self.browser.tabs[self.session]

    def expect_quiet(self):
        """Nothing may have been complained of, and nobody else asked for anything."""
        assert self.problems == [], "\n".join(self.problems)
