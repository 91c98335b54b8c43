"""The charts of the adequacy report, drawn with the bricks of ``base.charts``: no Django.

Every text comes in already in the reader's language. Classes (static/css/charts.css, and the ``c-…`` class
colours of the portal) decide the looks on a page; the attributes drawn with them are the same colours for
what reads no page style (PDF, a saved file). Colour is never alone: position, a number or a word says it too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partnerships.base.charts import (
    ACCENT,
    CHARACTER,
    INK,
    LINE,
    PAPER,
    RULE,
    WIDTH,
    Chart,
    described,
    drawing,
    labelled,
    line_to,
    rect,
    tag,
    text_at,
    wrapped,
    written,
)
from programs.adequacy.labels import TREND_SIGNS

CLASS_FILLS = {
    "large_deficit": "#a8431c",
    "slight_deficit": "#e3a173",
    "balance": "#d9d7c7",
    "slight_surplus": "#85b8c2",
    "large_surplus": "#1f6f81",
}
SIDE_FILLS = {"deficit": CLASS_FILLS["slight_deficit"], "surplus": CLASS_FILLS["slight_surplus"]}
# Five steps of one hue; the text on the last two is white.
MAP_FILLS = ("#f1f4f3", "#d3e4e7", "#a3c8cf", "#2f7787", "#0b4552")
FIRST_DARK_STEP = 3
COVERAGE_MAX = 2.0


# --- Coverage per program on the bands of the classes -------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """One program: its coverage (1 = 100 %) with an interval if any, and the same in words."""

    label: str
    coverage: float | None
    text: str
    class_label: str
    low: float | None = None
    high: float | None = None


STRIP, AFTER_STRIP = 11.0, 12.0


def coverage_x(coverage: float) -> float:
    """Return where a coverage lies: proportional from 0 to 200 %, the edge beyond."""
    return 8 + (WIDTH - 16) * min(max(coverage, 0.0), COVERAGE_MAX) / COVERAGE_MAX


def coverage(
    rows: Sequence[CoverageRow],
    *,
    key: str,
    title: str,
    columns: tuple[str, str, str],
    bands: Sequence[tuple[str, float, str]],
    ticks: Sequence[tuple[float, str]],
) -> Chart:
    """Draw the coverage of each program as a dot on the bands of the classes.

    ``bands`` are (class, lower limit, name) from the lowest; ``ticks`` (coverage, text); ``columns`` head the
    twin: program, coverage, class.
    """
    legend, top = _legend(bands)
    body = [
        legend,
        *(
            text_at(coverage_x(at), top + 12, words, size=12, css="ch-soft", text_anchor=_anchor(at))
            for at, words in ticks
        ),
    ]
    top += 18
    for row in rows:
        drawn, high = _coverage_row(row, top, bands)
        body, top = body + drawn, top + high
    height = top + 4
    table = tuple((row.label, row.text, row.class_label) for row in rows)
    svg = drawing(key, height, title, described(columns, table), body)
    return Chart(title=title, svg=svg, columns=columns, rows=table)


def _anchor(at: float) -> str:
    return "start" if at <= 0 else "end" if at >= COVERAGE_MAX else "middle"


def _legend(bands: Sequence[tuple[str, float, str]]) -> tuple[str, float]:
    """Name the bands in as many lines as it takes; return the drawing and its height."""
    parts, x, y = [], 8.0, 4.0
    for name, _, words in bands:
        wide = 18 + len(words) * 12 * CHARACTER + 10
        if x + wide > WIDTH and x > 8:
            x, y = 8.0, y + 19
        parts.append(rect(x, y, 12, 12, css=f"c-{name}", fill=CLASS_FILLS.get(name, PAPER), stroke=RULE))
        parts.append(text_at(x + 17, y + 11, words, size=12, css="ch-soft"))
        x += wide
    return tag("g", *parts), y + 20


def _coverage_row(
    row: CoverageRow, y: float, bands: Sequence[tuple[str, float, str]]
) -> tuple[list[str], float]:
    """Draw a program and its strip; return the drawing and how high it is."""
    said = row.class_label if row.coverage is None else f"{row.text} · {row.class_label}"
    drawn, high = labelled(row.label, said, y)
    strip = y + high + 4
    return drawn + _strip(row, strip, bands), high + 4 + STRIP + AFTER_STRIP


def _strip(row: CoverageRow, strip: float, bands: Sequence[tuple[str, float, str]]) -> list[str]:
    box = (8, strip, WIDTH - 16, STRIP)
    if row.coverage is None:
        return [rect(*box, css="ch-none", fill="none", stroke=RULE, stroke_dasharray="2 3")]
    drawn = []
    edges = [lower for _, lower, _ in bands[1:]] + [COVERAGE_MAX]
    for (name, lower, _), upper in zip(bands, edges, strict=True):
        start, end = coverage_x(lower), coverage_x(upper)
        drawn.append(
            rect(start, strip, end - start, STRIP, css=f"c-{name}", fill=CLASS_FILLS.get(name, PAPER))
        )
    full = coverage_x(1)
    drawn.append(line_to(full, strip - 3, full, strip + STRIP + 3, css="ch-need"))
    return drawn + _dot(row, strip + STRIP / 2)


def _dot(row: CoverageRow, middle: float) -> list[str]:
    """Draw the dot, its interval, and an arrow when the coverage is off the scale."""
    x, drawn = coverage_x(row.coverage), []
    if row.low is not None and row.high is not None:
        ends = coverage_x(row.low), coverage_x(row.high)
        drawn.append(line_to(ends[0], middle, ends[1], middle, css="ch-halo", stroke=PAPER, stroke_width=6))
        drawn.append(line_to(ends[0], middle, ends[1], middle, css="ch-interval", stroke_width=3))
    if row.coverage > COVERAGE_MAX:
        points = (
            f"{written(x - 10)},{written(middle - 7)} {written(x + 4)},{written(middle)} "
            f"{written(x - 10)},{written(middle + 7)}"
        )
        return [
            *drawn,
            tag("polygon", points=points, class_="ch-dot", fill=INK, stroke=PAPER, stroke_width=2),
        ]
    return [
        *drawn,
        tag("circle", cx=x, cy=float(middle), r=6, class_="ch-dot", fill=INK, stroke=PAPER, stroke_width=2),
    ]


# --- Small multiples: entrants per year ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One program: persons by year (None when unknown or hidden), the same in text, and its trend in words.

    ``trend`` is "up", "down", "stable", "unproven" or None: the sign drawn before ``trend_label``.
    """

    label: str
    values: tuple[int | None, ...]
    texts: tuple[str, ...]
    trend: str | None
    trend_label: str


