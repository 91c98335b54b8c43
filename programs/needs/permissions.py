"""Who may keep surveys, and who reads each firm's answers. No query: the user's scope is read once."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships.people.models import User
from programs.needs.models import LayoffNotice, NeedsSurvey


def can_enter_needs(user: User) -> bool:
    """Coordinators and analysts of a region, and administrators."""
    return user.scope.is_admin or bool(user.scope.region_ids)


def enter_needs(user: User) -> None:
    """Hide the needs pages from those who neither keep nor study a region's needs. Raises Http404."""
    if not can_enter_needs(user):
        raise Http404


def can_keep_needs(user: User) -> bool:
    """Regional coordinators and administrators write surveys and layoffs."""
    return user.scope.keeps_a_region


def enter_as_keeper(user: User) -> None:
    """Let those who keep a region's needs in. Raises Http404, PermissionDenied for who only studies them."""
    enter_needs(user)
    if not can_keep_needs(user):
        raise PermissionDenied


def can_edit_survey(user: User, survey: NeedsSurvey) -> bool:
    """Whether the person keeps this survey, and so reads each firm's answers."""
    return user.scope.is_admin or survey.region_id in user.scope.coordinated_region_ids


def can_edit_layoff(user: User, notice: LayoffNotice) -> bool:
    """Whether the person keeps the layoffs of the establishment's region."""
    territory = notice.establishment.territory
    return user.scope.is_admin or (
        territory is not None and territory.region_id in user.scope.coordinated_region_ids
    )
