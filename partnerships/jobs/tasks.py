"""Doors of the workers: ids in, one call, safe to run twice."""

from celery import shared_task
from django.utils import timezone

from partnerships.jobs import running, sending, sweeping


@shared_task(name=sending.TASK)
def run_job(job_id: int) -> None:
    """Run one job."""
    running.run(job_id=job_id)


@shared_task(name="partnerships.sweep")
def sweep() -> None:
    """Send again the jobs that waited too long."""
    sweeping.sweep(at=timezone.now())
