"""Who may do what on a placement they may see. No query: scope and keys are read already."""

from django.http import Http404

from internships.placements.evaluation_models import Evaluation
from partnerships.people.standing import is_named, owns


def enter_placements(user) -> None:
    """Let in students, firms, schools and regions; analysts see counts only. Raises Http404."""
    scope = user.scope
    if scope.is_partner and not (scope.is_admin or scope.is_coordinator or scope.organization_ids):
        raise Http404


def enter_weeks(user) -> None:
    """Let in who answers for trainees or follows who does: firms, schools, regions. Raises Http404."""
    scope = user.scope
    if not (scope.is_coordinator or scope.employer_ids or scope.training_ids):
        raise Http404


def can_keep(user, placement) -> bool:
    """Whether the user keeps the placement: its school; without a school, its region or its firm."""
    scope = user.scope
    if scope.is_admin or placement.school_id in scope.coordinated_ids:
        return True
    return placement.school_id is None and (_is_of_region(scope, placement) or _is_of_firm(scope, placement))


def can_unblock(user, placement) -> bool:
    """Whether the user may start, interrupt or cancel it: who keeps it, and the region."""
    return can_keep(user, placement) or _is_of_region(user.scope, placement)


def can_train(user, placement) -> bool:
    """Whether the user answers for the trainee's hours and evaluation: the trainer, and the firm."""
    return user.scope.is_admin or _is_of_firm(user.scope, placement) or _is_trainer(user, placement)


def can_note(user, placement) -> bool:
    """Whether the hours are the user's own."""
    return owns(user, placement.student)


def can_schedule(user, placement) -> bool:
    return can_keep(user, placement) or can_train(user, placement)


def can_visit(user, placement) -> bool:
    """Whether the user follows the student for the school."""
    schools = user.scope.coordinated_ids
    is_supervisor = is_named(user, placement.supervisor_id, place=placement.school_id, among=schools)
    return can_keep(user, placement) or is_supervisor


def can_report(user, placement) -> bool:
    """Whether the user may report an incident: the student, the firm, the school."""
    return can_note(user, placement) or can_schedule(user, placement)


def can_evaluate(user, placement, *, side: str) -> bool:
    """Whether the user speaks for a side: the firm, or the student."""
    return can_train(user, placement) if side == Evaluation.By.EMPLOYER else can_note(user, placement)


def can_read_evaluation(user, placement, *, side: str) -> bool:
    """Whether the user may read an evaluation: what a student says of a firm stays with the school."""
    if side == Evaluation.By.EMPLOYER:
        return True
    is_of_school = user.scope.is_admin or placement.school_id in user.scope.coordinated_ids
    return is_of_school or can_note(user, placement) or _is_of_region(user.scope, placement)


def _is_of_region(scope, placement) -> bool:
    return placement.region_id in scope.coordinated_region_ids


def _is_trainer(user, placement) -> bool:
    firm = placement.establishment.organization_id
    return is_named(user, placement.trainer_id, place=firm, among=user.scope.training_ids)


def _is_of_firm(scope, placement) -> bool:
    return placement.establishment.organization_id in scope.employer_ids
