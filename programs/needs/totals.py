"""Totals of a survey per occupation, and when a total would betray one firm.

Pure. Nothing is extrapolated here: a total is what answering firms declared.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import floor

from partnerships.base.limits import said

LEAST_ANSWERS = said("least_firms", 3)  # firms; fewer, and a total tells each one its neighbour's answer
LARGEST_SHARE = said("largest_percent", 60) / 100  # of a total; above, the largest firm can be read in it


LEAST_REST = said("least_rest_percent", 15) / 100  # of the largest firm: what the others but the second make


def betrays_a_firm(
    *, total: float | None, answers: int | None, largest_share: float | None, second_share: float | None
) -> bool:
    """Whether a total of what firms declared says too much of one of them (docs/method.md §7).

    Fewer than three firms do, and so does one above 60 % of the total (``largest_share``, 0–1); so does a
    total that the second firm computes the largest from within 15 % (``second_share``). What is unknown was
    not checked, so it counts as betraying. Zero is nobody's secret once three firms said it.
    """
    if total is None:
        return False
    if (answers or 0) < LEAST_ANSWERS:
        return True
    if not total:
        return False
    if largest_share is None or second_share is None or largest_share > LARGEST_SHARE:
        return True
    rest = 1 - largest_share - second_share
    return rest < LEAST_REST * largest_share - ROUNDING_OF_SHARES


# Shares are kept to six decimals: what is exactly 15 % passes.
ROUNDING_OF_SHARES = 1e-5

# How many firms answered is said as one of these, from its first number.
BANDS = ((21, "21+"), (11, "11–20"), (6, "6–10"), (LEAST_ANSWERS, "3–5"))


def band_of_firms(firms: int) -> str:
    """Return how many firms there are, roughly; empty under three."""
    return next((band for first, band in BANDS if firms >= first), "")


def firms_told(firms: int, *, roughly: bool) -> int | str:
    """Return how many firms there are, as one of the bands or "< 3" when it is said roughly."""
    return firms if not (roughly and firms) else band_of_firms(firms) or f"<\u00a0{LEAST_ANSWERS}"


def made_whole(total: float) -> int:
    """Return a total in whole persons, half up: sums of thirds or weights are cleared of floating dust."""
    return floor(round(total, 6) + 0.5)


@dataclass(frozen=True, slots=True)
class Cell:
    """One total (persons) with how many firms gave a figure and the largest of them."""

    total: float | None
    answers: int
    largest: float | None
    second: float | None = 0
    is_hidden: bool = False
    is_rounded: bool = False

    @classmethod
    def of(cls, declared: Iterable[float | None]) -> "Cell":
        """Return the cell of what each firm declared; ``None`` did not say."""
        known = sorted((value for value in declared if value is not None), reverse=True)
        first, second = [*known, None, None][:2]
        return cls(sum(known) if known else None, len(known), first, second)

    @property
    def answers_told(self) -> int | str:
        """How many firms gave a figure: roughly, for who does not keep the survey."""
        return firms_told(self.answers, roughly=self.is_rounded or self.is_hidden)

    @property
    def is_disclosive(self) -> bool:
        if self.is_rounded:
            return False
        largest, second = (self._share(persons) for persons in (self.largest, self.second))
        return betrays_a_firm(
            total=self.total, answers=self.answers, largest_share=largest, second_share=second
        )

    def _share(self, persons: int | None) -> float | None:
        return persons / self.total if self.total and persons is not None else None

    @property
    def public(self) -> "Cell":
        """The cell as those who do not keep the survey see it."""
        return Cell(None, self.answers, None, None, is_hidden=True) if self.is_disclosive else self


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of what firms answered, which two of them could still tell apart."""

    value: float | None
    answers: int
    is_hidden: bool = False

    @property
    def is_disclosive(self) -> bool:
        return 0 < self.answers < LEAST_ANSWERS

    @property
    def public(self) -> "Mean":
        return Mean(None, self.answers, is_hidden=True) if self.is_disclosive else self

    @property
    def roughly(self) -> "Mean":
        """The mean by halves: 3.67 would say that there were three answers, or six."""
        return replace(self, value=None if self.value is None else floor(self.value * 2 + 0.5) / 2)


@dataclass(frozen=True, slots=True)
class OccupationTotal:
    """What answering firms declared for an occupation; ``cells`` by the name of the measure."""

    code: str
    title: str
    firms: int
    cells: dict[str, Cell]
    difficulty: Mean
    is_rounded: bool = False

    @property
    def firms_told(self) -> int | str:
        """How many firms named the occupation: roughly, for who does not keep the survey."""
        return firms_told(self.firms, roughly=self.is_rounded)

    @property
    def public(self) -> "OccupationTotal":
        """The same without what would betray a firm."""
        cells = {name: cell.public for name, cell in self.cells.items()}
        return replace(self, cells=cells, difficulty=self.difficulty.public)

    def rounded(self, rounder: Callable[[str, str, int], int]) -> "OccupationTotal":
        """The public totals as others than the survey's keepers read them: each rounded once, by its name."""
        shown = self.public
        cells = {
            name: cell
            if cell.total is None
            else Cell(
                rounder(name, self.code, made_whole(cell.total)), cell.answers, None, None, is_rounded=True
            )
            for name, cell in shown.cells.items()
        }
        return replace(shown, cells=cells, difficulty=shown.difficulty.roughly, is_rounded=True)

    @property
    def disclosive(self) -> list[str]:
        """Names of the measures that must not leave those who keep the survey, hidden or not."""
        named = {**self.cells, "difficulty": self.difficulty}
        return [name for name, cell in named.items() if cell.is_disclosive or cell.is_hidden]


@dataclass(frozen=True, slots=True)
class ResponseRate:
    """Firms invited and firms that answered; ``share`` is None when nobody was invited."""

    name: str
    population: int | None
    invited: int
    answered: int

    @property
    def share(self) -> float | None:
        return self.answered / self.invited if self.invited else None

    @property
    def silent(self) -> int:
        return self.invited - self.answered


def whole(rates: list[ResponseRate]) -> ResponseRate:
    """Return the rate of all strata together; the population is that of the strata that have one."""
    known = [rate.population for rate in rates if rate.population is not None]
    population = sum(known) if known else None
    return ResponseRate("", population, sum(r.invited for r in rates), sum(r.answered for r in rates))
