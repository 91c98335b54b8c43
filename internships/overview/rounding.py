"""The board for who keeps no record of it: each count of persons rounded once, by its own number.

No territory (a place finer than the region), no delay (a mean of exact counts); a total is the sum of the
programs' lines, so that a reader finds it with a calculator.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from internships.overview.counting import Figures, total

# Persons in one of these are in no other of the same subject: their sums hold once rounded.
APPLICATIONS = ("answered", "silent", "waiting")
COMPLETED = ("hired", "not_hired", "hired_unknown")


def rounded_figures(exact: Figures, rounder: Callable[[str, int], int]) -> Figures:
    """Return a program's figures, each part rounded by itself; seats offered are a public fact."""
    parts = _parts(exact)
    told = {name: rounder(name, count) for name, count in parts.items()}
    return Figures(
        seats=exact.seats,
        taken=min(told["taken"], exact.seats),
        applications=sum(told[name] for name in APPLICATIONS),
        completed=sum(told[name] for name in COMPLETED),
        days_in_all=None,
        **{name: told[name] for name in parts if name in Figures.__slots__ and name != "taken"},
    )


def _parts(exact: Figures) -> dict[str, int]:
    known = exact.completed - exact.hired_unknown
    names = ("taken", "answered", "silent", "unsigned", "signed", "under_way", "hired", "hired_unknown")
    counts = {name: int(getattr(exact, name)) for name in (*names, "summer_jobs")}
    others = {
        "waiting": exact.applications - exact.answered - exact.silent,
        "not_hired": known - exact.hired,
    }
    return counts | {name: int(count) for name, count in others.items()}


def total_of(rows: Iterable[Figures], *, seats: float) -> Figures:
    """Add up the rounded figures of programs; ``seats`` are those offered, each once."""
    added = total(replace(row, days_in_all=0) for row in rows)
    return replace(added, seats=seats, taken=None, days_in_all=None)
