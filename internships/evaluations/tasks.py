"""Doors of the workers: three lines each. They may run every hour: a week's work is done once."""

from celery import shared_task
from django.utils import timezone

from internships.evaluations.daily import ask_for_evaluations
from internships.hours.daily import ask_for_hours


@shared_task(name="internships.ask_for_hours")
def ask_for_what_waits() -> None:
    """Ask for hours and evaluations that wait; each is claimed for its week before its mail leaves."""
    on, at = timezone.localdate(), timezone.now()
    ask_for_hours(on=on, at=at)
    ask_for_evaluations(on=on, at=at)
