"""How a student comes in: an account of one's own, opened by the code sent to one's address."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from partnerships.people.models import User
from partnerships.people.verifying import mark_unverified

UNPROVED_DAYS = 2


def new_account(*, email: str, language: str) -> User | None:
    """Open an account without a role, whose address the code will prove; None when the address is known.

    An account that was closed, or an address that somebody else has named theirs, is left as it is.
    """
    if User.objects.filter(Q(email__iexact=email) | Q(emailaddress__email__iexact=email)).exists():
        return None
    try:
        with transaction.atomic():
            return mark_unverified(User.objects.create_user(email=email, language=language))
    except IntegrityError:  # the form was sent twice at once: the other code comes
        return None


def forget_unproved(*, at: datetime) -> int:
    """Delete the accounts whose address nobody proved in two days; return how many.

    An account that somebody made for a person bears their name, and stays.
    """
    strangers = User.objects.filter(
        created_at__lt=at - timedelta(days=UNPROVED_DAYS),
        last_login=None,
        full_name="",
        is_staff=False,
        is_fictitious=False,
        student=None,
        memberships=None,
        regional_roles=None,
        emailaddress__verified=False,
    ).exclude(emailaddress__verified=True)
    return len([stranger.delete() for stranger in strangers])
