"""Who may do what on rounds of choices. No query: the user's scope is read once."""

from django.http import Http404

from internships.rounds.models import Round


def enter_rounds(user) -> None:
    """Let in the coordinators of schools and regions; to others the pages do not exist. Raises Http404."""
    if not user.scope.is_coordinator:
        raise Http404


def can_open_rounds(user) -> bool:
    """Whether the user coordinates an organization: regions read."""
    return user.scope.is_admin or bool(user.scope.coordinated_ids)


def can_keep(user, round: Round) -> bool:
    """Whether the user coordinates the school of the round's cohort."""
    return user.scope.is_admin or round.cohort.provider_id in user.scope.coordinated_ids
