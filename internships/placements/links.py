"""Links by which a trainer without an account answers for a student."""

from datetime import datetime

from internships.placements.evaluation_models import Evaluation
from internships.placements.models import Placement
from partnerships.people.linking import revoke_links
from partnerships.people.models import AccessLink

VALIDATE = "validate_hours"


EVALUATE = "evaluate_{moment}"


def revoke_trainers_links(*, placement: Placement, at: datetime) -> None:
    """Close the links sent to the trainer of a placement: somebody else answers for the student now."""
    acts = [VALIDATE, *(EVALUATE.format(moment=moment) for moment in Evaluation.Moment.values)]
    for act in acts:
        revoke_links(links=AccessLink.objects.to(act, placement.pk), at=at)
