"""The table of placements, on its page and in its files."""

from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.placements.models import Placement
from internships.placements.scheduling import share_done
from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_number
from partnerships.web.badges import badge
from partnerships.web.marking import marked

WHO = '<a href="{}">{}</a><br><span class="meta fw-normal">{}</span>'
WHERE = '<span>{}<br><span class="meta">{}</span></span>'


def who(placement: Placement):
    told = placement.program or placement.agreement.kind
    cell = format_html(WHO, placement.get_absolute_url(), placement.student, told)
    return marked(cell, is_fictitious=placement.is_fictitious)


def where(placement: Placement):
    return format_html(WHERE, placement.establishment.organization, placement.establishment)


def hours(placement: Placement) -> str:
    done, planned = write_number(placement.hours_done), write_number(placement.hours_planned)
    share = share_done(placement.hours_done, placement.hours_planned)
    told = {"done": done, "planned": planned, "share": share}
    return gettext("%(done)s of %(planned)s (%(share)s%%)") % told


# Of placements read ``with_partners().with_hours()``; dates are those agreed last.
PLACEMENTS = Table(
    caption=_("Placements, with hours done and planned"),
    page=("student", "firm", "starts_on", "ends_on", "hours_done", "state"),
    order_by=("-starts_on",),
    columns=[
        Column(
            "student",
            _("Student"),
            read=lambda placement: str(placement.student),
            write=who,
            sorts=("student__last_name", "student__first_name"),
        ),
        Column("program", _("Program"), read=lambda placement: str(placement.program or "")),
        Column("kind", _("Kind"), read=lambda placement: str(placement.agreement.kind)),
        Column("school", _("School"), read=lambda placement: str(placement.school or "")),
        Column(
            "firm",
            _("Firm"),
            read=lambda placement: str(placement.establishment.organization),
            write=where,
            sorts=("establishment__organization__name",),
        ),
        Column("establishment", _("Establishment"), read=lambda placement: str(placement.establishment)),
        Column("trainer", _("Trainer"), read=lambda placement: placement.trainer_name),
        Column(
            "starts_on",
            _("Starts on"),
            "date",
            read=lambda placement: placement.starts_on,
            head=_("From"),
            sorts=("starts_on",),
        ),
        Column(
            "ends_on",
            _("Ends on"),
            "date",
            read=lambda placement: placement.ends_on,
            head=_("To"),
            sorts=("ends_on",),
        ),
        Column("hours_week", _("Hours a week"), "number", read=lambda placement: placement.hours_week),
        Column("hours_planned", _("Hours planned"), "whole", read=lambda placement: placement.hours_planned),
        Column(
            "hours_done", _("Hours done"), "number", read=lambda placement: placement.hours_done, write=hours
        ),
        Column(
            "state",
            _("State"),
            read=lambda placement: placement.get_state_display(),
            write=lambda placement: badge(placement.state, placement.get_state_display()),
            sorts=("state",),
        ),
        Column("hired", _("Hired at the end"), "boolean", read=lambda placement: placement.is_hired),
        Column(
            "related",
            _("Job related to the training"),
            "boolean",
            read=lambda placement: placement.is_related,
        ),
        Column(
            "full_time",
            _("Hired full time"),
            "boolean",
            read=lambda placement: placement.is_hired_full_time,
        ),
    ],
)
