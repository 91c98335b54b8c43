"""What time does to evaluations: those that are due are asked for, once."""

from datetime import date, datetime

from django.db import transaction

from internships.evaluations.mails import MAILS, send_evaluation_link
from internships.placements.evaluation_models import Evaluation
from internships.placements.mails import tell
from internships.placements.models import Placement
from internships.placements.scheduling import evaluations_due
from partnerships.base.ticking import alone, claim


def ask_for_evaluations(*, on: date, at: datetime) -> int:
    """Ask firm and student for the evaluations that are due: halfway, then in the last week. Once each."""
    under_way = Placement.objects.filter(state=Placement.State.ACTIVE, starts_on__lt=on)
    found = under_way.with_partners().select_related("trainer", "student__account")
    return sum(
        alone(_ask_evaluation, placement, moment=moment, side=side, at=at)
        for placement in found.prefetch_related("evaluations").order_by("pk")
        for moment in evaluations_due(placement.starts_on, placement.ends_on, on=on)
        for side in Evaluation.By.values
    )


def _ask_evaluation(placement: Placement, *, moment: str, side: str, at: datetime) -> bool:
    if any((e.moment, e.by) == (moment, side) for e in placement.evaluations.all()):
        return False
    with transaction.atomic():
        if not claim(name=f"evaluation {moment} {side}", period=str(placement.pk)):
            return False
        if side == Evaluation.By.EMPLOYER:
            return send_evaluation_link(placement=placement, moment=moment, at=at)
        return _ask_trainee(placement, moment=moment)


def _ask_trainee(placement: Placement, *, moment: str) -> bool:
    account = placement.student.account
    if account is None:
        return False
    tell(
        MAILS["evaluation_to_give"],
        placement,
        account,
        "evaluation_create",
        [moment, Evaluation.By.STUDENT],
    )
    return True
