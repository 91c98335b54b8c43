"""Doors of the workers: ids in, one call, safe to run twice."""

from celery import shared_task
from django.utils import timezone

from partnerships.base import outbox, running, sending, sweeping


@shared_task(name=sending.TASK)
def run_job(job_id: int) -> None:
    """Run one job."""
    running.run(job_id=job_id)


@shared_task(name="partnerships.sweep")
def sweep() -> None:
    """Send again the jobs that waited too long."""
    sweeping.sweep(at=timezone.now())


@shared_task(name=outbox.TASK)
def deliver_mail(pk: int) -> None:
    """Send one mail."""
    outbox.deliver(pk=pk)


@shared_task(name="partnerships.deliver_mails")
def deliver_mails() -> None:
    """Send the mails that wait, and forget those sent long ago."""
    outbox.deliver_due(at=timezone.now())
    outbox.forget_sent(on=timezone.localdate())
