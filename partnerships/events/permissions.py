"""Who keeps an event."""

from partnerships.events.models import Event


def can_keep(user, event: Event) -> bool:
    """Whether the person writes the event, its sites and its agenda (one query)."""
    return Event.objects.editable_by(user).filter(pk=event.pk).exists()
