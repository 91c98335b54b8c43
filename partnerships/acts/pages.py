"""What the page of an act shows: what will happen to each row, then what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _

from partnerships.acts.models import Batch, BatchRow

ROWS_A_PAGE = 100


@dataclass(frozen=True)
class Line:
    """One row: what it is called, where it is read, what is said of it, and how good that is."""

    name: str
    page: str
    words: Any
    outcome: str
    label: Any


def targets_of(batch: Batch, rows: list[BatchRow]) -> dict[int, Any]:
    """Return what rows name, as their list shows it to the person today."""
    listing = batch.described.listing
    keys = [row.target_id for row in rows]
    return {target.pk: target for target in listing.read(listing.mine(batch.by)).filter(pk__in=keys)}


def preview(batch: Batch, *, at: datetime) -> list[Line]:
    """Return what will happen to each row that was chosen."""
    act, rows = batch.described, list(batch.rows.all())
    targets = targets_of(batch, rows)
    hindered = act.hinders(list(targets.values()), batch.by, at)
    return [line_before(row, targets.get(row.target_id), batch=batch, hindered=hindered) for row in rows]


def line_before(row: BatchRow, target, *, batch: Batch, hindered: dict) -> Line:
    act, why = batch.described, ""
    if target is None or not act.may(batch.by, target):
        why = _("You do not keep this.")
    elif target.pk in hindered:
        why = hindered[target.pk]
    elif act.seen(target) != row.seen:
        why = _("It changed since you chose it: look again.")
    if why:
        return line_of(row, target, batch, words=why, outcome=BatchRow.Outcome.REFUSED)
    return line_of(row, target, batch, words=act.told(target), outcome=BatchRow.Outcome.WAITING)


def results(batch: Batch, number: str | None) -> tuple[Page, list[Line]]:
    """Return a page of what became of each row."""
    page = Paginator(batch.rows.all(), ROWS_A_PAGE).get_page(number)
    rows = list(page)
    targets = targets_of(batch, rows)
    return page, [line_of(row, targets.get(row.target_id), batch, words=row.words, outcome=row.outcome)
                  for row in rows]  # fmt: skip


def line_of(row: BatchRow, target, batch: Batch, *, words, outcome: str) -> Line:
    """Return a line; a row that the person may no longer see has no name."""
    label = BatchRow.Outcome(outcome).label
    if target is None:
        return Line(_("(no longer yours to see)"), "", words, outcome, label)
    listing = batch.described.listing
    return Line(listing.name(target), listing.page(target), words, outcome, label)
