"""Mails that ask for hours: to note, to validate."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from internships.placements.hours_models import HoursLog
from internships.placements.links import VALIDATE
from internships.placements.mails import tell, tell_holder
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of
from partnerships.mails.readers import reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink

MAILS = listed(
    "internships/hours/mail",
    hours_to_note=Mail(when=_("a week’s hours were not noted, the Monday after"), to=_("the student")),
    hours_to_validate=Mail(
        when=_("hours that a student noted wait to be validated"), to=_("the trainer, by a page or a link")
    ),
    hours_returned=Mail(when=_("the trainer sends hours back to be corrected"), to=_("the student")),
)


def send_hours_link(*, placement: Placement, at: datetime) -> None:
    """Write to the trainer: a page for those who have an account, else a link; older links stop working."""
    if placement.trainer:
        first = monday_of(placement.hours.filter(state=HoursLog.State.LOGGED).earliest("day").day)
        tell(
            MAILS["hours_to_validate"],
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
    tell_holder(MAILS["hours_to_validate"], placement, link, "hours_by_link", token)


def ask_student(*, placement: Placement, monday: date) -> None:
    """Remind a student of the hours of a week."""
    args = [monday.isoformat()]
    tell(MAILS["hours_to_note"], placement, placement.student.account, "hours_week", args)


def tell_returned(placement: Placement, *, monday: date, name: str, why: str) -> None:
    """Say to the student, if they have an account, which hours come back and why."""
    if placement.student.account is None:
        return
    reader = reader_of(placement.student.account)
    link = reader.page("hours_week", placement.public_id, monday.isoformat())
    write(MAILS["hours_returned"], reader, placement=placement, monday=monday, name=name, why=why, link=link)
