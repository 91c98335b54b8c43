"""A line of a report goes on an agenda, once a meeting; what it became is told beside later editions."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from partnerships.base.figures import write_day
from partnerships.base.language import short_language
from partnerships.base.states import hold
from partnerships.meetings.convening import put_item
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import AgendaItem, Meeting
from partnerships.meetings.permissions import is_inside
from programs.agenda.models import AgendaSubject, DecisionLink
from programs.catalogue.models import Program
from programs.reports.models import AdequacyReport

LONGEST = 160  # characters of a decision beside a report


class NoAgenda(Exception):
    """The meeting was called off, or has been held."""


@transaction.atomic
def put_on_agenda(*, meeting: Meeting, program: Program, report: AdequacyReport, by) -> AgendaItem:
    """Add a program of a report to an agenda; there already, it stays one item. Raises NoAgenda."""
    hold(meeting)
    if meeting.state not in Meeting.TO_COME:
        raise NoAgenda
    known = AgendaSubject.objects.filter(item__meeting=meeting, program=program).first()
    if known:
        return known.item
    named = {"program": program.title, "edition": report.edition}
    item = AgendaItem(
        meeting=meeting,
        title=(_("%(program)s – adequacy report, edition %(edition)s") % named)[:250],
        kind=AgendaItem.Kind.DECISION,
    )
    put_item(item)
    AgendaSubject.objects.create(item=item, program=program, report=report, by=by)
    return item


@dataclass(frozen=True, slots=True)
class Became:
    """What a line of the region's reports became: the program, the words, the page that says more."""

    program: str
    words: str
    url: str


def became_of(user, report: AdequacyReport) -> list[Became]:
    """Return what committees that a person reads from inside did of the region's lines (one query)."""
    found = AgendaSubject.objects.filter(report__region=report.region_id)
    found = found.read_by(user, on=timezone.localdate())
    title = f"program__title_{short_language()}"
    rows = found.order_by("program__code", "-item__meeting__starts_at", "item__decisions__number").values(
        title, "program__title_fr", "item__meeting__starts_at", "item__meeting__public_id",
        "item__decisions__public_id", "item__decisions__text", "item__decisions__state",
    )  # fmt: skip
    return [_became(row[title] or row["program__title_fr"], row) for row in rows]


def _became(program: str, row: dict) -> Became:
    day = _day(row["item__meeting__starts_at"])
    if row["item__decisions__public_id"] is None:
        told = _("on the agenda of %(day)s") % {"day": day}
        return Became(program, told, reverse("meeting_detail", args=[row["item__meeting__public_id"]]))
    said = {
        "day": day,
        "text": row["item__decisions__text"][:LONGEST],
        "state": Decision.State(row["item__decisions__state"]).label,
    }
    told = _("decision of %(day)s: %(text)s (%(state)s)") % said
    return Became(program, told, reverse("decision_detail", args=[row["item__decisions__public_id"]]))


def _day(moment: datetime) -> str:
    return write_day(timezone.localdate(moment))


def links_of(user, decision: Decision) -> list[DecisionLink]:
    """Return what a decision is about, to who reads its meeting from inside."""
    if not is_inside(user, decision.meeting, on=timezone.localdate()):
        return []
    return list(decision.links.select_related("program", "cohort__program"))
