"""The list of weeks that wait for their trainer, each stood for by the first of its days that wait."""

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import TruncWeek
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.hours.filters import WeekFilter
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.placements.scheduling import monday_of
from partnerships.acts.kinds import Listing
from partnerships.base.columns import Column, Table
from partnerships.base.figures import write_day, write_number
from partnerships.words.sorting import names


def hours_seen_by(user) -> QuerySet:
    """Return the days of hours of the placements that a person may see."""
    return HoursLog.objects.filter(placement__in=Placement.objects.visible_to(user))


def with_weeks(days: QuerySet) -> QuerySet:
    """Read along who each week is of, and all the days that wait with it."""
    waiting = HoursLog.objects.filter(state=HoursLog.State.LOGGED).order_by("day")
    weeks = days.annotate(week=TruncWeek("day")).select_related(
        "placement__student__account",
        "placement__establishment__organization",
        "placement__trainer",
        "placement__school",
    )
    return weeks.prefetch_related(Prefetch("placement__hours", waiting, to_attr="days_that_wait"))


def days_of(week: HoursLog) -> list[HoursLog]:
    """Return the days of a week that wait, in order."""
    monday = monday_of(week.day)
    return [day for day in week.placement.days_that_wait if monday_of(day.day) == monday]


def page_of(week: HoursLog) -> str:
    return reverse("hours_week", args=[week.placement.public_id, monday_of(week.day).isoformat()])


def name_of(week: HoursLog) -> str:
    told = {"student": week.placement.student, "day": write_day(monday_of(week.day))}
    return gettext("%(student)s, week of %(day)s") % told


def student(week: HoursLog):
    return format_html('<a href="{}">{}</a>', page_of(week), week.placement.student)


def absences(week: HoursLog) -> int:
    return sum(bool(day.absence) for day in days_of(week))


# Of weeks read ``with_weeks``.
WEEKS = Table(
    caption=_("Weeks of hours that wait for their trainer"),
    page=("student", "firm", "week", "hours", "absences", "note"),
    card=("firm", "week", "hours"),
    order_by=("week",),
    is_fictitious=lambda week: week.placement.is_fictitious,
    columns=[
        Column(
            "student",
            _("Student"),
            write=student,
            sorts=names("placement__student__last_name", "placement__student__first_name"),
        ),
        Column(
            "firm",
            _("Firm"),
            read=lambda week: str(week.placement.establishment.organization),
            sorts=names("placement__establishment__organization__name"),
        ),
        Column("week", _("Week of"), "date", read=lambda week: monday_of(week.day), sorts=("day",)),
        Column("hours", _("Hours"), "number", read=lambda week: sum(day.hours for day in days_of(week))),
        Column("absences", _("Days absent"), "whole", read=absences),
        Column("note", _("What was done"), read=lambda week: "; ".join(notes(week))),
    ],
)


def notes(week: HoursLog) -> list[str]:
    """Return what the student said of the week, each thing once."""
    return [*dict.fromkeys(day.note for day in days_of(week) if day.note)]


def told(week: HoursLog) -> str:
    """Say how many hours and days a week has."""
    hours = write_number(sum(day.hours for day in days_of(week)))
    return gettext("%(hours)s h, %(absences)s days absent") % {"hours": hours, "absences": absences(week)}


# The same list, whose rows are chosen for an act on many.
WEEK_LIST = Listing(
    address="hours_waiting",
    find=lambda user, asked: WeekFilter(asked, queryset=hours_seen_by(user).weeks_waiting()).qs,
    known=hours_seen_by,
    read=with_weeks,
    name=name_of,
    page=page_of,
)
