"""Doors of the workers for mails: ids in, one call, safe to run twice."""

from celery import shared_task
from django.utils import timezone

from partnerships.mails import digesting, outbox


@shared_task(name=outbox.TASK)
def deliver_mail(pk: int) -> None:
    """Send one mail."""
    outbox.deliver(pk=pk)


@shared_task(name="partnerships.deliver_mails")
def deliver_mails() -> None:
    """Send the mails that wait, and forget those sent long ago."""
    outbox.deliver_due(at=timezone.now())
    outbox.forget_sent(on=timezone.localdate())


@shared_task(name="partnerships.send_digests")
def send_digests() -> None:
    """Send the daily summaries, from seven in the morning."""
    digesting.send_when_morning(at=timezone.now())
