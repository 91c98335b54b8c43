"""Charts as SVG text, each with the table that says the same. PURE: no Django, no style attribute, no script.

Every text comes in already in the reader's language. Drawings are 360 units wide, so that they stay legible
on a phone. Classes (static/css/charts.css) decide the looks on a page; the attributes drawn with them are the
same colours for what reads no page style (PDF, a saved file).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

WIDTH = 360
INK, RULE, PAPER, ACCENT = "#1c2b33", "#858d8b", "#ffffff", "#0e5a6b"
# Mean width of a character, in parts of the font size: an estimate that leaves room for capitals.
CHARACTER, BOLD = 0.56, 0.64
LINE = 17.0  # from one line of a label to the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing and its twin: ``svg`` is safe markup, ``columns`` and ``rows`` the same facts as text.

    ``links`` are the addresses of what each row tells of, if any.
    """

    title: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    links: tuple[str, ...] = ()

    @property
    def linked_rows(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return each row after its address, which is empty where it has none."""
        return list(zip(self.links or [""] * len(self.rows), self.rows, strict=True))


# --- Markup -------------------------------------------------------------------------------------------------


def tag(name: str, *children: str, text: str | None = None, **attributes) -> str:
    """Write an element; attribute names take hyphens for underscores, values and text are escaped."""
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(written(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    inside = escape(text) if text is not None else "".join(children)
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def written(value: object) -> str:
    """Write a value of an attribute: a number has two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def text_at(x: float, y: float, text: str, *, size: int = 13, css: str = "ch-text", **attributes) -> str:
    """Write words whose line begins, or ends, at a point (``text_anchor``)."""
    return tag(
        "text",
        text=text,
        x=float(x),
        y=float(y),
        font_size=size,
        class_=css,
        fill="currentColor",
        **attributes,
    )


def drawing(key: str, height: float, title: str, description: str, body: Iterable[str]) -> str:
    """Wrap what was drawn, named and described; ``key`` must be unique on its page, ids are made of it."""
    return tag(
        "svg",
        tag("title", text=title, id=f"{key}-title"),
        tag("desc", text=description, id=f"{key}-desc"),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {written(float(height))}",
        class_="ch",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        font_family="system-ui, 'Liberation Sans', Arial, sans-serif",
    )


def wrapped(text: str, *, room: float, size: int = 13) -> list[str]:
    """Break a label, in bold, into as many lines as it takes: none is cut."""
    return wrap(text, max(4, int(room / (size * BOLD)))) or [""]


def labelled(
    label: str, words: str, y: float, *, css: str = "ch-soft", **attributes
) -> tuple[list[str], float]:
    """Write a label and, at the right, what it comes to; return the drawing and how high it is.

    A label that leaves no room takes the whole width, on as many lines as it needs; the words follow it.
    """
    beside = WIDTH - 24 - len(words) * 13 * CHARACTER
    lines = wrapped(label, room=beside)
    if len(lines) > 1:
        lines = wrapped(label, room=WIDTH - 16)
    last = len(lines) - 1 if len(wrapped(lines[-1], room=beside)) == 1 else len(lines)
    drawn = [
        text_at(8, y + 15 + index * LINE, line, css="ch-strong", font_weight="600")
        for index, line in enumerate(lines)
    ]
    drawn.append(text_at(WIDTH - 8, y + 15 + last * LINE, words, css=css, text_anchor="end", **attributes))
    return drawn, max(last + 1, len(lines)) * LINE


def described(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Say a table in one text, for the description of its drawing."""
    return ". ".join(
        f"{row[0]}: " + ", ".join(f"{name} {cell}" for name, cell in zip(columns[1:], row[1:], strict=True))
        for row in rows
    )


def rect(x: float, y: float, width: float, height: float, *, css: str, fill: str, **attributes) -> str:
    """Draw a box from its upper left corner."""
    return tag(
        "rect",
        x=float(x),
        y=float(y),
        width=float(width),
        height=float(height),
        class_=css,
        fill=fill,
        **attributes,
    )


def line_to(x1: float, y1: float, x2: float, y2: float, *, css: str, stroke: str = INK, **attributes) -> str:
    """Draw a line from one point to another."""
    ends = {"x1": float(x1), "y1": float(y1), "x2": float(x2), "y2": float(y2)}
    return tag("line", **ends, class_=css, stroke=stroke, **attributes)


# --- Funnel: how many of the first are left -----------------------------------------------------------------

BAR, AFTER_BAR = 20.0, 11.0


def funnel(
    steps: Sequence[tuple[str, float | None, str]], *, key: str, title: str, columns: tuple[str, str]
) -> Chart:
    """Draw what becomes of people: (name, share 0–1 of the widest step, text) per step.

    A step whose share is None is not known: its bar is an empty dashed box, which is not zero.
    """
    body, y = [], 0.0
    for name, share, words in steps:
        drawn, high = labelled(name, words, y, css="ch-number", font_weight="600")
        body += [*drawn, *_bar(share, y + high + 5)]
        y += high + 5 + BAR + AFTER_BAR
    table = tuple((name, words) for name, _, words in steps)
    svg = drawing(key, y, title, described(columns, table), body)
    return Chart(title=title, svg=svg, columns=columns, rows=table)


def _bar(share: float | None, y: float) -> list[str]:
    box = (8, y, WIDTH - 16, BAR)
    if share is None:
        return [rect(*box, css="ch-none", fill="none", stroke=RULE, stroke_dasharray="2 3")]
    full = rect(*box, css="ch-track", fill="#e7e7e0")
    return [full, rect(8, y, (WIDTH - 16) * share, BAR, css="ch-bar", fill=ACCENT)]


# --- Sparkline: a course over the years, as high as a line of text ------------------------------------------

SPARK, SPARK_HIGH, SPARK_EDGE = 64.0, 18.0, 3.0


def sparkline(values: Sequence[float | None], *, words: str) -> str:
    """Draw the course of a figure from its first period to its last, zero at the bottom; the last has a dot.

    ``words`` say the same figures: they are read, and seen under a pointer. What is unknown is a gap; the
    figures of a single period are no course: nothing is drawn of fewer than two.
    """
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    step, top = (SPARK - 2 * SPARK_EDGE) / (len(values) - 1), max(*known, 1)
    high = SPARK_HIGH - 2 * SPARK_EDGE
    points = [
        None if value is None else (SPARK_EDGE + place * step, SPARK_EDGE + high * (1 - value / top))
        for place, value in enumerate(values)
    ]
    return tag(
        "svg",
        tag("title", text=words),
        tag("path", d=_course(points), fill="none", stroke="currentColor", stroke_width=1.5),
        _last_dot(points),
        viewBox=f"0 0 {written(SPARK)} {written(SPARK_HIGH)}",
        width=SPARK,
        height=SPARK_HIGH,
        class_="spark",
        role="img",
    )


def _course(points: Sequence[tuple[float, float] | None]) -> str:
    """Write the path through points: it breaks where one is unknown, and a lone point is a short stroke."""
    said, is_drawing = [], False
    for point in points:
        if point is not None:
            said.append(f"{'L' if is_drawing else 'M'}{written(point[0])} {written(point[1])}")
            said += [] if is_drawing else ["h.1"]
        is_drawing = point is not None
    return "".join(said)


def _last_dot(points: Sequence[tuple[float, float] | None]) -> str:
    x, y = next(point for point in reversed(points) if point is not None)
    return tag("circle", cx=x, cy=y, r=2.5, fill="currentColor")


# --- Quadrant: two measures of many things ------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One thing: where it lies from 0 to 1, to the right and upwards, and both measures in words."""

    label: str
    across: float
    up: float
    words: tuple[str, str]
    css: str = "ch-dot"
    fill: str = INK


Box = tuple[float, float, float, float]  # left, top, right, bottom
FIELD, FIELD_TOP, MARGIN, EDGE, NAME = 240.0, 24.0, 8.0, 10.0, 12


def quadrant(
    spots: Sequence[Spot],
    *,
    key: str,
    title: str,
    columns: tuple[str, str, str],
    middle: tuple[float, float],
    ends: tuple[str, str],
) -> Chart:
    """Draw things on a field parted in four at ``middle``; the first are named, where a name covers no other.

    ``columns`` name a thing and its two measures, which are the axes; ``ends`` say where each is crossed.
    """
    places = [_on_field(spot.across, spot.up) for spot in spots]
    dots = [
        tag("circle", cx=x, cy=y, r=5, class_=spot.css, fill=spot.fill, stroke=INK)
        for spot, (x, y) in zip(spots, places, strict=True)
    ]
    body = [*_field(columns, middle, ends), *dots, *_names(spots, places)]
    table = tuple((spot.label, *spot.words) for spot in spots)
    svg = drawing(key, FIELD_TOP + FIELD + 40, title, described(columns, table), body)
    return Chart(title=title, svg=svg, columns=columns, rows=table)


def _on_field(across: float, up: float) -> tuple[float, float]:
    wide, high = WIDTH - 2 * (MARGIN + EDGE), FIELD - 2 * EDGE
    return MARGIN + EDGE + wide * across, FIELD_TOP + EDGE + high * (1 - up)


def _field(columns: tuple[str, str, str], middle: tuple[float, float], ends: tuple[str, str]) -> list[str]:
    """Draw the field, its cross and what its axes are."""
    (x, y), bottom, right = _on_field(*middle), FIELD_TOP + FIELD, WIDTH - MARGIN
    soft = {"size": NAME, "css": "ch-soft"}
    return [
        rect(MARGIN, FIELD_TOP, right - MARGIN, FIELD, css="ch-track", fill="#f1f4f3"),
        line_to(x, FIELD_TOP, x, bottom, css="ch-axis", stroke=RULE),
        line_to(MARGIN, y, right, y, css="ch-axis", stroke=RULE),
        text_at(MARGIN, 15, f"↑ {columns[2]}", **soft),
        text_at(right, bottom + 32, f"{columns[1]} →", text_anchor="end", **soft),
        text_at(x, bottom + 15, ends[0], text_anchor="middle", **soft),
        text_at(right - 4, y - 4, ends[1], text_anchor="end", **soft),
    ]


def _names(spots: Sequence[Spot], places: Sequence[tuple[float, float]]) -> list[str]:
    """Name the spots whose whole name has room beside, above or under them, the first before the others."""
    taken: list[Box] = [(x - 6, y - 6, x + 6, y + 6) for x, y in places]
    drawn = []
    for spot, (x, y) in zip(spots, places, strict=True):
        wide = len(spot.label) * NAME * CHARACTER
        inside = min(max(x - wide / 2, MARGIN + 2), WIDTH - MARGIN - 2 - wide)
        corners = [(x + 9, y - 7), (x - 9 - wide, y - 7), (inside, y - 21), (inside, y + 7)]
        boxes = [(left, top, left + wide, top + 14) for left, top in corners]
        free = [box for box in boxes if box[0] > MARGIN and box[2] < WIDTH - MARGIN]
        box = next((box for box in free if not any(overlap(box, other) for other in taken)), None)
        if box:
            taken.append(box)
            drawn.append(text_at(box[0], box[1] + 11, spot.label, size=NAME))
    return drawn


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes cover one another."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
