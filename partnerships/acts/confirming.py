"""Confirm an act that was previewed, or ask to undo it: once, at once for few rows, by a job for many."""

from datetime import datetime, timedelta

from django.db import transaction

from partnerships.acts import doing
from partnerships.acts.job_kinds import DO, UNDO
from partnerships.acts.kinds import UNDONE_WITHIN
from partnerships.acts.models import Batch
from partnerships.jobs.kinds import JobKind
from partnerships.jobs.models import Job
from partnerships.jobs.requesting import request_job
from partnerships.mails.outbox import reschedule

SILENT = timedelta(minutes=2)  # a page that was to do a few rows has ended since


def confirm(batch: Batch, *, given: dict, at: datetime) -> Job | None:
    """Do what was previewed; return its job when the rows are many. Confirmed twice, it is done once."""
    with transaction.atomic():
        is_first = Batch.objects.write_once(batch, confirmed_at=at, given=given)
        job = ask(batch, DO) if is_first and batch.is_long else None
    batch.refresh_from_db()
    if is_first and job is None:
        doing.do(batch)
    return job


def undo(batch: Batch, *, at: datetime) -> Job | None:
    """Undo what was done, while its mails have not left; return its job when the rows are many."""
    with transaction.atomic():
        in_time = Batch.objects.filter(done_at__gt=at - UNDONE_WITHIN)
        is_first = in_time.write_once(batch, undo_asked_at=at)
        if is_first:
            reschedule(about=batch, at=at + doing.AT_MOST)
        job = ask(batch, UNDO) if is_first and batch.is_long else None
    batch.refresh_from_db()
    if is_first and job is None:
        doing.undo(batch)
    return job


def go_on(batch: Batch, *, at: datetime) -> Job | None:
    """Have a job finish what a page left half done; None when somebody may still be at it."""
    begun = batch.undo_asked_at or batch.confirmed_at
    if not batch.is_under_way or at < begun + SILENT:
        return None
    return ask(batch, UNDO if batch.undo_asked_at else DO)


def ask(batch: Batch, kind: JobKind) -> Job:
    return request_job(kind=kind, key=f"{kind.name} {batch.pk}", target_id=batch.pk, by=batch.by)
