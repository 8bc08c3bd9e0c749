"""Figures as Markdown."""

import statistics


def median(figures, name):
    return statistics.median(figure[name] for figure in figures)


def number(value):
    """Three digits that count, with spaces between thousands."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if abs(value) >= 1_000:
        digits = len(str(int(abs(value))))
        return f"{round(value, 3 - digits):,.0f}".replace(",", " ")
    return f"{value:.3g}"


def milliseconds(microseconds):
    return number(microseconds / 1_000)


class Table:
    def __init__(self, title, *columns):
        self.title = title
        self.columns = columns
        self.rows = []
        self.goals = []
        self.notes = []

    def add(self, *cells):
        self.rows.append([number(cell) for cell in cells])

    def goal(self, what, value, bound, at_least=True):
        """A goal and whether this run reached it."""
        met = value >= bound if at_least else value <= bound
        sign = "≥" if at_least else "≤"
        self.goals.append(
            f"{what}: **{number(value)}**, wanted {sign} {number(bound)}: "
            f"{'met' if met else '**not met**'}")

    def check(self, what, holds):
        self.goals.append(f"{what}: {'yes' if holds else '**no**'}")

    def markdown(self):
        lines = [f"### {self.title}", ""]
        lines.append("| " + " | ".join(self.columns) + " |")
        lines.append("|---" + "|---:" * (len(self.columns) - 1) + "|")
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        lines.append("")
        lines += [f"- {line}" for line in self.goals + self.notes]
        return "\n".join(lines) + "\n"
