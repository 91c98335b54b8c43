"""Names that look like a known one: « CSS de la Région-de-Sherbrooke » beside the name in full. PURE.

They are proposed to a person, who chooses; nothing is ever linked by likeness alone.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from partnerships.base.folding import fold

WORD = re.compile(r"\w+")
SMALL = frozenset(
    ["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the", "and", "pour"]
)
DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}")  # C.S.S., C. S. S.
NEAR = 0.6  # share of the three-letter pieces that two names have in common (Dice), of 1
MOST, LONGEST_ACRONYM = 5, 6
LETTERS = re.compile(r"[^\W\d_]{3}")


def near(text: str, names: Mapping[str, int]) -> list[int]:
    """Return the rows (of {name: row}) whose names look like a text, the likeliest first, five at most.

    A text without a word of three letters is a code: it looks like nothing.
    """
    if not LETTERS.search(text):
        return []
    said, best = words(text), {}
    for name, row in names.items():
        if (likeness := alike(said, words(name))) >= NEAR:
            best[row] = max(likeness, best.get(row, 0))
    return sorted(best, key=lambda row: (-best[row], row))[:MOST]


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words that a name is told by, folded."""
    text = DOTTED.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text)
    return tuple(word for found in WORD.findall(text) if (word := fold(found)) and word not in SMALL)


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return how much two names have in common (0–1), acronyms written out as the other one says them."""
    first, second = pieces(spelled(one, other)), pieces(spelled(other, one))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0


def spelled(said: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return words with each acronym written out when its letters begin words of the other name, in order."""
    initials = "".join(word[0] for word in other)
    found: list[str] = []
    for word in said:
        at = initials.find(word) if 1 < len(word) <= LONGEST_ACRONYM else -1
        found += [word] if at < 0 else other[at : at + len(word)]
    return tuple(found)


@lru_cache(maxsize=50_000)
def pieces(said: tuple[str, ...]) -> frozenset[str]:
    """Return the three-letter pieces of words: a letter changed or a word moved leaves most of them."""
    padded = [f" {word} " for word in said]
    return frozenset(word[at : at + 3] for word in padded for at in range(len(word) - 2))


def proposals(texts: Iterable[str], names: Mapping[str, int]) -> dict[str, list[int]]:
    """Return {text: rows that it looks like} of the texts that look like something."""
    return {text: rows for text in texts if (rows := near(text, names))}
