"""Who may invite whom, and who may end which role."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from partnerships.organizations.models import Organization
from partnerships.people.models import Invitation, Membership, RegionalRole, User
from partnerships.territories.models import Region

EMPLOYERS_GIVE = frozenset({Membership.Role.EMPLOYER, Membership.Role.TRAINER, Membership.Role.VIEWER})
COORDINATORS_GIVE = frozenset(Membership.Role.values)
REGIONAL_COORDINATORS_GIVE = frozenset({RegionalRole.Role.ANALYST})
ADMINISTRATORS_GIVE = frozenset(RegionalRole.Role.values)


def can_manage_members(user: User) -> bool:
    """Whether the person looks after anybody's roles."""
    return user.scope.is_coordinator or bool(user.scope.employer_ids)


def must_manage_members(user: User) -> None:
    """Refuse people who look after nobody's roles; who is no partner does not learn that the page exists."""
    if not can_manage_members(user):
        raise PermissionDenied if user.scope.is_partner else Http404


def organizations_to_staff(user: User) -> QuerySet[Organization]:
    """Active organizations the person may invite members to."""
    active = Organization.objects.filter(status=Organization.Status.ACTIVE)
    scope = user.scope
    if scope.is_admin:
        return active
    return active.filter(Q(pk__in=scope.staffed_ids) | Q(region__in=scope.coordinated_region_ids))


def regions_to_staff(user: User) -> QuerySet[Region]:
    """Regions the person may invite to."""
    scope = user.scope
    return (
        Region.objects.all() if scope.is_admin else Region.objects.filter(pk__in=scope.coordinated_region_ids)
    )


def roles_to_give(user: User, target: Organization | Region) -> frozenset[str]:
    """Roles the person may give, or take away, in an organization or a region."""
    scope = user.scope
    if isinstance(target, Region):
        if scope.is_admin:
            return ADMINISTRATORS_GIVE
        return REGIONAL_COORDINATORS_GIVE if target.pk in scope.coordinated_region_ids else frozenset()
    if (
        scope.is_admin
        or target.pk in scope.coordinated_ids
        or target.region_id in scope.coordinated_region_ids
    ):
        return COORDINATORS_GIVE
    return EMPLOYERS_GIVE if target.pk in scope.employer_ids else frozenset()


def can_invite(user: User, *, target: Organization | Region, role: str) -> bool:
    """Whether the person may invite somebody to this role there."""
    return role in roles_to_give(user, target)


def is_oneself(user: User, email: str) -> bool:
    """Whether an address is the person's own: nobody gives themselves a role."""
    return email.lower() in user.addresses


def can_change_invitation(user: User, invitation: Invitation) -> bool:
    """Whether the person may send the invitation again, or take it back: never their own."""
    is_theirs = is_oneself(user, invitation.email)
    return not is_theirs and can_invite(user, target=invitation.target, role=invitation.role)


def can_end(user: User, role: Membership | RegionalRole) -> bool:
    """Whether the person may end this role."""
    target = role.organization if isinstance(role, Membership) else role.region
    return role.role in roles_to_give(user, target)
