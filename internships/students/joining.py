"""How a student comes in: an account of one's own, opened by the code sent to one's address."""

from django.db import IntegrityError, transaction
from django.db.models import Q

from partnerships.people.models import User
from partnerships.people.verifying import mark_unverified


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
