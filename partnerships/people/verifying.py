"""Addresses that are known to belong to their person."""

from allauth.account.models import EmailAddress

from partnerships.people.models import User


def mark_verified(user: User) -> User:
    """Say that the person's address is theirs: it becomes their only one, verified. Return the person.

    Call it when a link sent to the address was followed, and for accounts made by a command.
    """
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    return user


def mark_unverified(user: User) -> User:
    """Say that the person's address must be proved again at their next login. Return the person."""
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": False, "primary": True}
    )
    return user
