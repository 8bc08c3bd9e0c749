"""Made-up runs of the OpenAI Agents SDK: each call is told by hooks, by running totals, by spans of
traces, or by several of them, with the response's id or without."""

SOURCES = (
    ("hooks",), ("totals",), ("spans",), ("hooks", "totals"), ("hooks", "spans"),
    ("totals", "spans"), ("hooks", "totals", "spans"))


class World:
    """A session, as the items that tell of it; `used` is what its calls came to."""

    def __init__(self, random, name):
        self.random, self.name = random, name
        self.sources = random.choice(SOURCES)
        self.has_ids = random.random() < 0.5
        self.has_equal_calls = random.random() < 0.5
        self.messages, calls = [], []
        for number in range(random.randint(1, 4)):
            calls += self.run(number)
        self.used = usage(calls)
        self.style = "agents, " + " and ".join(self.sources)

    def run(self, run):
        calls = [self.call() for _ in range(self.random.randint(1, 4))]
        hidden = []
        if set(self.sources) & {"totals", "spans"} and self.random.random() < 0.3:
            # One that only sums have.
            hidden.append((self.random.randint(1, 999), self.random.randint(1, 99)))
        trace = f"trace_{self.name}_{run}"
        common = {"session_id": self.name, "run_id": f"run_{self.name}_{run}", "trace_id": trace}
        for number, call in enumerate(calls):
            response = f"resp_{self.name}_{run}_{number}" if self.has_ids else None
            if "hooks" in self.sources:
                self.messages.append({
                    "kind": "call", "id": f"call_{self.name}_{run}_{number}", "model": "gpt-5-mini",
                    "response_id": response, "usage": usage([call]), **common})
            if "spans" in self.sources:
                self.span(trace, f"span_{self.name}_{run}_{number}", f"task_{self.name}_{run}", {
                    "type": "response", "response_id": response, "usage": usage([call])})
        if "totals" in self.sources:
            reached = [calls[:count] for count in range(1, len(calls) + 1)] + [calls + hidden]
            for total in reached:
                self.messages.append({"kind": "run", "usage": usage(total), **common})
        if "spans" in self.sources:
            self.messages.append({
                "object": "trace", "id": trace, "workflow_name": "w", "group_id": self.name,
                "metadata": None})
            self.span(trace, f"task_{self.name}_{run}", None, {
                "type": "custom", "data": {"usage": usage(calls + hidden)}})
        return calls + hidden

    def call(self):
        if self.has_equal_calls:
            return 100, 10
        return self.random.randint(1, 9_999), self.random.randint(1, 999)

    def span(self, trace, name, parent, data):
        self.messages.append({
            "object": "trace.span", "id": name, "trace_id": trace, "parent_id": parent,
            "span_data": data})


def usage(calls):
    return {
        "requests": len(calls), "input_tokens": sum(call[0] for call in calls),
        "output_tokens": sum(call[1] for call in calls)}
