"""Links for people without an account: made, opened, used once, taken back."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from partnerships.organizations.models import Organization
from partnerships.people.models import ACCESS_LINK_DAYS, AccessLink, User
from partnerships.people.tokens import hash_token, new_token


class LinkClosed(Exception):
    """The link is unknown, was used or taken back, or has expired; a page answers the same for all."""


def make_link(
    *,
    act: str,
    target_id: int,
    email: str,
    at: datetime,
    name: str = "",
    organization: Organization | None = None,
    language: str = User.Language.FRENCH,
    by: User | None = None,
    days: int = ACCESS_LINK_DAYS,
) -> tuple[AccessLink, str]:
    """Return a new link to one act on one row, and the token that its address carries, known only now."""
    token = new_token()
    link = AccessLink.objects.create(
        act=act,
        target_id=target_id,
        email=email,
        name=name,
        organization=organization,
        language=language,
        token_hash=hash_token(token),
        expires_at=at + timedelta(days=days),
        made_by=by,
    )
    return link, token


def language_of(email: str, *, otherwise: str = User.Language.FRENCH) -> str:
    """Return the language to write to an address in: its account's, else that of the last link sent to it."""
    if not email:
        return otherwise
    accounts = User.objects.filter(email__iexact=email).values_list("language", flat=True)
    sent = AccessLink.objects.filter(email__iexact=email).order_by("-pk").values_list("language", flat=True)
    return accounts.first() or sent.first() or otherwise


def open_link(*, token: str, act: str, at: datetime) -> AccessLink:
    """Return the link of a token, to show what it is for. Raises LinkClosed."""
    link = AccessLink.objects.open(at=at).filter(act=act, token_hash=hash_token(token)).first()
    if link is None:
        raise LinkClosed
    return link


def use_link(*, link: AccessLink, at: datetime) -> None:
    """Spend the link, in the transaction of its act: of two clicks, one acts. Raises LinkClosed."""
    still_open = AccessLink.objects.open(at=at).filter(pk=link.pk)
    if not still_open.update(used_at=at, updated_at=timezone.now()):
        raise LinkClosed


def revoke_links(*, links: QuerySet[AccessLink], at: datetime) -> int:
    """Take links back; return how many still worked."""
    return links.open(at=at).update(revoked_at=at, updated_at=timezone.now())
