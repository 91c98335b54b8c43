"""Doors of the workers for acts on many rows."""

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from partnerships.acts import choosing, doing
from partnerships.acts.job_kinds import DO, UNDO
from partnerships.acts.models import Batch
from partnerships.jobs.running import Run

KEPT = timedelta(days=90)
UNCONFIRMED = timedelta(days=1)


@DO.body
def do_batch(run: Run) -> None:
    """Do the rows that are left."""
    doing.do(Batch.objects.select_related("by").get(pk=run.target_id), progress=run.progress)


@UNDO.body
def undo_batch(run: Run) -> None:
    """Undo the rows that are left."""
    doing.undo(Batch.objects.select_related("by").get(pk=run.target_id), progress=run.progress)


@shared_task(name="partnerships.forget_batches")
def forget_batches() -> None:
    """Forget acts that nobody confirmed, and those of long ago."""
    now = timezone.now()
    choosing.forget(before=now - KEPT, unconfirmed_before=now - UNCONFIRMED)
