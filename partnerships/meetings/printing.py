"""Minutes as PDF: who was there, the agenda, the text, the decisions with their votes."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.figures import write_day, write_moment, write_number
from partnerships.base.language import short_language
from partnerships.meetings.convening import room_of
from partnerships.meetings.deciding import tally_of
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting
from partnerships.meetings.pages import decisions_of, when
from partnerships.printing.markdown import as_parts
from partnerships.printing.typesetting import typeset

TEMPLATE = "partnerships/meetings/minutes.typ"


def pdf(meeting: Meeting) -> bytes:
    """Return the minutes in the reader's language; persons are named by their seat. Raises NotPrinted."""
    return typeset(TEMPLATE, told_of(meeting), at=meeting.circulated_at or meeting.updated_at)


def told_of(meeting: Meeting) -> dict[str, Any]:
    """Return what is printed."""
    heading = meeting.title or _("Minutes")
    return {
        "language": short_language(),
        "title": f"{meeting.committee} – {heading}",
        "running": write_day(timezone.localdate(meeting.starts_at)),
        "heading": heading,
        "committee": " – ".join(str(committee) for committee in meeting.committees),
        "notices": notices(meeting),
        "facts": [{"name": name, "lines": [told]} for name, told in facts(meeting) if told],
        "presences": presences(meeting),
        "agenda": {"title": _("Agenda"), "items": [item.title for item in meeting.items.all()]},
        "minutes": {"title": _("Minutes"), "parts": as_parts(meeting.minutes)},
        "decisions": {"title": _("Decisions"), "list": [decision(d) for d in decisions_of(meeting)]},
    }


def notices(meeting: Meeting) -> list[str]:
    """Return what the first page warns of."""
    said = []
    if meeting.state != Meeting.State.ADOPTED:
        said.append(_("Draft: these minutes are not adopted yet."))
    if meeting.committee.is_fictitious:
        said.append(_("Fictitious meeting, made for the demonstration."))
    return said


def facts(meeting: Meeting) -> list[tuple[str, str]]:
    """Return when and where one met, whether there was a quorum, and when the text was adopted."""
    found = [(_("When"), when(meeting)), (_("Where"), meeting.place or meeting.link)]
    for committee in meeting.committees:
        room = room_of(meeting, committee)
        said = {"sitting": write_number(room.sitting), "needed": write_number(room.needed)}
        found.append((_("Quorum"), _("%(sitting)s voting seats at the end, %(needed)s needed") % said))
    if meeting.adopted_at:
        found.append((_("Adopted"), write_moment(meeting.adopted_at.starts_at)))
    return found


def presences(meeting: Meeting) -> dict[str, Any]:
    """Return the table of who was there."""
    widths = {_("Constituency"): 1.3, _("Partner"): 1.5, _("Presence"): 1}
    rows = meeting.presences.in_order().exclude(came="")
    return {
        "title": _("Presences"),
        "caption": "",
        "columns": [{"label": label, "width": width, "numeric": False} for label, width in widths.items()],
        "rows": [
            [p.sitting.seat.constituency, str(p.sitting.seat.organization or "–"), p.said] for p in rows
        ],
    }


def decision(row: Decision) -> dict[str, Any]:
    """Return a decision: its text, how it was taken, who answers for it until when."""
    said = [how(row)]
    if row.responsible:
        said.append(_("Answers for it: %(seat)s") % {"seat": row.responsible})
    if row.due_on:
        said.append(_("Due: %(day)s") % {"day": write_day(row.due_on)})
    if not row.has_force:
        said.append(str(Decision.State.TO_RATIFY.label))
    return {
        "title": f"{row.number}. {row.get_state_display() if row.state == 'rejected' else ''}".strip(),
        "lines": row.text.splitlines(),
        "notes": said,
    }


def how(row: Decision) -> str:
    """Say how a decision was taken: by consensus, or the vote counted."""
    count = tally_of(row)
    if count is None:
        return _("By consensus.")
    said = _("Vote: %(for)s for, %(against)s against, %(abstains)s abstaining, %(recused)s recused.") % {
        "for": write_number(count.votes_for),
        "against": write_number(count.against),
        "abstains": write_number(count.abstains),
        "recused": write_number(count.recused),
    }
    return " ".join([said, _("By the chair’s casting vote.")]) if row.is_by_chair else said
