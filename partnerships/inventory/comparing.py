"""Which sheets may overlap: the same people, places that meet, one category or near words. PURE."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations

from partnerships.base.folding import fold

SHORTEST, STEM = 4, 5  # letters: shorter words say little; the first letters of a word stand for its family
NEAR = 0.4  # share of the shorter sheet's words (0–1) that the other has too
PAIRS_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is compared of a sheet; no territory means everywhere."""

    key: int
    audience: int
    category: int
    territories: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sheets that may overlap: keys in order, one category or not, how near their words are (0–1)."""

    first: int
    second: int
    is_same_category: bool
    nearness: float


def possible_overlaps(sheets: Iterable[Sheet], *, known: Collection[tuple[int, int]] = ()) -> list[Pair]:
    """Return the pairs that may overlap and that nobody judged, the nearest first.

    Two sheets for the same audience, in territories that meet: of one category, or in near words.
    """
    by_audience: dict[int, list[Sheet]] = defaultdict(list)
    for sheet in sorted(sheets, key=lambda sheet: sheet.key):
        by_audience[sheet.audience].append(sheet)
    stems = {sheet.key: stems_of(sheet.words) for group in by_audience.values() for sheet in group}
    pairs = [
        pair
        for group in by_audience.values()
        for one, other in combinations(group, 2)
        if (one.key, other.key) not in known and (pair := compare(one, other, stems))
    ]
    return sorted(pairs, key=lambda pair: (-pair.is_same_category, -pair.nearness, pair.first, pair.second))


def compare(one: Sheet, other: Sheet, stems: dict[int, frozenset[str]]) -> Pair | None:
    """Return the pair that two sheets for the same audience make; None when they do not meet."""
    if one.territories and other.territories and not one.territories & other.territories:
        return None
    is_same, near = one.category == other.category, nearness(stems[one.key], stems[other.key])
    return Pair(one.key, other.key, is_same, near) if is_same or near >= NEAR else None


def stems_of(text: str) -> frozenset[str]:
    """Return the families of the words of a text, whatever their accents and endings."""
    words = (fold(word) for word in text.replace("’", " ").replace("'", " ").split())
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST)


def nearness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share (0–1) of the shorter text's words that the other has too."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
