"""Who keeps a school's clauses."""

from django.http import Http404


def enter_library(user) -> None:
    """Let in those who keep a school's clauses. Raises Http404."""
    if not (user.scope.is_admin or user.scope.coordinated_ids):
        raise Http404
