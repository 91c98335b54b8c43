"""Who may act on cohorts and on the people enrolled in them. No query: the user's scope is read once."""

from django.http import Http404


def enter_supply(user) -> None:
    """Let partners in; to others these pages do not exist. Raises Http404."""
    if not user.scope.is_partner:
        raise Http404


def can_create_cohorts(user) -> bool:
    """Whether the user coordinates a provider or a region."""
    return user.scope.is_coordinator


def can_edit_cohort(user, cohort) -> bool:
    """Whether the user coordinates the cohort's provider or its region."""
    scope = user.scope
    return (
        scope.is_admin
        or cohort.provider_id in scope.coordinated_ids
        or cohort.region_id in scope.coordinated_region_ids
    )


def can_see_students(user, cohort) -> bool:
    """Whether the user may read names: analysts, trainers and viewers see counts only."""
    return can_edit_cohort(user, cohort)


def can_edit_students(user, cohort) -> bool:
    """Whether the user keeps the enrolments: coordinators of the provider do, the region reads."""
    return user.scope.is_admin or cohort.provider_id in user.scope.coordinated_ids
