"""Who may take back a click: who made it, and who coordinates."""

from internships.applications.models import Application
from internships.applications.permissions import can_answer, can_unblock
from partnerships.base.states import StateEvent
from partnerships.people.standing import made, owns


def can_take_back(user, application: Application, click: StateEvent | None) -> bool:
    """Whether the user clicked, and is still of the firm or the student; or coordinates school or region."""
    if click is None:
        return False
    is_side = can_answer(user, application) or owns(user, application.student)
    return can_unblock(user, application) or (made(user, click.by_id) and is_side)
