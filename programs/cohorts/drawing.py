"""A cohort's funnel: applicants, entrants, graduates, each with its part of the step before."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from partnerships.base import charts
from partnerships.base.figures import write_number, write_share
from programs.cohorts.labels import STEPS


def funnel(persons: Mapping[str, int | None]) -> charts.Chart | None:
    """Draw the steps from application to diploma (persons by name, None unknown); None when none is known."""
    values = [persons[name] for name in STEPS]
    largest = max((value for value in values if value), default=1)
    if all(value is None for value in values):
        return None
    return charts.funnel(
        [
            (str(label), None if value is None else value / largest, _words(value, share))
            for label, value, share in zip(STEPS.values(), values, of_step_before(values), strict=True)
        ],
        key="funnel",
        title=_("Applicants, entrants and graduates as bars; the table below says the same."),
        columns=(_("Figure"), _("Persons")),
    )


def of_step_before(values: Iterable[int | None]) -> list[float | None]:
    """Return each value's share of the nearest known one before it.

    It may pass 1: a late entrant never applied.
    """
    shares, before = [], None
    for value in values:
        shares.append(value / before if value is not None and before else None)
        before = value if value is not None else before
    return shares


def _words(value: int | None, share: float | None) -> str:
    part = "" if share is None else f" ({write_share(share, decimals=0)})"
    return f"{write_number(value)}{part}"
