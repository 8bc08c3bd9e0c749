"""Whether a server's totals are what it acknowledged."""

USERS = 100


def over_http(server):
    """Events and input tokens in the totals of all users, as the service tells them."""
    events = tokens = 0
    for number in range(USERS):
        try:
            totals = server.get(f"/v1/users/user-{number:08}")
        except OSError:
            # A user who has no event yet.
            continue
        events += totals["requests"]
        tokens += totals["tokens"]["input"]
    return events, tokens


def acknowledged(loads):
    return (
        sum(figures["acknowledged"] for figures in loads),
        sum(figures["acknowledged_input_tokens"] for figures in loads),
    )


def is_exact(loads, *totals):
    """True when nothing was left unanswered and every total is the sum of what was answered."""
    if any(figures["unanswered"] or figures["partly_accepted"] for figures in loads):
        return False
    return all(tuple(total) == acknowledged(loads) for total in totals)
