"""Choose rows of a list for an act: those that were ticked, or all that the list's filters find."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from partnerships.acts.kinds import MOST, Act
from partnerships.acts.models import Batch, BatchRow
from partnerships.base.figures import write_number


def choose(*, act: Act, by, where: str, ticked: Sequence[str] | None) -> Batch:
    """Keep which rows a person chose, and what they saw of them; ``ticked`` is None for the whole list.

    Raises ValidationError for none, and for too many at once.
    """
    rows = act.listing.read(act.listing.find(by, QueryDict(where)))
    if ticked is not None:
        rows = rows.filter(public_id__in=identifiers(ticked))
    found = list(rows[: MOST + 1])
    if not found:
        raise ValidationError(_("Tick the rows first, or choose the whole list."))
    if len(found) > MOST:
        told = {"most": write_number(MOST)}
        raise ValidationError(_("At most %(most)s rows at once: filter the list first.") % told)
    return keep(found, act=act, by=by, where=where)


def identifiers(texts: Sequence[str]) -> list[UUID]:
    """Return the identifiers among what an address or a form holds."""
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


@transaction.atomic
def keep(rows: Sequence, *, act: Act, by, where: str) -> Batch:
    """Write a batch and its rows, in the order of the list."""
    batch = Batch.objects.create(act=act.name, by=by, where=where)
    chosen = [BatchRow(batch=batch, target_id=row.pk, seen=act.seen(row)) for row in rows]
    BatchRow.objects.bulk_create(chosen)
    return batch


def forget(*, before: datetime, unconfirmed_before: datetime) -> int:
    """Delete what was chosen and never confirmed, and what was done long ago; return how many."""
    left = Batch.objects.filter(confirmed_at=None, created_at__lt=unconfirmed_before)
    old = Batch.objects.filter(confirmed_at__lt=before)
    _all, by_model = (left | old).delete()
    return by_model.get("partnerships.Batch", 0)
