"""Maps drawn from our own towns, without a request to anybody: two small ones, and the names of a larger one.

PURE: no clock, no database.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, radians

from partnerships.base.charts import (
    ACCENT,
    CHARACTER,
    PAPER,
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


def _room_for(name: str, x: float, y: float, taken: list[Box], *, high: float = HEIGHT) -> Box | None:
    """Return a box for a name at the right, the left, above or under its dot, if one is free."""
    wide = len(name) * LETTERS * CHARACTER
    aside = [(x + away, y - 8) for away in (5, 17)] + [(x - away - wide, y - 8) for away in (5, 17)]
    corners = [*aside, (x - wide / 2, y - 21), (x - wide / 2, y + 4)]
    boxes = [(left, top, left + wide, top + LINE) for left, top in corners]
    inside = [
        box for box in boxes if box[0] >= 2 and box[2] <= WIDTH - 2 and box[1] >= 2 and box[3] <= high - 2
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


# --- Shares at places ---------------------------------------------------------------------------------------

RING, RING_WIDE = 13.0, 4.0
EDGE = 40.0  # around the outermost places: room for their names
HIGHEST = 260.0
SMALL = 11  # letters


@dataclass(frozen=True, slots=True)
class Marked:
    """A place of a map (``at`` None: nobody knows where), its share from 0 to 1 (None: unknown), in words."""

    name: str
    at: Place | None
    share: float | None
    words: str


def shares_map(places: Sequence[Marked], *, key: str, title: str, columns: tuple[str, str]) -> Chart:
    """Draw a numbered ring at each place that is known, filled as far as its share, among the main towns.

    What is not known is a dashed ring, which is not zero. The twin says every place by its number; a name
    that would cover another is left to it, its share has room more often.
    """
    rows = tuple((f"{number}. {place.name}", place.words) for number, place in enumerate(places, start=1))
    known = [(number, place) for number, place in enumerate(places, start=1) if place.at]
    field = _Field.around([place.at for _number, place in known if place.at])
    spots = _apart([field.spot(place.at) for _number, place in known if place.at])
    taken: list[Box] = [(x - RING - 2, y - RING - 2, x + RING + 2, y + RING + 2) for x, y in spots]
    body = list(field.towns())
    for (number, place), (x, y) in zip(known, spots, strict=True):
        body += _ring(x, y, place.share)
        body.append(text_at(x, y + 4, str(number), size=SMALL, css="ch-strong", text_anchor="middle"))
        for words in _labels(place):
            box = _room_for(words, x, y, taken, high=field.high)
            if box:
                taken.append(box)
                body.append(text_at(box[0], box[3] - 3, words, size=LETTERS, css="ch-text"))
                break
    svg = drawing(key, field.high, title, described(columns, rows), body)
    return Chart(title=title, svg=svg, columns=columns, rows=rows)


def _labels(place: Marked) -> list[str]:
    """Return what may be written beside a ring, the longest first."""
    return [place.name] if place.share is None else [f"{place.name} · {place.words}", place.words]


@dataclass(frozen=True, slots=True)
class _Field:
    """A part of the country as it is drawn: north is up, as many units by kilometre both ways."""

    west: float
    north: float
    per_degree: float  # units by degree to the north
    narrow: float  # a degree to the east, in degrees to the north
    left: float
    high: float

    @classmethod
    def around(cls, places: Sequence[Place]) -> "_Field":
        norths, easts = [place.latitude for place in places], [place.longitude for place in places]
        narrow = cos(radians(sum(norths) / len(norths)))
        tall, wide = max(norths) - min(norths), (max(easts) - min(easts)) * narrow
        per_degree = min((WIDTH - 2 * EDGE) / max(wide, 0.2), (HIGHEST - 2 * EDGE) / max(tall, 0.2))
        left = (WIDTH - wide * per_degree) / 2
        return cls(min(easts), max(norths), per_degree, narrow, left, tall * per_degree + 2 * EDGE)

    def spot(self, place: Place) -> tuple[float, float]:
        x = self.left + (place.longitude - self.west) * self.narrow * self.per_degree
        return x, EDGE + (self.north - place.latitude) * self.per_degree

    def towns(self) -> Iterator[str]:
        for main, *_others in BY_MRC.values():
            x, y = self.spot(main)
            if 4 < x < WIDTH - 4 and 4 < y < self.high - 4:
                yield tag("circle", cx=x, cy=y, r=1.5, class_="ch-place", fill=RULE)


def _apart(spots: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Put the rings that would cover another beside it, to the right, else to the left."""
    placed: list[tuple[float, float]] = []
    for x, y in spots:
        side = 1 if x < WIDTH / 2 else -1
        while any(abs(x - other) < 2 * RING + 4 and abs(y - above) < 2 * RING + 4 for other, above in placed):
            x += side * (2 * RING + 6)
        placed.append((x, y))
    return placed


def _ring(x: float, y: float, share: float | None) -> list[str]:
    middle = {"cx": x, "cy": y, "r": RING - RING_WIDE / 2}
    if share is None:
        return [
            tag(
                "circle",
                **middle,
                class_="ch-none",
                fill=PAPER,
                stroke=RULE,
                stroke_width=2,
                stroke_dasharray="3 3",
            )
        ]
    way = 2 * pi * middle["r"]
    drawn = {"stroke": ACCENT, "stroke_width": RING_WIDE, "stroke_dasharray": f"{way * share:.1f} {way:.1f}"}
    return [
        tag("circle", **middle, class_="ch-ring", fill=PAPER, stroke="#d5d5cc", stroke_width=RING_WIDE),
        tag(
            "circle",
            **middle,
            class_="ch-way",
            fill="none",
            transform=f"rotate(-90 {x:.2f} {y:.2f})",
            **drawn,
        ),
    ]
