"""Totals of a survey per occupation, and when a total would betray one firm.

Pure. Nothing is extrapolated here: a total is what answering firms declared.
"""

from dataclasses import dataclass, replace

from partnerships.base.limits import said

LEAST_ANSWERS = said("least_firms", 3)  # firms; fewer, and a total tells each one its neighbour's answer
LARGEST_SHARE = said("largest_percent", 60) / 100  # of a total; above, the largest firm can be read in it


def betrays_a_firm(*, total: float | None, answers: int | None, largest_share: float | None) -> bool:
    """Whether a total of what firms declared says too much of one of them (docs/method.md §7).

    Fewer than three answers do, and so does one firm above 60 % of the total (``largest_share``, 0–1). What
    is unknown was not checked, so it counts as betraying. Zero is nobody's secret once three firms said it.
    """
    if total is None:
        return False
    if (answers or 0) < LEAST_ANSWERS:
        return True
    return total > 0 and (largest_share is None or largest_share > LARGEST_SHARE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One total (persons) with how many firms gave a figure and the largest of them."""

    total: int | None
    answers: int
    largest: int | None
    is_hidden: bool = False

    @property
    def is_disclosive(self) -> bool:
        share = self.largest / self.total if self.total and self.largest is not None else None
        return betrays_a_firm(total=self.total, answers=self.answers, largest_share=share)

    @property
    def public(self) -> "Cell":
        """The cell as those who do not keep the survey see it."""
        return Cell(None, self.answers, None, is_hidden=True) if self.is_disclosive else self


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


@dataclass(frozen=True, slots=True)
class OccupationTotal:
    """What answering firms declared for an occupation; ``cells`` by the name of the measure."""

    code: str
    title: str
    firms: int
    cells: dict[str, Cell]
    difficulty: Mean

    @property
    def public(self) -> "OccupationTotal":
        """The same without what would betray a firm."""
        cells = {name: cell.public for name, cell in self.cells.items()}
        return replace(self, cells=cells, difficulty=self.difficulty.public)

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
