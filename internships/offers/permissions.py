"""Who may write offers, read them for approval, and call firms. No query: the user's scope is read once."""

from django.http import Http404

from internships.offers.models import Offer
from partnerships.people.models import User


def enter_board(user: User) -> None:
    """Let partners in; to students and strangers the board does not exist. Raises Http404."""
    if not user.scope.is_partner:
        raise Http404


def enter_region(user: User) -> None:
    """Let in who works for a whole region: its coordinators and analysts, its organizations' coordinators.

    Raises Http404.
    """
    scope = user.scope
    if not (scope.is_admin or scope.region_ids or scope.organization_region_ids):
        raise Http404


def enter_gaps(user: User) -> None:
    """Let in who has students to place: others read no exact persons by territory. Raises Http404."""
    if not user.scope.is_coordinator:
        raise Http404


def can_create_offers(user: User) -> bool:
    """Whether the user writes for a firm: employers, and coordinators of an organization."""
    return user.scope.is_admin or bool(user.scope.staffed_ids)


def can_write(user: User, offer: Offer) -> bool:
    """Whether the user writes and submits this offer (same rule as ``editable_by``)."""
    return user.scope.is_admin or offer.establishment.organization_id in user.scope.staffed_ids


def can_review(user: User, offer: Offer) -> bool:
    """Whether the user approves or returns this offer (same rule as ``reviewable_by``)."""
    scope = user.scope
    return (
        scope.is_admin
        or offer.establishment.organization_id in scope.coordinated_ids
        or offer.region_id in scope.coordinated_region_ids
    )


def can_send_links(user: User) -> bool:
    """Whether the user asks firms for offers: coordinators of a region, or of an organization of one."""
    return user.scope.is_coordinator
