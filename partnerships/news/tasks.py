"""Doors of the workers: three lines each."""

from celery import shared_task
from django.utils import timezone

from partnerships.news.counting import count_all
from partnerships.news.daily import ask_leads


@shared_task(name="partnerships.ask_leads_of_measures")
def ask_leads_of_measures() -> None:
    """Ask who leads measures that are silent how they go."""
    ask_leads(on=timezone.localdate(), at=timezone.now())


@shared_task(name="partnerships.count_indicators")
def count_indicators() -> None:
    """Count what results of plans ask the portal to count."""
    count_all(on=timezone.localdate())
