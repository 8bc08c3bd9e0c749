"""Made-up sessions of the Claude Agent SDK. They are made call by call, so that what they used is
known, whichever of their messages arrive, and when.

Only the figures matter: how a message of each kind looks is what recordings are for."""

from collections import Counter, namedtuple

SONNET, HAIKU = "claude-sonnet-4-5-20250929", "claude-haiku-4-5-20251001"
BUCKETS = ("input", "output", "cache_read")
Call = namedtuple("Call", ("model", *BUCKETS))

# How results count: what they added, beside the session's sums; the session's sums, in messages with
# times or without; or the sums of one run of the CLI, as its versions did before 2.1.277.
STYLES = {"added": "2.1.330", "session": "2.1.330", "without times": "2.1.330", "runs": "2.1.205"}


class World:
    """A session, as its messages; `used` is what its calls came to, by bucket."""

    def __init__(self, random, name):
        self.random, self.name = random, name
        self.style = random.choice(list(STYLES))
        self.messages, self.seconds = [], 0
        # Of the calls that a result has counted, all and those since the CLI was started; of those
        # that none has, what their messages tell.
        self.counted, self.run, self.open = [], [], []
        self.add(type="system", subtype="init", claude_code_version=STYLES[self.style], model=SONNET)
        for turn in range(random.randint(1, 6)):
            self.turn(turn)
        for number in range(random.choice((0, 0, 1, 2))):
            call = self.call()._replace(output=1)
            self.tell(f"open_{number}", call)
            self.open.append(call)

    @property
    def used(self):
        return sums(self.counted + self.open)

    def turn(self, turn):
        if self.style == "runs" and turn and self.random.random() < 0.3:
            self.run = []
        main, beside = [], []
        for number in range(self.random.randint(1, 4)):
            main.append(self.call())
            tool = None
            if self.style != "runs" and self.random.random() < 0.25:
                tool = f"tool_{turn}_{number}"
            self.tell(f"{turn}_{number}", main[-1], starts=tool and (tool, "Task"))
            if tool:
                beside += self.subagent(f"{turn}_{number}", tool)
        if self.style != "runs" and self.random.random() < 0.3:
            # A tool that calls a model by itself: that call has no message.
            self.tell(f"{turn}_0", main[0], starts=(f"search_{turn}", "WebSearch"))
            beside.append(self.call(input_max=999)._replace(model=self.random.choice((SONNET, HAIKU))))
        self.counted += main + beside
        self.run = self.run + main + beside
        self.result(f"result_{turn}", main, main + beside)

    def subagent(self, caller, tool):
        """The calls that a tool's subagent made, of which not every one has a message."""
        calls = [self.call() for _ in range(self.random.randint(1, 3))]
        for number, call in enumerate(calls):
            if self.random.random() < 0.6:
                self.tell(f"{caller}_{number}", call, within=tool)
        return calls

    def call(self, input_max=9_999):
        return Call(
            SONNET, self.random.randint(10, input_max), self.random.randint(2, 999),
            self.random.randint(0, 20_000))

    def tell(self, name, call, starts=None, within=None):
        """A call's message is sent when its answer begins: the output comes to 1 by then."""
        usage = {
            "input_tokens": call.input, "output_tokens": 1, "cache_read_input_tokens": call.cache_read}
        content = []
        if starts:
            content = [{
                "type": "tool_use", "id": self.own(starts[0]), "name": starts[1],
                "input": {"subagent_type": "scout"}}]
        common = {"uuid": self.own(f"uuid_{name}"), "parent_tool_use_id": within and self.own(within)}
        if self.style == "without times":
            return self.add(
                content=content, model=call.model, usage=usage, message_id=self.own(f"msg_{name}"),
                **common)
        self.seconds += 1
        minutes, seconds = divmod(self.seconds, 60)
        self.add(
            type="assistant", timestamp=f"2026-11-20T10:{minutes:02}:{seconds:02}Z",
            message={
                "id": self.own(f"msg_{name}"), "model": call.model, "content": content,
                "usage": usage},
            **common)

    def result(self, name, main, added):
        turn, counted = sums(main), self.run if self.style == "runs" else self.counted
        more = {}
        if self.style == "added":
            more["model_usage_since_last_result"] = by_model(added)
        models = by_model(counted)
        self.add(
            type="result", subtype="success", is_error=False, uuid=self.own(name), num_turns=1,
            usage={
                "input_tokens": turn["input"], "output_tokens": turn["output"],
                "cache_read_input_tokens": turn["cache_read"]},
            modelUsage=models, total_cost_usd=sum(entry["costUSD"] for entry in models.values()),
            **more)

    def add(self, **message):
        self.messages.append({"session_id": self.name, **message})

    def own(self, name):
        """Ids are of one session alone: what a vendor gives twice would be one call."""
        return f"{name}_{self.name}"


def sums(calls):
    return {bucket: sum(getattr(call, bucket) for call in calls) for bucket in BUCKETS}


def by_model(calls):
    usage = {}
    for model in sorted({call.model for call in calls}):
        of_model = sums([call for call in calls if call.model == model])
        pico = of_model["input"] * 30 + of_model["output"] * 150 + of_model["cache_read"] * 3
        usage[model] = {
            "inputTokens": of_model["input"], "outputTokens": of_model["output"],
            "cacheReadInputTokens": of_model["cache_read"],
            "costUSD": pico / (10**7 if model == SONNET else 3 * 10**7)}
    return usage


def seen(messages):
    """What messages of calls tell, by bucket: each call once."""
    used, known = Counter(dict.fromkeys(BUCKETS, 0)), set()
    for message in messages:
        told = message.get("message", message)
        name = told.get("message_id", told.get("id"))
        if name is None or name in known:
            continue
        known.add(name)
        usage = told["usage"]
        used.update(
            input=usage["input_tokens"], output=usage["output_tokens"],
            cache_read=usage["cache_read_input_tokens"])
    return dict(used)
