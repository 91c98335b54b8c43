"""Mails that ask for hours: to note, to validate."""

from datetime import datetime

from internships.placements.hours_models import HoursLog
from internships.placements.links import VALIDATE
from internships.placements.mails import write, write_link
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink


def send_hours_link(*, placement: Placement, at: datetime) -> None:
    """Write to the trainer: a page for those who have an account, else a link; older links stop working."""
    if placement.trainer:
        first = monday_of(placement.hours.filter(state=HoursLog.State.LOGGED).earliest("day").day)
        write(
            "internships/hours/mail/hours_to_validate",
            placement,
            placement.trainer,
            "hours_validate",
            [first.isoformat()],
        )
        return
    links = AccessLink.objects.to(VALIDATE, placement.pk)
    revoke_links(links=links, at=at)
    link, token = make_link(
        act=VALIDATE,
        target_id=placement.pk,
        email=placement.trainer_email,
        name=placement.trainer_name,
        organization=placement.establishment.organization,
        language=language_of(placement.trainer_email),
        at=at,
    )
    write_link("internships/hours/mail/hours_to_validate", placement, link, "hours_by_link", token)
