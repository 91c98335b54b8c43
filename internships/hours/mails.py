"""Mails that ask for hours: to note, to validate."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.placements.hours_models import HoursLog
from internships.placements.links import VALIDATE, guides, guides_it, placement_of
from internships.placements.mails import tell, tell_holder
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of
from partnerships.mails.readers import Reader, reader_of
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.people.capacities import link_kind
from partnerships.people.linking import make_link, revoke_links
from partnerships.people.models import AccessLink

MAILS = listed(
    "internships/hours/mail",
    hours_to_note=Mail(
        asks=True, when=_("a week’s hours were not noted, the Monday after"), to=_("the student")
    ),
    hours_to_validate=Mail(
        asks=True,
        when=_("hours that a student noted wait to be validated"),
        to=_("the trainer, by a page or a link"),
    ),
    hours_returned=Mail(
        asks=True, when=_("the trainer sends hours back to be corrected"), to=_("the student")
    ),
)


def send_hours_link(*, placement: Placement, at: datetime) -> None:
    """Write to who answers for the trainee: a page for those who have an account, else a link.

    Older links stop working.
    """
    revoke_links(links=AccessLink.objects.to(VALIDATE, placement.pk), at=at)
    for guide in guides(placement, on=timezone.localdate(at)):
        if guide.account:
            first = placement.hours.filter(state=HoursLog.State.LOGGED).earliest("day").day
            args = [monday_of(first).isoformat()]
            tell(MAILS["hours_to_validate"], placement, guide.account, "hours_validate", args)
        else:
            send_link(placement, guide.reader, at=at)


def send_link(placement: Placement, reader: Reader, *, at: datetime) -> None:
    """Write to somebody without an account the link that answers all the hours that wait."""
    link, token = make_link(
        act=VALIDATE,
        target_id=placement.pk,
        email=reader.email,
        name=reader.name,
        organization=placement.establishment.organization,
        language=reader.language,
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


# --- In which capacity a link is held -----------------------------------------------------------------------


def is_to_validate(link: AccessLink, on: date) -> bool:
    """Whether hours wait, of a placement that takes place."""
    placement = placement_of(link)
    is_held = placement is not None and placement.state != Placement.State.CANCELLED
    return is_held and placement.hours.filter(state=HoursLog.State.LOGGED).exists()


def stands(link: AccessLink) -> str:
    return str(_("No hours wait: they were answered, or the placement does not take place."))


def send_again(link: AccessLink, at: datetime) -> None:
    """Write a fresh link to whoever answers for the trainee today."""
    send_hours_link(placement=placement_of(link), at=at)


link_kind(
    VALIDATE,
    belongs=guides_it,
    is_open=is_to_validate,
    over=stands,
    renew=send_again,
    used=_("You already answered these hours: the student reads your answer."),
    page="placement_list",
)
