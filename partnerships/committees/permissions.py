"""Who keeps a committee."""

from partnerships.committees.models import Committee
from partnerships.concertation.models import Partnership


def can_keep(user, committee: Committee) -> bool:
    """Whether the person convenes, writes the minutes and follows the decisions (one query)."""
    if not user.is_authenticated:
        return False
    if user.scope.is_admin or committee.secretariat_id in user.scope.coordinated_ids:
        return True
    return can_keep_partnership(user, committee.partnership)


def can_keep_partnership(user, partnership: Partnership) -> bool:
    """Whether the person opens committees there and says who sits."""
    return partnership.is_editable_by(user)
