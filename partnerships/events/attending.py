"""Who came to an event, noted on a telephone: one line a registration, and how many of a group."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.events.models import Event
from partnerships.events.registration_models import Registration
from partnerships.words.sorting import by_name

NOTED = (Event.State.PUBLISHED, Event.State.HELD)


class NotYet(Exception):
    """Presences are noted from the first day of an event on, unless it is called off."""


def takes_presences(event: Event, *, at: datetime) -> bool:
    """Whether one may note who came: from the first day on."""
    has_begun = event.from_on is not None and event.from_on <= timezone.localdate(at)
    return event.state in NOTED and has_begun


def expected(rows):
    """Return those who have a place, by site then by name."""
    return rows.seated().order_by("site", *by_name("group_name", "name"), "pk")


@transaction.atomic
def note(*, event: Event, came: Mapping[int, int | None], at: datetime) -> None:
    """Keep how many persons came of each registration, by its key; None: not noted. Raises NotYet."""
    hold(event)
    if not takes_presences(event, at=at):
        raise NotYet
    rows = list(Registration.objects.seated().filter(site__event=event, pk__in=came))
    for row in rows:
        row.came, row.updated_at = came[row.pk], at
    Registration.objects.bulk_update(rows, ["came", "updated_at"], batch_size=500)