PANEL_HEIGHT, PANEL_BARS, PANEL_COLUMNS = 123.0, 56.0, 2  # the height is that under a name


def entrants(
    panels: Sequence[Panel],
    *,
    key: str,
    title: str,
    years: Sequence[str],
    columns: tuple[str, str],
) -> Chart:
    """Draw entrants per year, one panel per program, all on the same scale.

    ``years`` are their names, oldest first; ``columns`` head the first and last columns of the twin (program,
    trend), the years come between.
    """
    largest = max((v for panel in panels for v in panel.values if v is not None), default=0) or 1
    wide = WIDTH / PANEL_COLUMNS
    named = [wrapped(panel.label, room=wide - 16) for panel in panels]
    names = LINE * max(map(len, named), default=1)
    high = names + PANEL_HEIGHT
    body = [
        tag(
            "g",
            *_panel(panel, named[index], names, years, largest, wide - 16),
            transform=f"translate({written(index % PANEL_COLUMNS * wide + 8)} "
            f"{written(index // PANEL_COLUMNS * high)})",
        )
        for index, panel in enumerate(panels)
    ]
    table = tuple((panel.label, *panel.texts, panel.trend_label) for panel in panels)
    heads = (columns[0], *years, columns[1])
    height = -(-len(panels) // PANEL_COLUMNS) * high
    return Chart(
        title=title, svg=drawing(key, height, title, described(heads, table), body), columns=heads, rows=table
    )


def _panel(
    panel: Panel, name: list[str], names: float, years: Sequence[str], largest: int, width: float
) -> list[str]:
    """Draw a program under its name, whose lines take ``names`` in every panel."""
    base = names + 19 + 18 + PANEL_BARS
    step = width / max(len(years), 1)
    sign = TREND_SIGNS.get(panel.trend, "")
    drawn = [
        *(
            text_at(0, 15 + index * LINE, line, css="ch-strong", font_weight="600")
            for index, line in enumerate(name)
        ),
        text_at(0, names + 14, f"{sign} {panel.trend_label}".strip(), size=12, css="ch-soft"),
        line_to(0, base, width, base, css="ch-axis", stroke=RULE),
    ]
    for index, (value, words) in enumerate(zip(panel.values, panel.texts, strict=True)):
        drawn += _column(value, words, index * step, step, base, largest)
    if years:
        drawn.append(text_at(0, base + 16, years[0], size=12, css="ch-soft"))
    if len(years) > 1:
        drawn.append(text_at(width, base + 16, years[-1], size=12, css="ch-soft", text_anchor="end"))
    return drawn


def _column(value: int | None, words: str, x: float, step: float, base: float, largest: int) -> list[str]:
    """Draw one year: a column with its number, or a dash where the number is not known or not shown."""
    middle = x + step / 2
    if value is None:
        return [text_at(middle, base - 5, "–", size=12, css="ch-soft", text_anchor="middle")]
    high = PANEL_BARS * value / largest
    return [
        rect(x + step * 0.15, base - high, step * 0.7, high, css="ch-bar", fill=ACCENT),
        text_at(middle, base - high - 4, words, size=12, css="ch-number", text_anchor="middle"),
    ]


# --- Tile map of the 17 administrative regions --------------------------------------------------------------

# (column, row): the St. Lawrence runs from the lower left to the upper right, the north is on top.
TILES = {
    "10": (2, 0),
    "09": (4, 0),
    "08": (0, 1),
    "02": (3, 1),
    "11": (5, 1),
    "07": (0, 2),
    "15": (1, 2),
    "14": (2, 2),
    "04": (3, 2),
    "03": (4, 2),
    "01": (5, 2),
    "13": (1, 3),
    "06": (2, 3),
    "17": (3, 3),
    "12": (4, 3),
    "16": (2, 4),
    "05": (3, 4),
}
SHORT_NAMES = {
    "01": "Bas-St-L.",
    "02": "Saguenay",
    "03": "Québec",
    "04": "Mauricie",
    "05": "Estrie",
    "06": "Montréal",
    "07": "Outaouais",
    "08": "Abitibi",
    "09": "Côte-Nord",
    "10": "Nord-Qc",
    "11": "Gaspésie",
    "12": "Chaud.-A.",
    "13": "Laval",
    "14": "Lanaud.",
    "15": "Laurent.",
    "16": "Montérég.",
    "17": "Centre-Qc",
}
TILE = WIDTH / 6


def map_step(value: float, largest: float) -> int:
    """Return the step of colour (0–4) of a value: 0 for none, then quarters of the largest."""
    if value <= 0 or largest <= 0:
        return 0
    return min(4, 1 + int(4 * value / largest - 1e-9))


def tile_map(
    values: Mapping[str, float | None],
    *,
    key: str,
    title: str,
    names: Mapping[str, str],
    texts: Mapping[str, str],
    columns: tuple[str, str],
    unknown: str,
) -> Chart:
    """Draw a figure by region code on 17 tiles laid out like Quebec, each with its code, name and number.

    ``names`` are the full names (for the twin), ``texts`` the numbers as written, ``unknown`` what stands
    where there is none.
    """
    largest = max((value for value in values.values() if value is not None), default=0)
    body = [_tile(code, values.get(code), texts.get(code, unknown), largest) for code in sorted(TILES)]
    table = tuple((names.get(code, SHORT_NAMES[code]), texts.get(code, unknown)) for code in sorted(TILES))
    return Chart(
        title=title,
        svg=drawing(key, 5 * TILE, title, described(columns, table), body),
        columns=columns,
        rows=table,
    )


def _tile(code: str, value: float | None, words: str, largest: float) -> str:
    column, row = TILES[code]
    x, y = column * TILE + 1.5, row * TILE + 1.5
    size, middle = TILE - 3, column * TILE + TILE / 2
    step = None if value is None else map_step(value, largest)
    css, fill = ("ch-unknown", PAPER) if step is None else (f"ch-step-{step}", MAP_FILLS[step])
    dashes = "3 3" if step is None else None
    dark = step is not None and step >= FIRST_DARK_STEP
    ink = {"css": "ch-on-dark" if dark else "ch-on-light", "text_anchor": "middle"}
    return tag(
        "g",
        rect(x, y, size, size, css=f"ch-tile {css}", fill=fill, stroke=RULE, stroke_dasharray=dashes, rx=3),
        _ink(text_at(middle, y + 14, code, size=11, **ink), dark),
        _ink(text_at(middle, y + 33, words, size=16, font_weight="600", **ink), dark),
        _ink(text_at(middle, y + 49, SHORT_NAMES[code], size=11, **ink), dark),
    )


def _ink(text: str, dark: bool) -> str:
    """White text on the two darkest steps, whatever the colour of the page's text."""
    return text.replace('fill="currentColor"', f'fill="{PAPER if dark else INK}"')
