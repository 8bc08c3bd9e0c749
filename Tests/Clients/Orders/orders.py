"""Posts made-up sessions to the real server in many orders, and holds the totals against what the
sessions used. Arguments: the server's program, and how many sessions of each kind.

Each is posted as it happened, reversed, twice, from two senders, and shuffled with some messages
repeated; in requests of one message and of many. Claude's are posted once more with one message lost:
then a total is never less than what was seen, the same in all orders where results count on from one
another and messages have times, seldom another one where results tell what they added, and seldom more
than what was used."""

import http.client
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import Counter
from urllib.parse import urlparse

import agents_world
import claude_world

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Support"))
from tally_process import TallyProcess  # noqa: E402

BINARY, SESSIONS = sys.argv[1], int(sys.argv[2])
SHUFFLES = 20
ORDERS_WITH_ONE_LOST = 4
# Of the sessions with a lost message: where messages have no times, it may be that nothing tells
# calls that a result was lost of from calls that no result has counted yet.
MORE_THAN_USED_MAX = 0.1
# Of the sessions of results that tell what they added: which subagents a lost result has counted may
# depend on what came before their callers.
OTHER_TOTALS_MAX = 0.05
posted, wrong, more, differing = Counter(), [], Counter(), Counter()


class Client:
    """Requests over one connection."""

    def __init__(self, url):
        place = urlparse(url)
        self.connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)

    def request(self, method, path, body=None, content="application/x-ndjson"):
        self.connection.request(method, path, body, {"Content-Type": content} if body else {})
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def post(self, messages):
        """Items of traces have a route of their own."""
        spans = [message for message in messages if "object" in message]
        lines = [message for message in messages if "object" not in message]
        if lines:
            dialect = "openai-agents" if "kind" in lines[0] else "claude"
            body = "\n".join(map(json.dumps, lines))
            self.expect(*self.request("POST", f"/v1/ingest/{dialect}", body))
        if spans:
            body = json.dumps({"data": spans})
            self.expect(*self.request("POST", "/v1/traces/ingest", body, "application/json"))

    def expect(self, status, answer):
        if status not in (200, 204):
            wrong.append(("refused", status, answer[:300]))

    def session(self, name):
        status, answer = self.request("GET", f"/v1/sessions/{name}")
        assert status == 200, (name, status, answer)
        return json.loads(answer)


def orders(messages, rng):
    yield "as it happened", messages
    yield "reversed", messages[::-1]
    yield "twice", messages + messages
    yield "from two senders", messages[1::2] + messages[::2]
    for number in range(SHUFFLES):
        order = messages + rng.sample(messages, min(2, len(messages)))
        rng.shuffle(order)
        yield f"shuffled {number}", order


def requests(messages, rng):
    start = 0
    while start < len(messages):
        end = start + rng.choice((1, 1, 2, 3, 5, len(messages)))
        yield messages[start:end]
        start = end


def total(client, world, messages, rng):
    for part in requests(messages, rng):
        client.post(part)
    answer = client.session(world.name)
    tokens = answer["tokens"]
    if isinstance(world, claude_world.World):
        return {bucket: tokens[bucket] for bucket in claude_world.BUCKETS}
    return {
        "requests": answer["requests"], "input_tokens": tokens["input"],
        "output_tokens": tokens["output"]}


def in_every_order(client, kind, seed):
    """The orders are those of one world under names of their own: as many sessions."""
    for number in range(SHUFFLES + 4):
        world = kind.World(random.Random(seed), f"{kind.__name__}_{seed}_{number}")
        rng = random.Random(f"{seed}/{number}")
        order, messages = list(orders(world.messages, rng))[number]
        reached = total(client, world, messages, rng)
        posted[world.style] += 1
        if reached != world.used:
            wrong.append((world.style, seed, order, reached, world.used))


def with_one_lost(client, seed):
    """A message is lost on its way, never the first one: it names the version."""
    lost, totals = random.Random(f"lost {seed}").random(), []
    for number in range(ORDERS_WITH_ONE_LOST):
        world = claude_world.World(random.Random(seed), f"lost_{seed}_{number}")
        place = 1 + int(lost * (len(world.messages) - 1))
        rest = world.messages[:place] + world.messages[place + 1:]
        rng = random.Random(f"lost {seed}/{number}")
        order, messages = list(orders(rest, rng))[number]
        reached, least = total(client, world, messages, rng), claude_world.seen(rest)
        totals.append(reached)
        posted[f"{world.style}, one lost"] += 1
        if any(reached[bucket] < least[bucket] for bucket in least):
            wrong.append((world.style, seed, order, "less than was seen", reached, least))
        if any(reached[bucket] > world.used[bucket] for bucket in reached):
            more[f"{world.style}, one lost"] += 1
    if any(reached != totals[0] for reached in totals):
        differing[f"{world.style}, one lost"] += 1
        if world.style in ("session", "runs"):
            wrong.append((world.style, seed, "one lost", "other totals in other orders", *totals))


def main():
    with tempfile.TemporaryDirectory() as folder:
        server = TallyProcess(BINARY, folder)
        try:
            client = Client(server.url)
            for seed in range(SESSIONS):
                for kind in (claude_world, agents_world):
                    in_every_order(client, kind, seed)
                with_one_lost(client, seed)
        finally:
            server.kill()
        check = subprocess.run(
            [BINARY, "check", "--database", f"{folder}/tally.db"], capture_output=True, text=True)
        if check.returncode:
            wrong.append(("check", check.stdout[-600:], check.stderr[-600:]))
    for style in sorted(posted):
        print(
            f"{style:40} {posted[style]:7} sessions, {more[style]} with more than was used, "
            f"{differing[style]} that differ by their order")
    lost = sum(count for style, count in posted.items() if style.endswith("one lost"))
    if sum(more.values()) > lost * MORE_THAN_USED_MAX:
        wrong.append(("more than was used in", sum(more.values()), "of", lost))
    added = "added, one lost"
    if differing[added] * ORDERS_WITH_ONE_LOST > posted[added] * OTHER_TOTALS_MAX:
        wrong.append(("other totals in other orders in", differing[added], "of", added))
    for line in wrong[:20]:
        print("wrong:", *line)
    if not wrong:
        print(f"{sum(posted.values())} sessions came to what they used")
    return len(wrong) > 0


if __name__ == "__main__":
    sys.exit(main())
