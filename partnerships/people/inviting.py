"""Invitations: written, sent again, taken back, accepted."""

from contextlib import suppress
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnerships.base.savepoints import may_lose
from partnerships.organizations.models import Organization
from partnerships.people.capacities import End
from partnerships.people.mails import send_invitation
from partnerships.people.models import INVITATION_DAYS, Invitation, Membership, RegionalRole, User
from partnerships.people.permissions import can_invite, is_oneself
from partnerships.people.tokens import hash_token, new_token
from partnerships.people.verifying import mark_verified
from partnerships.territories.models import Region


class InvitationClosed(Exception):
    """The invitation was accepted, taken back or has expired."""


class AddressTaken(Exception):
    """Somebody already holds an account with this address: they must log in first."""


def find(token: str) -> Invitation | None:
    """Return the invitation a link speaks of."""
    invitations = Invitation.objects.select_related("organization", "region", "invited_by")
    return invitations.filter(token_hash=hash_token(token)).first()


@transaction.atomic
def invite(
    *, email: str, target: Organization | Region, role: str, language: str, by: User, at: datetime
) -> Invitation:
    """Invite an address. A pending invitation to the same role is sent again: there is never a second one."""
    place = {"region": target} if isinstance(target, Region) else {"organization": target}
    wanted = {"email": email.lower(), "role": role, "organization": None, "region": None, **place}
    try:
        with transaction.atomic():
            invitation = Invitation.objects.create(
                **wanted, language=language, invited_by=by, token_hash=hash_token(new_token())
            )
    except IntegrityError:
        invitation = Invitation.objects.pending().get(**wanted)
        invitation.language = language
    resend(invitation=invitation, by=by, at=at)
    return invitation


@transaction.atomic
def resend(*, invitation: Invitation, by: User, at: datetime) -> None:
    """Send a new link, good for 14 days; the old one no longer works. Raises ``InvitationClosed``."""
    locked = Invitation.objects.select_for_update(no_key=True).get(pk=invitation.pk)
    if locked.state != Invitation.State.PENDING:
        raise InvitationClosed
    token = new_token()
    invitation.token_hash, invitation.invited_by = hash_token(token), by
    invitation.expires_at = at + timedelta(days=INVITATION_DAYS)
    invitation.save(update_fields=["token_hash", "invited_by", "expires_at", "language", "updated_at"])
    send_invitation(invitation=invitation, token=token)


@transaction.atomic
def revoke(*, invitation: Invitation) -> None:
    """Take a pending invitation back. Raises ``InvitationClosed``."""
    locked = Invitation.objects.select_for_update(no_key=True).get(pk=invitation.pk)
    if locked.state != Invitation.State.PENDING:
        raise InvitationClosed
    locked.state = Invitation.State.REVOKED
    locked.save()


@transaction.atomic
def accept(*, invitation: Invitation, by: User, at: datetime) -> Membership | RegionalRole:
    """Give the person the role, once. Raises ``InvitationClosed``."""
    locked = locked_and_open(invitation, at=at)
    locked.state, locked.accepted_by, locked.accepted_at = Invitation.State.ACCEPTED, by, at
    locked.save()
    return give_role(locked, to=by)


@transaction.atomic
def accept_as_new(
    *, invitation: Invitation, full_name: str, language: str, password: str | None, at: datetime
) -> User:
    """Make the account and give it the role. Raises ``InvitationClosed`` or ``AddressTaken``."""
    locked = locked_and_open(invitation, at=at)
    if account_of(locked.email):
        raise AddressTaken
    user = User.objects.create_user(
        email=locked.email, full_name=full_name, language=language, password=password
    )
    accept(invitation=locked, by=mark_verified(user), at=at)
    return user


def account_of(email: str) -> User | None:
    """Return who logs in with an address."""
    return User.objects.filter(email__iexact=email).first()


def is_for(invitation: Invitation, user: User) -> bool:
    """Whether the invitation was sent to this person's address."""
    return user.is_authenticated and user.email.lower() == invitation.email.lower()


def locked_and_open(invitation: Invitation, *, at: datetime) -> Invitation:
    """Lock the invitation, so that two clicks at once give one role. Raises ``InvitationClosed``.

    The hash is compared again: a link that was replaced while its page was open no longer works.
    """
    locked = Invitation.objects.select_for_update(no_key=True).get(pk=invitation.pk)
    if not can_be_accepted(locked, at=at) or locked.token_hash != invitation.token_hash:
        raise InvitationClosed
    return locked


def can_be_accepted(invitation: Invitation, *, at: datetime) -> bool:
    """Whether the link still works."""
    return end_of_invitation(invitation, at=at) is None


def end_of_invitation(invitation: Invitation | None, *, at: datetime) -> End | None:
    """Return why an invitation no longer works, None while it does."""
    if invitation is None:
        return End.UNKNOWN
    if invitation.state == Invitation.State.ACCEPTED:
        return End.USED
    if invitation.organization and not invitation.organization.is_open:
        return End.CLOSED
    if invitation.state != Invitation.State.PENDING:
        return End.OVER
    if not may_still_give(invitation):
        return End.LEFT
    return None if invitation.is_open(at=at) else End.LATE


def may_still_give(invitation: Invitation) -> bool:
    """Whether who invited is somebody else, who could still give this role today.

    Else a person who lost a role could keep it, or one who has one add another, by an invitation to an
    address of theirs.
    """
    by = invitation.invited_by
    return (
        by is not None
        and by.is_active
        and not is_oneself(by, invitation.email)
        and can_invite(by, target=invitation.target, role=invitation.role)
    )


@transaction.atomic
def renew(*, invitation: Invitation, at: datetime) -> bool:
    """Mail an invitation that is late again, to its own address; False when it is not late."""
    Invitation.objects.select_for_update(no_key=True).get(pk=invitation.pk)
    invitation.refresh_from_db()
    if end_of_invitation(invitation, at=at) is not End.LATE:
        return False
    resend(invitation=invitation, by=invitation.invited_by, at=at)
    return True


def give_role(invitation: Invitation, *, to: User) -> Membership | RegionalRole:
    """Create the role from today on, unless the person already holds it."""
    today = timezone.localdate()
    model = RegionalRole if invitation.region_id else Membership
    place = (
        {"region": invitation.region} if invitation.region_id else {"organization": invitation.organization}
    )
    held = model.objects.not_ended(on=today).filter(user=to, role=invitation.role, **place)
    for _attempt in range(2):  # given meanwhile; who lost by a deadlock waits for the winner the second time
        with suppress(IntegrityError), may_lose():
            return held.first() or model.objects.create(user=to, role=invitation.role, from_on=today, **place)
    return held.get()
