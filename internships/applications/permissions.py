"""Who may act on applications. No query: the user's scope is read once."""

from datetime import date

from django.http import Http404

from internships.applications.models import Application
from partnerships.base.ages import may_be_minor
from partnerships.people.standing import owns
from partnerships.web.guarding import demand


def enter_inbox(user) -> None:
    """Let in the people who answer for a firm; to students the page does not exist. Raises Http404."""
    scope = user.scope
    if not scope.is_partner:
        raise Http404
    demand(scope.is_admin or bool(scope.employer_ids))


def enter_list(user) -> None:
    """Let in the coordinators of schools and regions; to students the page does not exist. Raises Http404."""
    if not user.scope.is_partner:
        raise Http404
    demand(user.scope.is_coordinator)


def can_answer(user, application: Application) -> bool:
    """Whether the user answers for the firm."""
    firm = application.slot.offer.establishment.organization_id
    return user.scope.is_admin or firm in user.scope.employer_ids


def can_confirm(user, application: Application) -> bool:
    """Whether the user is the student, or the school that applied for a student without an account."""
    if owns(user, application.student) or user.scope.is_admin:
        return True
    return application.student.account_id is None and application.school_id in user.scope.coordinated_ids


def can_unblock(user, application: Application) -> bool:
    """Whether the user coordinates the student's school or the offer's region."""
    scope = user.scope
    return (
        scope.is_admin
        or application.school_id in scope.coordinated_ids
        or application.slot.offer.region_id in scope.coordinated_region_ids
    )


def can_serve(user, application: Application) -> bool:
    """Whether the user says which program the application serves: who coordinates the student's school."""
    return user.scope.is_admin or application.school_id in user.scope.coordinated_ids


def shows_contact(application: Application, *, on: date) -> bool:
    """Whether the firm may read how to reach the student: once the place is confirmed.

    An adult's telephone and e-mail are shown from the interview on; an unknown age counts as a minor's.
    """
    if application.shows_contact:
        return True
    is_called = application.state in (Application.State.INTERVIEW, Application.State.OFFERED)
    return is_called and not is_minor(application, on=on)


def is_minor(application: Application, *, on: date) -> bool:
    """Whether the student is under 18, or of unknown age."""
    age = application.student.age(on=on)
    return may_be_minor(age)
