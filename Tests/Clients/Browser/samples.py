"""Usage that was made up: some weeks of it, and names that nobody should have."""

import datetime
import random

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "javascript:alert(1)",
    "\u202eright-to-left\u2066",
    "=1+1",
    "a" * 200,
    "{{7*7}}${7*7}",
    "%00%2F../..",
]
MODELS = [
    ("claude-sonnet-4-5-20250929", "anthropic"),
    ("gpt-5", "openai"),
    ("gemini-2.5-pro", "google"),
    ("claude-haiku-4-5-20251001", "anthropic"),
    ("gpt-5-mini", "openai"),
    ("gpt-4o-mini", "openai"),
    ("claude-opus-4-5-20251101", "anthropic"),
    ("qwen3-coder:30b", "ollama"),
]
USERS = ["alice", "ci-bot", "chen", "support-widget", "dana", "bob", "emeka", "fatima"]
JOBS = [
    "refactor-client",
    "answer-question",
    "nightly-eval",
    "migrate-schema",
    "review-pull-request",
]
SOURCES = ["claude-agent-sdk", "litellm", "openai-agents", "otlp"]


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def call(number, time, session="s1", user="alice", model="gpt-4o-mini", **more):
    usage = more.pop("usage", {"input": 1000, "output": 100})
    return {
        "id": f"e{number}",
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "session_id": session,
        "user_id": user,
        "model": model,
        "usage": usage,
        **more,
    }


def session(random, start, name, count):
    """The calls of one session, some of subagents."""
    user, source = random.choice(USERS), random.choice(SOURCES)
    model, provider = random.choices(MODELS, [30, 25, 10, 10, 7, 5, 10, 3])[0]
    context, time = random.randint(8000, 20_000), start
    for index in range(count):
        is_main = random.random() < 0.75
        time += datetime.timedelta(seconds=random.randint(3, 40))
        context += random.randint(200, 2500)
        if time > now():
            return
        yield call(
            f"{name}-{index}",
            time,
            name,
            user,
            model if is_main else MODELS[3][0],
            provider=provider if is_main else "anthropic",
            source=source,
            agent="main" if is_main else random.choice(["explore", "tester", "reviewer"]),
            tags={"repo": random.choice(["search", "web"])},
            usage={
                "input": random.randint(20, 2500),
                "cache_read": context,
                "cache_write_5m": random.randint(0, 3000),
                "output": random.randint(40, 1800),
            },
        )


def weeks(days=50):
    """Weeks of work up to now, with sessions that run at the moment."""
    made, random_ = [], random.Random(7)
    for day in range(days, -1, -1):
        midnight = (now() - datetime.timedelta(days=day)).replace(hour=0, minute=0, second=0)
        minutes = (now() - midnight).seconds // 60 if day == 0 else 1439
        for index in range(random_.randint(2, 5)):
            start = midnight + datetime.timedelta(minutes=random_.randint(0, max(1, minutes - 30)))
            name = f"{random_.choice(JOBS)}-{day:02x}{index:02x}"
            made += session(random_, start, name, random_.randint(2, 12))
    for index, minutes in enumerate((4, 15, 25)):
        start = now() - datetime.timedelta(minutes=minutes)
        made += session(random_, start, f"{JOBS[index]}-now{index}", 40)
    return made


def budgets():
    """A budget of each kind: by dollars, tokens and calls, of one, of all and of each."""
    return [
        {"name": "CI", "scope": {"user_id": "ci-bot"}, "amount_usd": "2", "window": "day"},
        {"name": "All of it", "amount_usd": "40", "window": "month", "thresholds": ["1%", "80%"]},
        {"name": "Each", "each": "user_id", "amount_tokens": 3_000_000, "window": "week"},
        {"name": "Web", "scope": {"tags": {"repo": "web"}}, "amount_usd": "0.01", "window": "total", "hard": False},
        {"name": "Pace", "amount_requests": 1000, "window": {"rolling_seconds": 18_000}},
    ]


def hostile_budgets():
    """Budgets with hostile names, of what has hostile names."""
    return [
        {
            "name": name,
            "scope": {"user_id": name, "agent": name, "tags": {name[:60]: name}},
            "amount_usd": "0.000001",
            "thresholds": ["1%"],
        }
        for name in HOSTILE
    ] + [{"name": HOSTILE[0], "each": f"tag:{HOSTILE[0]}", "amount_usd": "1"}]


def hostile():
    """Each hostile name as everything that can be named."""
    return [
        call(
            f"h{index}",
            now(),
            name,
            name,
            name,
            agent=name,
            source=name[:100],
            provider=name,
            tags={name[:60]: name},
        )
        for index, name in enumerate(HOSTILE)
    ]
