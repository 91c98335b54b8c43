"""Links for people without an account: made, opened, used once, taken back."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from partnerships.organizations.models import Organization
from partnerships.organizations.soliciting import keep_answered, keep_asked
from partnerships.people.capacities import LINK_KINDS, End, can_renew, end_of, end_of_capacity
from partnerships.people.models import ACCESS_LINK_DAYS, AccessLink, User
from partnerships.people.tokens import hash_token, new_token

ON_ITS_WAY = timedelta(minutes=10)  # that a mail takes: nobody's mailbox is filled by an old link


class LinkClosed(Exception):
    """The link no longer works: ``end`` says why, ``link`` is the row, when there is one."""

    def __init__(self, end: End = End.UNKNOWN, link: AccessLink | None = None):
        super().__init__(end)
        self.end, self.link = end, link


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
    token: str = "",
) -> tuple[AccessLink, str]:
    """Return a new link to one act on one row, and the token that its address carries, known only now.

    A link that asks something of a partner is written in the ledger of solicitations, once.
    Raises ``KeyError`` for an act of which nobody said in which capacity its links are held.
    """
    token = token or new_token()
    link = AccessLink.objects.create(
        act=LINK_KINDS[act].act,
        target_id=target_id,
        email=email,
        name=name,
        organization=organization,
        language=language,
        token_hash=hash_token(token),
        expires_at=at + timedelta(days=days),
        made_by=by,
    )
    if ask := LINK_KINDS[act].solicits(link):
        keep_asked(ask, about=about(act, target_id), at=at)
    return link, token


def about(act: str, target_id: int) -> str:
    """Return the key of what a link asks in the ledger: one for an act on a row, for all its links."""
    return f"{act}/{target_id}"


def note_answers(act: str, *targets: int, at: datetime) -> None:
    """Note in the ledger that what links asked is answered, by a link or by an account."""
    keep_answered(*[about(act, target) for target in targets], at=at)


def language_of(email: str, *, otherwise: str = User.Language.FRENCH) -> str:
    """Return the language to write to an address in: its account's, else that of the last link sent to it."""
    if not email:
        return otherwise
    accounts = User.objects.filter(email__iexact=email).values_list("language", flat=True)
    sent = AccessLink.objects.filter(email__iexact=email).order_by("-pk").values_list("language", flat=True)
    return accounts.first() or sent.first() or otherwise


def open_link(*, token: str, act: str, at: datetime) -> AccessLink:
    """Return the link of a token, to show what it is for. Raises LinkClosed."""
    link = find_link(token, act)
    if link is None:
        raise LinkClosed
    demand_held(link, at=at)
    return link


def find_link(token: str, *acts: str) -> AccessLink | None:
    """Return the link of a token, whatever became of it; to any act, unless some are named."""
    links = AccessLink.objects.select_related("organization").filter(act__in=acts or LINK_KINDS)
    return links.filter(token_hash=hash_token(token)).first()


def demand_held(link: AccessLink, *, at: datetime) -> None:
    """Stop when a link no longer works, or is no longer held in the capacity it was made for.

    Raises LinkClosed.
    """
    if end := end_of(link, at=at):
        raise LinkClosed(end, link)


def renew(*, link: AccessLink, at: datetime) -> bool:
    """Mail a fresh link to the address of one that was replaced or is late; False when none is to be sent.

    One that is on its way is not sent again.
    """
    end = end_of(link, at=at)
    if end is None or not can_renew(link, end):
        return False
    newest = AccessLink.objects.to(link.act, link.target_id).open(at=at).filter(email__iexact=link.email)
    if newest.filter(created_at__gt=at - ON_ITS_WAY).exists():
        return True
    LINK_KINDS[link.act].renew(link, at)
    return True


def use_link(*, link: AccessLink, at: datetime) -> None:
    """Spend the link, in the transaction of its act: of two clicks, one acts. Raises LinkClosed."""
    if end := end_of_capacity(link, on=timezone.localdate(at)):
        raise LinkClosed(end, link)
    still_open = AccessLink.objects.open(at=at).filter(pk=link.pk)
    if not still_open.update(used_at=at, updated_at=timezone.now()):
        raise LinkClosed(End.USED, link)
    note_answers(link.act, link.target_id, at=at)


def reopen_links(*, links: QuerySet[AccessLink], revoked_at: datetime) -> int:
    """Have the links that were taken back at a moment work again: what replaced them never left."""
    return links.filter(revoked_at=revoked_at).update(revoked_at=None, updated_at=timezone.now())


def revoke_links(*, links: QuerySet[AccessLink], at: datetime) -> int:
    """Take links back; return how many still worked."""
    return links.open(at=at).update(revoked_at=at, updated_at=timezone.now())
