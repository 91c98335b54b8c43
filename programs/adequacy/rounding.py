"""One rounding, by key, of every count of persons, before anything is computed (docs/method.md §7). PURE.

A count's number v (0–4) belongs to what it counts, for ever: ``draw`` makes it of the installation's secret
and of the count's identity. All prints depend on count + v only: editions, formats and readers add nothing.
"""

import hashlib
import hmac
from collections.abc import Sequence
from typing import NamedTuple

from partnerships.base.limits import said
from programs.adequacy.records import OutcomeCounts

BASE = said("rounding_base", 5)
BELOW = said("below", 10)
COUNTED_BELOW = said("counted_below", 4)
SEPARATOR = "\x1f"
# The first part of every identity: another number would be a second draw for everything.
DRAW = "1"
# What parts a follow-up, each person in one of them; who left the region is a part of the employed.
PARTS = ("employed_related", "employed_other", "studying", "seeking", "inactive")


class Year(NamedTuple):
    """Persons of one school year as they are counted, and whether what is printed is "< 10"."""

    counted: int | None
    is_below: bool = False


def draw(secret: bytes, *identity: str) -> int:
    """Return the number (0–4) of the count that has this identity, the same for ever."""
    message = SEPARATOR.join((DRAW, *identity)).encode()
    return int.from_bytes(hmac.digest(secret, message, hashlib.sha256)[:8], "big") % BASE


def rounded(count: int | None, number: int) -> int | None:
    """Return a count of persons as a multiple of 5, up or down by its number; ``None`` stays ``None``."""
    return None if count is None else BASE * ((count + number) // BASE)


def year(count: int | None, number: int, *, is_held: bool = True) -> Year:
    """Return a year's persons: rounded, or 4 under "< 10"; 0 only where no cohort was held."""
    if count is None:
        return Year(None)
    if not is_held:
        return Year(0)
    found = rounded(count, number)
    return Year(COUNTED_BELOW, True) if found < BELOW else Year(found)


def follow_up(counts: OutcomeCounts, numbers: Sequence[int]) -> OutcomeCounts:
    """Return a follow-up, each part rounded by itself; ``numbers`` are those of PARTS, then of the leavers.

    Respondents are the sum of the five parts, and never more persons left than are employed.
    """
    *of_parts, of_left = numbers
    parts = [rounded(getattr(counts, name), number) for name, number in zip(PARTS, of_parts, strict=True)]
    whole = counts._replace(
        **dict(zip(PARTS, parts, strict=True)),
        respondents=None if None in parts else sum(parts),
        full_time=None,
    )
    left = rounded(counts.left_region, of_left)
    known = None if None in (left, whole.employed) else min(left, whole.employed)
    return whole._replace(left_region=known)


def graduation(
    graduates: int | None, entrants: int | None, numbers: Sequence[int]
) -> tuple[int | None, int | None]:
    """Return graduates and entrants of the same cohorts: the entrants are both rounded parts added up."""
    if None in (graduates, entrants):
        return None, None
    of_graduates, of_others = numbers
    found = rounded(graduates, of_graduates)
    return found, found + rounded(entrants - graduates, of_others)
