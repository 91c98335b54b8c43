"""Do an act to each row that was chosen, and undo it: every row in a transaction of its own.

A row says with its own outcome that it is done: whoever runs the same batch again, after a crash or for a
message delivered twice, does what is left and nothing twice.
"""

import logging
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_fsm import TransitionNotAllowed
from psycopg.errors import LockNotAvailable

from partnerships.acts.kinds import UNDONE_WITHIN, Act
from partnerships.acts.models import Batch, BatchRow
from partnerships.mails.outbox import leaving_later, reschedule, withdraw

logger = logging.getLogger(__name__)
# Mails of a batch wait for its end; should it never come, they leave all the same.
AT_MOST = timedelta(hours=1)
Outcome = BatchRow.Outcome
Progress = Callable[[float], None]


def do(batch: Batch, *, progress: Progress = lambda percent: None) -> None:
    """Do what is left of a confirmed batch; its mails leave once it can no longer be undone."""
    act = batch.described
    with override(batch.by.language):
        given = given_of(batch)
        for row in each(batch, Outcome.WAITING, progress=progress):
            do_one(row, batch=batch, act=act, given=given)
    with transaction.atomic():
        now = timezone.now()
        if Batch.objects.write_once(batch, done_at=now):
            reschedule(about=batch, at=now + UNDONE_WITHIN)


def undo(batch: Batch, *, progress: Progress = lambda percent: None) -> None:
    """Undo what a batch did, row by row; what cannot be undone stays, and its mails leave."""
    with override(batch.by.language):
        for row in each(batch, Outcome.DONE, progress=progress):
            undo_one(row, batch=batch, act=batch.described)
    with transaction.atomic():
        now = timezone.now()
        if Batch.objects.write_once(batch, undone_at=now):
            reschedule(about=batch, at=now)


def each(batch: Batch, outcome: str, *, progress: Progress) -> Iterable[BatchRow]:
    """Yield the rows that are left, telling how far the work is."""
    rows = list(batch.rows.filter(outcome=outcome))
    for number, row in enumerate(rows):
        progress(100 * number / len(rows))
        yield row


def given_of(batch: Batch) -> dict[str, Any] | None:
    """Return what the form of the act reads in what was sent; None when it would refuse it by now."""
    if batch.described.form is None:
        return {}
    form = batch.described.form(batch.given, user=batch.by)
    return form.cleaned_data if form.is_valid() else None


@transaction.atomic
def do_one(row: BatchRow, *, batch: Batch, act: Act, given: dict | None) -> None:
    """Do one row, unless somebody just did; write what became of it."""
    if not row.turn(Outcome.WAITING, to=Outcome.DONE):
        return
    now = timezone.now()
    target = found(row, batch=batch, act=act)
    words = why_not(target, row, batch=batch, act=act, at=now, given=given)
    if not words:
        later = leaving_later(at=now + AT_MOST, about=[batch, row]) if act.undo else nullcontext()
        words = attempt(later, lambda: keep(row, act.do(target, by=batch.by, at=now, **given)))
    if words:
        BatchRow.objects.filter(pk=row.pk).update(outcome=Outcome.REFUSED, words=words)


@transaction.atomic
def undo_one(row: BatchRow, *, batch: Batch, act: Act) -> None:
    """Undo one row that was done, its mails with it; write what became of it."""
    if not row.turn(Outcome.DONE, to=Outcome.UNDONE):
        return
    now = timezone.now()
    target = found(row, batch=batch, act=act)
    words = "" if target is not None and act.may(batch.by, target) else _("You no longer keep this.")
    if not words:
        words = attempt(nullcontext(), lambda: act.undo(target, row.before, by=batch.by, at=now))
    if words:
        BatchRow.objects.filter(pk=row.pk).update(outcome=Outcome.STAYS, words=words)
    else:
        withdraw(about=row)


def found(row: BatchRow, *, batch: Batch, act: Act) -> Any:
    """Return what was chosen, as its list shows it to the person today; None when it no longer does."""
    listing = act.listing
    return listing.read(listing.mine(batch.by)).filter(pk=row.target_id).first()


def why_not(target, row: BatchRow, *, batch: Batch, act: Act, at: datetime, given: dict | None) -> str:
    """Return why a row is left alone; "" when nothing hinders it."""
    if target is None or not act.may(batch.by, target):
        return _("You no longer keep this.")
    if given is None:
        return _("What you chose for this act is no longer possible.")
    if why := act.hinders([target], batch.by, at).get(target.pk):
        return str(why)
    if act.seen(target) != row.seen:
        return _("It changed since you chose it: look again.")
    return ""


def keep(row: BatchRow, before: dict | None) -> None:
    """Write what undoing needs to know."""
    if before:
        BatchRow.objects.filter(pk=row.pk).update(before=before)


def attempt(context: AbstractContextManager, act: Callable[[], None]) -> str:
    """Act in a savepoint; return why it was refused, "" when it was not."""
    try:
        with transaction.atomic(), context:
            act()
    except TransitionNotAllowed:
        return _("Its state does not allow it: somebody acted meanwhile.")
    except ValidationError as refused:
        return " ".join(refused.messages)
    except IntegrityError:
        return _("What others wrote meanwhile does not allow it.")
    except OperationalError as failure:
        if not isinstance(failure.__cause__, LockNotAvailable):
            raise
        return _("Somebody else is working on it: try again.")
    except Exception:
        logger.exception("one row of an act failed")
        return _("An unexpected error: it is in the journal.")
    return ""
