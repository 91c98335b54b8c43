"""What plans do when a meeting is planned: measures that wait to be discussed go on its agenda."""

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from partnerships.meetings.models import Meeting
from partnerships.plans.discussing import put_waiting


@receiver(post_save, sender=Meeting, dispatch_uid="measures to discuss wait for a meeting")
def put_on_new_agenda(sender, instance: Meeting, created: bool, raw: bool = False, **_signal) -> None:
    """After the transaction: the committees that sit along are known by then."""
    if created and not raw:
        transaction.on_commit(lambda: put_waiting(instance))
