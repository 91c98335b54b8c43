"""Quorum and votes, as numbers. PURE.

A seat counts when somebody sits in it who may vote: present, or replaced by a named person. Whoever recuses
themselves counts for the quorum, not in the vote. A tie carries nothing, unless the chair votes twice (what
the committee says of itself).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """What a seat says in a vote."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINS = "abstains"
    RECUSED = "recused"


class Outcome(StrEnum):
    """What a vote gives."""

    CARRIED = "carried"
    LOST = "lost"
    TIED = "tied"


def quorum_of(*, voting_seats: int, fixed: int | None) -> int:
    """Return how many seats must be there: the number fixed, else more than half of those that vote."""
    return voting_seats // 2 + 1 if fixed is None else fixed


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote counted: seats for, against, abstaining, recused; ``by_chair`` when the chair's second voice
    carried or lost it.
    """

    votes_for: int
    against: int
    abstains: int
    recused: int
    outcome: Outcome
    by_chair: bool = False


def tally(choices: Iterable[str], *, chair: str = "", chair_breaks_ties: bool = False) -> Tally:
    """Count a vote: more for than against carries; ``chair`` is what the chair voted.

    Without any voice for or against, nothing is carried.
    """
    counted = Counter(choices)
    votes_for, against = counted[Choice.FOR], counted[Choice.AGAINST]
    outcome = Outcome.CARRIED if votes_for > against else Outcome.LOST
    is_tied = votes_for == against
    by_chair = is_tied and votes_for > 0 and chair_breaks_ties and chair in (Choice.FOR, Choice.AGAINST)
    if by_chair:
        outcome = Outcome.CARRIED if chair == Choice.FOR else Outcome.LOST
    elif is_tied:
        outcome = Outcome.TIED
    return Tally(votes_for, against, counted[Choice.ABSTAINS], counted[Choice.RECUSED], outcome, by_chair)


@dataclass(frozen=True, slots=True)
class Room:
    """Who is there: seats that vote, those that sit, and how many are needed."""

    voting: int
    sitting: int
    needed: int

    @property
    def has_quorum(self) -> bool:
        return self.sitting >= self.needed


def strangers(choices: Mapping[int, str], *, sitting: Iterable[int]) -> set[int]:
    """Return the seats that vote though nobody sits in them."""
    return set(choices) - set(sitting)
