"""The table of placements, on its page and in its files."""

from django.db.models import Avg, Sum
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.placements.models import Placement
from internships.placements.scheduling import share_done
from partnerships.base.columns import BAR, STATE, Column, Table
from partnerships.base.figures import write_number
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, names


def who(placement: Placement):
    return format_html('<a href="{}">{}</a>', placement.get_absolute_url(), placement.student)


def parts(placement: Placement) -> tuple:
    """Return the hours done, of those planned."""
    return placement.hours_done, placement.hours_planned


def why(placement: Placement) -> str | None:
    """Return what was said when it was interrupted or called off."""
    stopped = (Placement.State.INTERRUPTED, Placement.State.CANCELLED)
    return placement.ended_why if placement.state in stopped else None


def hours(placement: Placement) -> str:
    done, planned = write_number(placement.hours_done), write_number(placement.hours_planned)
    share = share_done(placement.hours_done, placement.hours_planned)
    told = {"done": done, "planned": planned, "share": share}
    return gettext("%(done)s of %(planned)s (%(share)s%%)") % told


# Of placements read ``with_partners().with_hours().with_reasons()``; dates are those agreed last.
PLACEMENTS = Table(
    caption=_("Placements, with hours done and planned"),
    page=("student", "program", "school", "firm", "starts_on", "ends_on", "hours_done", "state"),
    card=("firm", "ends_on", "state"),
    order_by=("-starts_on",),
    columns=[
        Column(
            "student",
            _("Student"),
            read=lambda placement: str(placement.student),
            write=who,
            sorts=names("student__last_name", "student__first_name"),
        ),
        Column(
            "last_name",
            _("Last name"),
            read=lambda placement: placement.student.last_name,
            sorts=names("student__last_name"),
        ),
        Column(
            "first_name",
            _("First name"),
            read=lambda placement: placement.student.called,
            sorts=names("student__first_name"),
        ),
        Column(
            "program",
            _("Program"),
            read=lambda placement: str(placement.program or ""),
            sorts=("program__code",),
        ),
        Column(
            "kind",
            _("Kind"),
            read=lambda placement: str(placement.agreement.kind),
            sorts=("agreement__kind__position",),
        ),
        Column(
            "school",
            _("School"),
            read=lambda placement: str(placement.school or ""),
            sorts=names("school__name"),
        ),
        Column(
            "firm",
            _("Firm"),
            read=lambda placement: str(placement.establishment.organization),
            sorts=names("establishment__organization__name"),
        ),
        Column(
            "establishment",
            _("Establishment"),
            read=lambda placement: str(placement.establishment),
            sorts=names("establishment__name"),
        ),
        Column(
            "trainer",
            _("Trainer"),
            read=lambda placement: placement.trainer_name,
            sorts=names("trainer_name"),
        ),
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
        Column(
            "hours_week",
            _("Hours a week"),
            "number",
            read=lambda placement: placement.hours_week,
            sorts=("hours_week",),
            total=Avg("hours_week"),
        ),
        Column(
            "hours_planned",
            _("Hours planned"),
            "whole",
            read=lambda placement: placement.hours_planned,
            sorts=("hours_planned",),
            total=Sum("hours_planned"),
        ),
        Column(
            "hours_done",
            _("Hours done"),
            "number",
            read=lambda placement: placement.hours_done,
            write=hours,
            sorts=("hours_done",),
            total=Sum("hours_done"),
            fills=parts,
            styles=BAR,
        ),
        Column(
            "hours_waiting",
            _("Hours to validate"),
            "number",
            read=lambda placement: placement.hours_waiting,
            sorts=("hours_waiting",),
            total=Sum("hours_waiting"),
        ),
        Column(
            "days_returned",
            _("Days to correct"),
            "whole",
            read=lambda placement: placement.days_returned,
            sorts=("days_returned",),
            total=Sum("days_returned"),
        ),
        Column(
            "state",
            _("State"),
            read=lambda placement: placement.get_state_display(),
            write=lambda placement: badge(placement.state, placement.get_state_display()),
            sorts=in_turn("state", Placement.State.choices),
            styles=STATE,
        ),
        Column("why", _("Why it stopped"), read=why, sorts=names("ended_why")),
        Column(
            "hired",
            _("Hired at the end"),
            "boolean",
            read=lambda placement: placement.is_hired,
            sorts=("is_hired",),
        ),
        Column(
            "related",
            _("Job related to the training"),
            "boolean",
            read=lambda placement: placement.is_related,
            sorts=("is_related",),
        ),
        Column(
            "full_time",
            _("Hired full time"),
            "boolean",
            read=lambda placement: placement.is_hired_full_time,
            sorts=("is_hired_full_time",),
        ),
    ],
)
