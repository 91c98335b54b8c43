"""What a person reaches because a row names them. The only place where a person's own key gives anything.

A row that names somebody (its trainer, its author) opens to them for as long as they hold, in the same place,
the role that it was given by: ``named_in``. Two things are a person's whatever their roles, to be read: their
own file (``own_file``), and the text that they signed (``signed_by``).

``tests/test_rights.py`` fails on a query that gives anything by a person's key elsewhere.
"""

from collections.abc import Collection

from django.db.models import Q
from django.db.models.functions import Lower

from partnerships.people.models import User

NOTHING = Q(pk__in=[])


def own_file(user: User, student: str = "") -> Q:
    """Return the rows of a person's own student file; ``student`` is the way from the row to the student."""
    account = f"{student}__account" if student else "account"
    return Q(**{account: user}) if user.is_active else NOTHING


def owns(user: User, student) -> bool:
    """Whether a student file is the person's own."""
    return student.account_id is not None and student.account_id == user.pk and user.is_active


def named_in(user: User, name: str, *, place: str, among: Collection[int]) -> Q:
    """Return the rows that name the person, in an organization where they hold the role of it today.

    ``name`` and ``place`` are the ways from the row to the account and to the organization; ``among`` are the
    organizations of the person's scope in that role.
    """
    return Q(**{name: user, f"{place}__in": among})


def is_named(user: User, account_id: int | None, *, place: int | None, among: Collection[int]) -> bool:
    """Say of one row what ``named_in`` asks of many, without a query."""
    return account_id is not None and account_id == user.pk and place in among


def made(user: User, by_id: int | None) -> bool:
    """Whether a change was the person's own; what they may do about it is asked of their roles besides."""
    return by_id is not None and by_id == user.pk and user.is_active


def kept_for_oneself(user: User) -> Q:
    """Return what a person keeps for themselves alone (views of lists): nobody's data is in it."""
    return Q(owner=user) if user.is_active else NOTHING


def addressed_to(user: User) -> Q:
    """Return the requests sent to the person's address; whoever asks adds what they may open today."""
    return Q(email__iexact=user.email) if user.is_active else NOTHING


def signed_by(user: User) -> Q:
    """Return the requests for a signature given at an address that the person proved theirs."""
    if not user.is_active:
        return NOTHING
    proved = user.emailaddress_set.filter(verified=True).values_list(Lower("email"))
    return Q(state="signed", email__in=proved)
