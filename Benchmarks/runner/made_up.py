"""A ledger of thirty days, made up: users and agents as unequal as in life, in the order of time."""

import datetime
import http.client
import itertools
import random

from . import places

DAYS = 30
START = datetime.datetime(2026, 10, 1, tzinfo=datetime.timezone.utc)
USERS = 1_000
AGENTS = 20
MODELS = 40
EVENTS_PER_SESSION = 50
OPEN_SESSIONS = 40
TEAMS = 8
ENVIRONMENTS = 3
PROVIDERS = ("openai", "anthropic", "google", "mistral", "deepseek", "xai")
BATCH = 5_000


def models():
    """So many pairs of a provider and a model of the price list."""
    found = {provider: [] for provider in PROVIDERS}
    for line in (places.REPOSITORY / "Sources" / "CPrices" / "prices.txt").read_text().splitlines():
        fields = line.split()
        if fields and fields[0] in found and " in=" in line and fields[1] not in found[fields[0]]:
            found[fields[0]].append(fields[1])
    turns = itertools.zip_longest(*[[(name, each) for each in found[name]] for name in PROVIDERS])
    pairs = [pair for turn in turns for pair in turn if pair]
    return pairs[:MODELS]


def unequal(count):
    """Weights after Zipf."""
    return list(itertools.accumulate(1 / (place + 1) ** 0.8 for place in range(count)))


def times(count, start):
    """Microseconds after the start, in order, more of them by day and on working days."""
    weights = []
    for hour in range(DAYS * 24):
        moment = start + datetime.timedelta(hours=hour)
        weights.append((3 if 7 <= moment.hour < 19 else 1) * (2 if moment.weekday() < 5 else 1))
    total = sum(weights)
    done = 0
    for hour, weight in enumerate(weights):
        until = done + weight * count // total if hour < len(weights) - 1 else count
        span = max(1, until - done)
        for place in range(until - done):
            yield hour * 3_600_000_000 + place * 3_600_000_000 // span
        done = until


def lines(count, seed=1, start=START):
    """The events, one a line, of thirty days from the start on."""
    chance = random.Random(seed)
    pairs = models()
    user_weights, agent_weights = unequal(USERS), unequal(AGENTS)
    model_weights = unequal(len(pairs))
    users, agents = range(USERS), range(AGENTS)
    sessions = []
    begun = 0
    base = int(start.timestamp()) * 1_000_000
    for number, time in enumerate(times(count, start)):
        if len(sessions) < OPEN_SESSIONS or chance.random() < 1 / EVENTS_PER_SESSION:
            begun += 1
            user, = chance.choices(users, cum_weights=user_weights)
            agent, = chance.choices(agents, cum_weights=agent_weights)
            session = (begun, user, agent, chance.randrange(TEAMS), chance.randrange(ENVIRONMENTS))
            if len(sessions) < OPEN_SESSIONS:
                sessions.append(session)
            else:
                sessions[chance.randrange(OPEN_SESSIONS)] = session
        session, user, agent, team, environment = sessions[chance.randrange(len(sessions))]
        (provider, model), = chance.choices(pairs, cum_weights=model_weights)
        seconds, micros = divmod(base + time, 1_000_000)
        moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
        fresh = int(chance.expovariate(1 / 900))
        read = int(chance.expovariate(1 / 6_000)) if chance.random() < 0.6 else 0
        yield (
            f'{{"id":"00000000-0000-4000-8000-{number:012x}","session_id":"session-{session}",'
            f'"user_id":"user-{user}","agent":"agent-{agent}","provider":"{provider}",'
            f'"model":"{model}","time":"{moment:%Y-%m-%dT%H:%M:%S}.{micros:06}Z",'
            f'"tags":{{"team":"team-{team}","env":"env-{environment}"}},'
            f'"usage":{{"input":{fresh},"cache_read":{read},'
            f'"output":{int(chance.expovariate(1 / 400))}}}}}')


def post(server, events):
    """Sends all of the lines, and returns the CPU seconds that the server took for it."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    headers = {"Content-Type": "application/x-ndjson"}
    if server.key:
        headers["Authorization"] = f"Bearer {server.key}"
    before = server.cpu_seconds()
    events = iter(events)
    while batch := list(itertools.islice(events, BATCH)):
        connection.request("POST", "/v1/events", "\n".join(batch).encode(), headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {text[:300]}")
    connection.close()
    return server.cpu_seconds() - before
