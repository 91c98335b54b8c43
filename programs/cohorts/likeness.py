"""Whether two people's names, birth dates and addresses are those of one person. PURE."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnerships.base.folding import fold

PARTICLES = frozenset({"d", "da", "de", "des", "di", "du", "el", "l", "la", "le", "les", "of", "van", "von"})
SAME_WORD = {"st": "saint", "ste": "sainte", "s": "saint"}
BREAKS = re.compile(r"[\s\-'’.,]+")
START = 4  # letters of a word by which people are brought together to be compared
LONG = 5  # from so many letters on, one wrong letter does not make another name


@dataclass(frozen=True, slots=True)
class Known:
    """What a school knows of somebody."""

    first_name: str
    last_name: str
    birth_date: date | None = None
    email: str = ""


def alike_among(people: Iterable[tuple[int, Known]], person: Known) -> list[int]:
    """Return the keys of those who may be somebody."""
    mine = clues(person)
    return [key for key, other in people if mine & clues(other) and are_alike(person, other)]


def are_alike(one: Known, other: Known) -> bool:
    """Whether two may be one person: near names, and the same birth date or one missing; or one address.

    Who share an address and a first name only (a family's mailbox: another first name) are one; two birth
    dates that differ are two people.
    """
    if one.birth_date and other.birth_date and one.birth_date != other.birth_date:
        return False
    if one.email and one.email.lower() == other.email.lower() and near(one.first_name, other.first_name):
        return True
    return have_near_names(one, other)


def have_near_names(one: Known, other: Known) -> bool:
    """Whether the names are the same by accents, hyphens, particles, one or two given names, or a letter."""
    straight = near(one.first_name, other.first_name) and near(one.last_name, other.last_name)
    swapped = near(one.first_name, other.last_name) and near(one.last_name, other.first_name)
    return straight or swapped


def near(one: str, other: str) -> bool:
    """Whether the words of one name are all found in the other, a letter more or less in a long one."""
    mine, theirs = words_of(one), words_of(other)
    if not mine or not theirs:
        return mine == theirs
    if "".join(mine) == "".join(theirs):
        return True
    few, many = sorted((mine, theirs), key=len)
    return all(any(are_near(word, found) for found in many) for word in few)


def words_of(name: str) -> list[str]:
    """Return the words of a name that tell people apart, without accents, case, nor particles."""
    words = [fold(word) for word in BREAKS.split(name) if fold(word)]
    return [SAME_WORD.get(word, word) for word in words if word not in PARTICLES] or words


def clues(person: Known) -> set[str]:
    """Return what alike people share at least one of: how a word of a name starts, or the address."""
    starts = {word[:START] for name in (person.first_name, person.last_name) for word in words_of(name)}
    return starts | ({f"@{person.email.lower()}"} if person.email else set())


def are_near(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter, wrong, missing or swapped, in a long word."""
    if one == other:
        return True
    if min(len(one), len(other)) < LONG or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    mine, theirs = one[start:], other[start:]
    swapped = len(mine) > 1 and mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]
    return mine[1:] == theirs[1:] or mine[1:] == theirs or mine == theirs[1:] or swapped
