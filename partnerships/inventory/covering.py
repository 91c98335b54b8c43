"""Which categories of services reach which territories: a table, and its picture. PURE."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnerships.base.charts import (
    ACCENT,
    PAPER,
    RULE,
    WIDTH,
    Chart,
    described,
    drawing,
    labelled,
    tag,
    text_at,
)

CELL, GAP = 22.0, 4.0  # units of the drawing


@dataclass(frozen=True, slots=True)
class Given:
    """One service: its category, the codes of its territories (none: everywhere)."""

    category: int
    territories: frozenset[str]


@dataclass(frozen=True, slots=True)
class Covered:
    """A category, and how many services of it reach each territory, in their order."""

    key: int
    name: str
    counts: tuple[int, ...]

    @property
    def gaps(self) -> int:
        """How many territories no service of the category reaches."""
        return self.counts.count(0)


def cover(
    given: Iterable[Given], *, categories: Sequence[tuple[int, str]], territories: Sequence[str]
) -> list[Covered]:
    """Count the services of each category (key, name) in each territory (code); given everywhere, in all."""
    rows = {key: [0] * len(territories) for key, _name in categories}
    for service in given:
        for place, code in enumerate(territories):
            if service.category in rows and (not service.territories or code in service.territories):
                rows[service.category][place] += 1
    return [Covered(key, name, tuple(rows[key])) for key, name in categories]


def draw(rows: Sequence[Covered], *, territories: Sequence[str], words: dict[str, str]) -> Chart:
    """Draw a square for each category and territory: full where a service reaches it, else crossed.

    ``words``: the ``title``, and what heads the ``category`` column.
    """
    columns = (words["category"], *territories)
    table = tuple((row.name, *(str(count) for count in row.counts)) for row in rows)
    body, y = [], 4.0
    for row in rows:
        drawn, height = labelled(row.name, f"{len(row.counts) - row.gaps} / {len(row.counts)}", y)
        body += drawn
        y += height + 6
        body += [mark for place, count in enumerate(row.counts) for mark in _square(place, count, y)]
        y += _lines(len(row.counts)) * (CELL + GAP) + 10
    svg = drawing("coverage", y, words["title"], described(columns, table), body)
    return Chart(title=words["title"], svg=svg, columns=columns, rows=table)


PER_LINE = int((WIDTH - 16) // (CELL + GAP))


def _lines(count: int) -> int:
    return -(-count // PER_LINE)


def _square(place: int, count: int, y: float) -> list[str]:
    line, column = divmod(place, PER_LINE)
    x, top = 8 + column * (CELL + GAP), y + line * (CELL + GAP)
    fill, stroke = (ACCENT, ACCENT) if count else (PAPER, RULE)
    square = tag("rect", x=x, y=top, width=CELL, height=CELL, rx=3, fill=fill, stroke=stroke)
    if not count:
        return [square, text_at(x + CELL / 2, top + 15, "×", size=12, text_anchor="middle")]
    inside = {"x": x + CELL / 2, "y": top + 15, "font_size": 12, "fill": PAPER, "text_anchor": "middle"}
    return [square, tag("text", text=str(count), **inside)]
