"""Who may do what on a shared position they may see. No query: scope and keys are read already.

A shared position is written like an offer: by the people of its establishment's organization, and by the
region. A school puts its students in the halves of any position of its region, and describes its own alone.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from internships.positions.models import PositionShare, SharedPosition
from partnerships.organizations.choosing import places_by_firm
from partnerships.organizations.models import Establishment
from partnerships.people.standing import owns


def can_create_positions(user) -> bool:
    """Whether the user writes positions of some organization, or of a region."""
    scope = user.scope
    return scope.keeps_a_region or bool(scope.staffed_ids)


def establishments_of(user, *, current: int | None = None):
    """Return the establishments whose positions the user writes (as ``can_edit_position``), by name."""
    scope, establishments = user.scope, Establishment.objects.open()
    if not scope.is_admin:
        near = scope.coordinated_region_ids
        establishments = establishments.filter(
            Q(organization__in=scope.staffed_ids)
            | Q(territory__region__in=near)
            | Q(territory=None, organization__region__in=near)
        )
    return places_by_firm(establishments | Establishment.objects.filter(pk=current))


def can_edit_position(user, position: SharedPosition) -> bool:
    """Whether the user writes the position: its firm, the region's coordinators (``establishments_of``)."""
    scope = user.scope
    return _keeps(scope, position) or position.establishment.organization_id in scope.staffed_ids


def can_fill(user, position: SharedPosition) -> bool:
    """Whether the user proposes students: coordinators of the region, and of its schools."""
    scope = user.scope
    return (
        scope.is_admin or position.region_id in scope.coordinated_region_ids | scope.organization_region_ids
    )


def can_end_share(user, position: SharedPosition, share: PositionShare) -> bool:
    """Whether the user says that a student leaves: the student's school, the firm, the region."""
    scope = user.scope
    return (
        _keeps(scope, position)
        or position.establishment.organization_id in scope.employer_ids
        or school_of(share) in scope.coordinated_ids
    )


def can_name(user, position: SharedPosition, share: PositionShare, *, is_sharer: bool) -> bool:
    """Whether the user reads a student's name: the two who share, their firm, their school, the region."""
    scope = user.scope
    return (
        is_sharer
        or owns(user, share.student)
        or _keeps(scope, position)
        or position.establishment.organization_id in scope.organization_ids
        or school_of(share) in scope.coordinated_ids
    )


def can_hand_over(user, position: SharedPosition, *, is_sharer: bool) -> bool:
    """Whether the user reads and writes handover notes: the two students and the firm's people."""
    scope = user.scope
    return is_sharer or scope.is_admin or position.establishment.organization_id in scope.organization_ids


def shares_it(user, shares: Iterable[PositionShare], *, on: date) -> bool:
    """Whether the user is one of the students who share the position, on a day or soon."""
    return any(owns(user, share.student) and (share.to_on is None or share.to_on >= on) for share in shares)


def school_of(share: PositionShare) -> int | None:
    """Return the key of the school that follows the student: the placement's, else the profile's."""
    if share.placement and share.placement.school_id:
        return share.placement.school_id
    profile = getattr(share.student, "profile", None)
    return profile.school_id if profile else None


def _keeps(scope, position: SharedPosition) -> bool:
    return scope.is_admin or position.region_id in scope.coordinated_region_ids
