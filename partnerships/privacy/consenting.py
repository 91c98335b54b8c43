"""Consents: asked in a text's words, kept with its version, taken back at any time.

Of several files that one account opens (brothers and sisters), ``about`` says which one a consent is for.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from partnerships.people.models import User
from partnerships.privacy.models import Consent, ConsentText


def text_in_force(*, purpose: str, at: datetime) -> ConsentText:
    """Return the words that somebody would agree to now. Raises ConsentText.DoesNotExist."""
    return ConsentText.objects.in_force(at=at).get(purpose=purpose)


def standing(*, about: UUID, purpose: str) -> QuerySet[Consent]:
    """Return the consents about somebody to a purpose, of any version, that were not taken back."""
    return Consent.objects.standing().filter(about=about, text__purpose=purpose)


def has_agreed(*, about: UUID, purpose: str) -> bool:
    """Whether the person, or who answers for them, agreed and did not take it back."""
    return standing(about=about, purpose=purpose).exists()


def agree(
    *,
    person: User | None,
    about: UUID,
    text: ConsentText,
    given_by: str,
    at: datetime,
    giver_name: str = "",
    giver_email: str = "",
    recorded_by: User | None = None,
) -> Consent:
    """Record that somebody agreed to a text; said twice, it is recorded once."""
    consent, _is_new = Consent.objects.get_or_create(
        person=person,
        about=about,
        text=text,
        withdrawn_at=None,
        defaults={
            "given_by": given_by,
            "given_at": at,
            "giver_name": giver_name,
            "giver_email": giver_email,
            "recorded_by": recorded_by,
        },
    )
    return consent


@transaction.atomic
def take_back(*, about: UUID, purpose: str, at: datetime) -> int:
    """Take every consent to a purpose back; return how many stood. They stay on record."""
    consents = list(standing(about=about, purpose=purpose).select_for_update(no_key=True, of=("self",)))
    for consent in consents:
        consent.withdrawn_at = at
        consent.save(update_fields=["withdrawn_at", "updated_at"])
    return len(consents)
