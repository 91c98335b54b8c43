"""Mails that ask for an evaluation."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from internships.placements.evaluation_models import Evaluation
from internships.placements.links import EVALUATE
from internships.placements.mails import tell, tell_holder
from internships.placements.models import Placement
from partnerships.mails.table import Mail, listed
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, User

MAILS = listed(
    "internships/evaluations/mail",
    evaluation_to_give=Mail(
        when=_("a middle or final evaluation is due"), to=_("the trainer, by a page or a link; the student")
    ),
)


def send_evaluation_link(*, placement: Placement, moment: str, at: datetime, by: User | None = None) -> bool:
    """Ask the firm for an evaluation, by its page or by a link; False when no address is known."""
    if placement.trainer:
        args = [moment, Evaluation.By.EMPLOYER]
        tell(
            MAILS["evaluation_to_give"],
            placement,
            placement.trainer,
            "evaluation_create",
            args,
        )
        return True
    if not placement.trainer_email:
        return False
    act = EVALUATE.format(moment=moment)
    revoke_links(links=AccessLink.objects.to(act, placement.pk), at=at)
    link, token = make_link(
        act=act,
        target_id=placement.pk,
        email=placement.trainer_email,
        name=placement.trainer_name,
        organization=placement.establishment.organization,
        language=language_of(placement.trainer_email),
        at=at,
        by=by,
        days=14,
    )
    tell_holder(MAILS["evaluation_to_give"], placement, link, "evaluation_by_link", token)
    return True
