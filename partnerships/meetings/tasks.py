"""Doors of the workers: three lines each."""

from celery import shared_task
from django.utils import timezone

from partnerships.meetings.daily import remind_seats


@shared_task(name="partnerships.remind_seats")
def remind_seats_of_meetings() -> None:
    """Remind the seats that have not answered for a meeting that is near."""
    remind_seats(at=timezone.now())
