"""Mails that ask for an evaluation."""

from datetime import datetime

from internships.placements.evaluation_models import Evaluation
from internships.placements.links import EVALUATE
from internships.placements.mails import write, write_link
from internships.placements.models import Placement
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink, User


def send_evaluation_link(*, placement: Placement, moment: str, at: datetime, by: User | None = None) -> bool:
    """Ask the firm for an evaluation, by its page or by a link; False when no address is known."""
    if placement.trainer:
        args = [moment, Evaluation.By.EMPLOYER]
        write(
            "internships/evaluations/mail/evaluation_to_give",
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
    write_link(
        "internships/evaluations/mail/evaluation_to_give", placement, link, "evaluation_by_link", token
    )
    return True
