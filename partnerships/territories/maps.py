"""Maps drawn from our own towns, without a request to anybody: a small one, and the names of a larger one.

PURE: no clock, no database.
"""

from collections.abc import Iterator

from partnerships.base.charts import (
    ACCENT,
    CHARACTER,
    RULE,
    WIDTH,
    Box,
    Chart,
    described,
    drawing,
    line_to,
    overlap,
    tag,
    text_at,
)
from partnerships.territories.towns import BY_MRC, Place, distance_km

HEIGHT = 240
KM_ACROSS = 60  # of the small map
SCALE_KM = 10
PER_KM = WIDTH / KM_ACROSS
NAMED = 6  # towns of the small map's twin
LETTERS, LINE = 13, 16  # size of a name, room of its line


def names() -> list[tuple[str, float, float, int]]:
    """Return every town: name, degrees north and east, and 0 for the one that stands for its MRC, else 1."""
    return sorted(
        (
            (town.name, town.latitude, town.longitude, min(rank, 1))
            for towns in BY_MRC.values()
            for rank, town in enumerate(towns)
        ),
        key=lambda town: town[3],
    )


def small_map(here: Place, *, key: str, title: str, columns: tuple[str, str], scale: str) -> Chart:
    """Draw a place among the towns around it; the twin says how far each is, as the crow flies.

    ``columns`` names a town and its distance; ``scale`` says what the bar measures (SCALE_KM).
    """
    towns = _by_distance(here)
    rows = tuple((town.name, f"{away:.0f} km") for town, away in towns[:NAMED])
    body = [*_drawn(here, [town for town, _away in towns]), *_scale(scale), *_pin()]
    svg = drawing(key, HEIGHT, title, described(columns, rows), body)
    return Chart(title=title, svg=svg, columns=columns, rows=rows)


def _by_distance(here: Place) -> list[tuple[Place, float]]:
    known = {town.name: town for towns in BY_MRC.values() for town in towns}.values()
    towns = [(town, distance_km(here, town.latitude, town.longitude)) for town in known]
    return sorted(towns, key=lambda pair: (pair[1], pair[0].name))


def _spot(here: Place, town: Place) -> tuple[float, float]:
    """Return where a town is drawn: the place itself is in the middle, north is up."""
    east = distance_km(Place("", here.latitude, here.longitude), here.latitude, town.longitude)
    north = distance_km(Place("", here.latitude, here.longitude), town.latitude, here.longitude)
    x = WIDTH / 2 + (east if town.longitude > here.longitude else -east) * PER_KM
    return x, HEIGHT / 2 - (north if town.latitude > here.latitude else -north) * PER_KM


def _drawn(here: Place, towns: list[Place]) -> Iterator[str]:
    """Draw the towns in sight, the nearest first; a name that would cover another is left to the twin."""
    taken: list[Box] = [(WIDTH / 2 - 12, HEIGHT / 2 - 12, WIDTH / 2 + 12, HEIGHT / 2 + 12)]
    taken.append((0, HEIGHT - 24, 90, HEIGHT))
    for town in towns:
        x, y = _spot(here, town)
        if not (4 < x < WIDTH - 4 and 4 < y < HEIGHT - 4):
            continue
        yield tag("circle", cx=x, cy=y, r=2.5, class_="ch-place", fill=RULE)
        box = _room_for(town.name, x, y, taken)
        if box:
            taken.append(box)
            yield text_at(box[0], box[3] - 3, town.name, size=LETTERS, css="ch-soft")


def _room_for(name: str, x: float, y: float, taken: list[Box]) -> Box | None:
    """Return a box for a name at the right, the left, above or under its dot, if one is free."""
    wide = len(name) * LETTERS * CHARACTER
    aside = [(x + away, y - 8) for away in (5, 16)] + [(x - away - wide, y - 8) for away in (5, 16)]
    corners = [*aside, (x - wide / 2, y - 21), (x - wide / 2, y + 4)]
    boxes = [(left, top, left + wide, top + LINE) for left, top in corners]
    inside = [
        box for box in boxes if box[0] >= 2 and box[2] <= WIDTH - 2 and box[1] >= 2 and box[3] <= HEIGHT - 2
    ]
    return next((box for box in inside if not any(overlap(box, other) for other in taken)), None)


def _scale(words: str) -> list[str]:
    end = 8 + SCALE_KM * PER_KM
    return [
        line_to(8, HEIGHT - 8, end, HEIGHT - 8, css="ch-axis", stroke=RULE, stroke_width="2"),
        text_at(8, HEIGHT - 13, words, size=LETTERS, css="ch-soft"),
    ]


def _pin() -> list[str]:
    middle = {"cx": WIDTH / 2, "cy": HEIGHT / 2}
    return [
        tag("circle", **middle, r=9, class_="ch-halo", fill=ACCENT, stroke="#ffffff", stroke_width="2"),
        tag("circle", **middle, r=3, fill="#ffffff"),
    ]
