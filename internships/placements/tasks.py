"""Doors of the workers: three lines each. They may run every hour: a day's or a week's work is done once."""

from celery import shared_task
from django.utils import timezone

from internships.placements.daily import follow_due, start_due


@shared_task(name="internships.start_placements")
def start_placements() -> None:
    """Start the placements whose first day has come, and follow the amendments whose day has come."""
    on, at = timezone.localdate(), timezone.now()
    start_due(on=on, at=at)
    follow_due(on=on, at=at)
