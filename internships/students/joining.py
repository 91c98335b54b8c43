"""How a student comes in: an account of one's own, opened by the code sent to one's address."""

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import Q

from partnerships.people.models import User
from partnerships.people.verifying import mark_unverified

NOWHERE = "nowhere.invalid"


def account_for(*, email: str, known: User | None, language: str) -> User | None:
    """Return whose account a code opens, made if need be; None when it is closed. It takes as long always."""
    if known is None and (made := new_account(email=email, language=language)):
        return made
    _take_as_long(language=language)
    return known


@transaction.atomic
def _take_as_long(*, language: str) -> None:
    """Make an account and take it back, so that time does not tell a known address from a new one."""
    mark_unverified(User.objects.create_user(email=f"{uuid4().hex}@{NOWHERE}", language=language))
    transaction.set_rollback(True)


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
