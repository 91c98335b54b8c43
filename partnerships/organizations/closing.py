"""Closing or suspending a partner or one of its places: what follows is told before, and done with it.

Packages above register what follows for what they keep in ``CONSEQUENCES``, in the order in which it is done
(``internships/wiring.py`` lists it).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from partnerships.base.states import hold
from partnerships.organizations.models import Contact, Establishment, Organization


@dataclass(frozen=True, slots=True)
class Closing:
    """What takes part no longer: a partner with all its places, or one of its places (``place``)."""

    organization: Organization
    place: Establishment | None = None

    @property
    def subject(self) -> Organization | Establishment:
        return self.place or self.organization

    @property
    def places(self):
        """The establishments that are closed with it."""
        places = Establishment.objects.filter(organization=self.organization)
        return places.filter(pk=self.place.pk) if self.place else places


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows: ``tells(closing)`` gives a sentence before the click, "" where nothing does.

    ``follows(closing, by=, at=, reason=)`` does it, in the transaction of the closing; None where the new
    status is enough.
    """

    tells: Callable[[Closing], str]
    follows: Callable[..., Any] | None = None


CONSEQUENCES: list[Consequence] = []


def consequences_of(closing: Closing) -> list[str]:
    """Return in sentences what follows if it is closed or suspended now."""
    return [told for consequence in CONSEQUENCES if (told := consequence.tells(closing))]


# What reaches a contact: each is called with the contact, and returns a sentence or "".
OF_CONTACTS: list[Callable[[Contact], str]] = []


def told_of_removal(contact: Contact) -> list[str]:
    """Return in sentences what follows when a contact is taken off the card."""
    return [told for tells in OF_CONTACTS if (told := tells(contact))]


@transaction.atomic
def set_status(*, closing: Closing, status: str, by, at: datetime, reason: str) -> bool:
    """Open, suspend or close; what ends with it ends now. False when it was so already."""
    subject = closing.subject
    hold(subject)
    if subject.status == status:
        return False
    was_open, subject.status = subject.status == type(subject).Status.ACTIVE, status
    subject.save(update_fields=["status", "updated_at"])
    if was_open:
        for consequence in CONSEQUENCES:
            if consequence.follows:
                consequence.follows(closing, by=by, at=at, reason=reason)
    return True
