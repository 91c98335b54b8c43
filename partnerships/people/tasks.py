"""Doors of the workers for people's mails."""

from celery import shared_task
from django.utils import timezone

from partnerships.people import digesting


@shared_task(name="partnerships.send_digests")
def send_digests() -> None:
    """Send the daily summaries, from seven in the morning."""
    digesting.send_when_morning(at=timezone.now())
