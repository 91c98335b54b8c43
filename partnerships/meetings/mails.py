"""The mails of committees, and the links by which a seat answers without an account."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail, listed
from partnerships.mails.writing import write
from partnerships.meetings.calendars import invitation
from partnerships.meetings.models import AMENDMENT_DAYS, Meeting, Presence
from partnerships.organizations.solicitation_models import solicited
from partnerships.organizations.soliciting import Ask
from partnerships.people.capacities import is_same_address, link_kind
from partnerships.people.linking import language_of, make_link, revoke_links
from partnerships.people.models import AccessLink

ANSWER, COMMENT = "answer_convocation", "comment_minutes"
CONVOCATION = solicited("convocation", pgettext_lazy("solicitation", "a meeting of a committee"))
SEATS = _("each seat of the committee that has an address")


def calendar_of(about: Sequence[str]) -> list[tuple[str, bytes, str]]:
    """Return the meeting that a mail is about as a calendar file: the one of its link."""
    label = f"{Meeting._meta.label_lower}/"
    keys = [int(key.removeprefix(label)) for key in about if key.startswith(label)]
    found = Meeting.objects.filter(pk__in=keys).select_related("committee")
    return [(f"{meeting.public_id}.ics", invitation(meeting), "text/calendar") for meeting in found]


MAILS = listed(
    "partnerships/meetings/mail",
    convocation=Mail(
        asks=True,
        when=_("a meeting is convened, or its day, hour or place changes"),
        to=SEATS,
        attaches=calendar_of,
    ),
    convocation_reminder=Mail(
        asks=True,
        when=_("a meeting is near and a seat has not answered"),
        to=_("the seats that have not answered"),
    ),
    meeting_called_off=Mail(
        when=_("a meeting is called off"), to=_("the seats that were called"), attaches=calendar_of
    ),
    minutes_circulated=Mail(
        asks=True, when=_("minutes circulate before they are adopted"), to=_("who was there")
    ),
)


def reader_of_seat(presence: Presence) -> Reader:
    return Reader(presence.email, presence.name, language_of(presence.email))


def send_convocation(*, presence: Presence, at: datetime, mail: str = "convocation") -> bool:
    """Write to the address of a seat, with a link to answer; the link before it no longer works."""
    days = max((presence.meeting.starts_at - at).days + 1, 1)
    send(presence, mail, act=ANSWER, days=days, at=at)
    return True


def send_minutes(*, presence: Presence, at: datetime) -> bool:
    """Write to who came, with a link to read the minutes and ask for a change."""
    send(presence, "minutes_circulated", act=COMMENT, days=AMENDMENT_DAYS, at=at)
    return True


def send(presence: Presence, mail: str, *, act: str, days: int, at: datetime) -> None:
    revoke_links(links=AccessLink.objects.to(act, presence.pk), at=at)
    reader = reader_of_seat(presence)
    _link, token = make_link(
        act=act,
        target_id=presence.pk,
        email=presence.email,
        name=presence.name,
        organization=presence.sitting.seat.organization,
        language=reader.language,
        at=at,
        days=days,
    )
    page = "convocation_answer" if act == ANSWER else "minutes_comment"
    meeting = presence.meeting
    context = {"meeting": meeting, "committee": meeting.committee, "presence": presence}
    write(MAILS[mail], reader, link=reader.page(page, token), items=list(meeting.items.all()), **context)


def tell_called_off(meeting: Meeting, *, reason: str) -> int:
    """Tell each address that was called; return how many."""
    rows = {row.email: row for row in meeting.presences.exclude(email="").select_related("sitting__seat")}
    for presence in rows.values():
        context = {"meeting": meeting, "committee": meeting.committee, "reason": reason}
        write(MAILS["meeting_called_off"], reader_of_seat(presence), **context)
    return len(rows)


# --- In which capacity a link is held -----------------------------------------------------------------------


def presence_of(link: AccessLink) -> Presence | None:
    found = Presence.objects.select_related("meeting__committee__partnership", "sitting__seat__organization")
    return found.filter(pk=link.target_id).first()


def sits_there(link: AccessLink, on: date) -> bool:
    """Whether the address is still that of the seat, which still sits in the committee."""
    presence = presence_of(link)
    if presence is None or not is_same_address(presence.sitting.seat.email, link.email):
        return False
    return presence.sitting.sits(on=on)


def sits_that_day(link: AccessLink, on: date) -> bool:
    """Whether the seat sits on the day of the meeting: one may begin, or end, until then."""
    presence = presence_of(link)
    return presence is not None and sits_there(link, max(on, timezone.localdate(presence.meeting.starts_at)))


def is_to_come(link: AccessLink, on: date) -> bool:
    """Whether the meeting is still ahead."""
    meeting = presence_of(link).meeting
    return meeting.state == Meeting.State.CONVENED and meeting.starts_at > timezone.now()


def circulates(link: AccessLink, on: date) -> bool:
    """Whether the minutes may still be commented."""
    return presence_of(link).meeting.state == Meeting.State.CIRCULATED


def meeting_over(link: AccessLink) -> str:
    return str(_("This meeting has begun, or was called off: there is nothing left to answer."))


def minutes_over(link: AccessLink) -> str:
    return str(_("These minutes were adopted, or are being written again."))


def call_again(link: AccessLink, at: datetime) -> None:
    """Write a fresh link to the address of the seat."""
    send_convocation(presence=presence_of(link), at=at)


def send_minutes_again(link: AccessLink, at: datetime) -> None:
    send_minutes(presence=presence_of(link), at=at)


def solicits(link: AccessLink) -> Ask | None:
    """Call the partner that holds the seat; a seat without a partner is in no ledger."""
    meeting = presence_of(link).meeting
    return link.organization and Ask(
        kind=CONVOCATION,
        organization=link.organization,
        subject=str(meeting.committee),
        partner=meeting.committee.partnership.lead_organization,
    )


link_kind(
    ANSWER, solicits=solicits, belongs=sits_that_day, is_open=is_to_come, over=meeting_over, renew=call_again
)
link_kind(COMMENT, belongs=sits_there, is_open=circulates, over=minutes_over, renew=send_minutes_again)
