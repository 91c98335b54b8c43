"""Charts as SVG text, each with the table that says the same. PURE: no Django, no style attribute, no script.

Every text comes in already in the reader's language. Drawings are 360 units wide, so that they stay legible
on a phone. Classes (static/css/charts.css) decide the looks on a page; the attributes drawn with them are the
same colours for what reads no page style (PDF, a saved file).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

WIDTH = 360
INK, RULE, PAPER, ACCENT = "#1c2b33", "#858d8b", "#ffffff", "#0e5a6b"
# Mean width of a character, in parts of the font size: an estimate that leaves room for capitals.
CHARACTER = 0.56


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


def shortened(text: str, *, room: float, size: int = 13) -> str:
    """Cut a text that would not fit in ``room`` units, with an ellipsis; the twin keeps it whole."""
    most = int(room / (size * CHARACTER))
    return text if len(text) <= most else text[: max(1, most - 1)].rstrip(" -,(") + "…"


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

FUNNEL_ROW, BAR = 48.0, 20.0


def funnel(
    steps: Sequence[tuple[str, float | None, str]], *, key: str, title: str, columns: tuple[str, str]
) -> Chart:
    """Draw what becomes of people: (name, share 0–1 of the widest step, text) per step.

    A step whose share is None is not known: its bar is an empty dashed box, which is not zero.
    """
    body = []
    for index, (name, share, words) in enumerate(steps):
        y = index * FUNNEL_ROW
        body += [
            text_at(8, y + 16, shortened(name, room=WIDTH - 80), css="ch-strong", font_weight="600"),
            text_at(WIDTH - 8, y + 16, words, css="ch-number", text_anchor="end", font_weight="600"),
            *_bar(share, y + 22),
        ]
    table = tuple((name, words) for name, _, words in steps)
    svg = drawing(key, len(steps) * FUNNEL_ROW, title, described(columns, table), body)
    return Chart(title=title, svg=svg, columns=columns, rows=table)


def _bar(share: float | None, y: float) -> list[str]:
    box = (8, y, WIDTH - 16, BAR)
    if share is None:
        return [rect(*box, css="ch-none", fill="none", stroke=RULE, stroke_dasharray="2 3")]
    full = rect(*box, css="ch-track", fill="#e7e7e0")
    return [full, rect(8, y, (WIDTH - 16) * share, BAR, css="ch-bar", fill=ACCENT)]
