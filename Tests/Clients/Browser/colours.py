"""Colours: contrasts of graphics, series that colour-blind viewers can tell apart, forced colours."""

import itertools

import samples
from chromium import Tab
from tally import Tally
from views import places

SERIES = ("s1", "s2", "s3", "s4", "s5", "s6", "other")
# Machado, Oliveira and Fernandes 2009, at full severity, on linear RGB.
DEFICIENCIES = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
DISTANCE_MIN = 14
CONTRAST_MIN = 3


def linear(colour):
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour]


def luminance(colour):
    return sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), linear(colour)))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(colour, matrix):
    return [max(0, min(1, sum(a * b for a, b in zip(row, linear(colour))))) for row in matrix]


def lab(rgb):
    """CIE Lab of linear RGB, for D65."""
    rows = (
        (0.4124, 0.3576, 0.1805),
        (0.2126, 0.7152, 0.0722),
        (0.0193, 0.1192, 0.9505),
    )
    x, y, z = (sum(a * b for a, b in zip(row, rgb)) for row in rows)
    f = [
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (x / 0.95047, y, z / 1.08883)
    ]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def distance(one, other, matrix):
    pairs = zip(lab(seen(one, matrix)), lab(seen(other, matrix)))
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def colours_of(tab, classes, names):
    """The resolved colours of classes and of custom properties, as numbers from 0 to 1."""
    return tab.evaluate(
        """(({ classes, names }) => {
      const node = document.createElement('span')
      document.body.append(node)
      const read = () => getComputedStyle(node).color.match(/[\\d.]+/g).slice(0, 3)
        .map((each) => each / 255)
      const found = {}
      for (const each of classes) { node.className = each; found[each] = read() }
      node.className = ''
      for (const each of names) {
        node.style.color = `var(--${each})`
        found[each] = read()
      }
      node.remove()
      return found
    })("""
        + str({"classes": list(classes), "names": list(names)})
        + ")"
    )


def with_tab(check):
    def run(browser, program, folder):
        tally = Tally(program)
        try:
            tally.limit(samples.budgets())
            tally.post(samples.weeks(12))
            for scheme in ("light", "dark"):
                tab = Tab(browser, tally.origin, scheme=scheme)
                tab.open()
                tab.settle()
                check(browser, tab, folder, scheme)
                tab.close()
        finally:
            tally.close()

    run.__name__ = check.__name__
    return run


@with_tab
def graphics_stand_out_from_what_is_behind_them(browser, tab, folder, scheme):
    names = ("page", "surface", "sunk", "edge", "accent", "good", "warn", "bad")
    found = colours_of(tab, SERIES, names)
    for front, back in itertools.product(
        (*SERIES, "edge", "accent", "good", "warn", "bad"), ("page", "surface", "sunk")
    ):
        ratio = contrast(found[front], found[back])
        assert ratio >= CONTRAST_MIN, f"{scheme}: {front} on {back} has {ratio:.2f}"


@with_tab
def series_can_be_told_apart_by_everybody(browser, tab, folder, scheme):
    found = colours_of(tab, SERIES, ())
    for name, matrix in DEFICIENCIES.items():
        for one, other in itertools.combinations(SERIES[:6], 2):
            far = distance(found[one], found[other], matrix)
            assert far >= DISTANCE_MIN, f"{scheme}, {name}: {one} and {other} are {far:.1f} apart"


@with_tab
def forced_colours_keep_the_place_and_the_bars(browser, tab, folder, scheme):
    tab.media(scheme, forced="active")
    tab.go("/now")
    line = tab.evaluate(
        "getComputedStyle(document.querySelector('nav a[aria-current]')).textDecorationLine"
    )
    assert line == "underline", line
    fills = tab.evaluate(
        "[...new Set([...document.querySelectorAll('.bar rect')].map(r => getComputedStyle(r).fill))]"
    )
    assert len(fills) > 1, fills
    tab.screenshot(folder / f"forced-{scheme}.png")


@with_tab
def no_target_is_upon_another(browser, tab, folder, scheme):
    for width in (390, 1100):
        tab.resize(width, 800)
        for name, fragment in places("refactor-client-now0").items():
            tab.go(fragment)
            upon = tab.evaluate(
                """(() => {
          const seen = [...document.querySelectorAll('main :is(a, button, select, summary)')]
            .filter(n => n.checkVisibility() && !n.closest('details:not([open]) > :not(summary)'))
            .map(node => [node, node.getBoundingClientRect()])
          const found = []
          for (const [i, [a, x]] of seen.entries()) for (const [b, y] of seen.slice(i + 1)) {
            const wide = Math.min(x.right, y.right) - Math.max(x.left, y.left)
            const tall = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top)
            if (wide > 1 && tall > 1 && !a.contains(b)) found.push(a.outerHTML + ' ' + b.outerHTML)
          }
          return found.slice(0, 3)
        })()"""
            )
            assert upon == [], f"{name} at {width}: {upon}"


CHECKS = [
    graphics_stand_out_from_what_is_behind_them,
    series_can_be_told_apart_by_everybody,
    forced_colours_keep_the_place_and_the_bars,
    no_target_is_upon_another,
]
