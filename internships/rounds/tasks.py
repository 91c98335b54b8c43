"""Doors of the workers: three lines each. Each round is announced, and carried out, once."""

from celery import shared_task
from django.utils import timezone

from internships.rounds.daily import keep_rounds


@shared_task(name="internships.keep_rounds")
def tend_rounds() -> None:
    """Tell students of the rounds that opened; carry out those whose results are shown from now."""
    keep_rounds(at=timezone.now())
