"""The next things for a coordinator to do, from the rows that the workspace already shows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.base.figures import write_day, write_number
from partnerships.imports.models import Import
from partnerships.people.models import User
from programs.cohorts.models import Cohort
from programs.needs.models import NeedsSurvey
from programs.reports.listing import short_of_entrants
from programs.reports.models import AdequacyReport

SUGGESTED = 3
LONGEST = 120  # characters of a decision
CLOSES_SOON = timedelta(days=21)
EXPIRES_SOON = timedelta(days=3)

# What a cohort waits for, in the order of reading.
NOT_STARTED, NOT_ENDED, NO_FIGURES = "not_started", "not_ended", "no_figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """Something to do now: what, why, and the page where it is done. The lightest weight comes first."""

    title: str
    why: str
    url: str
    weight: int


# What packages above have to suggest: each is called with the person and the day (``ready`` registers it).
SOURCES: list[Callable[..., Iterable[ToDo]]] = []


def from_above(user: User, *, on: date) -> Iterator[ToDo]:
    """Ask the packages above what waits for a person."""
    for source in SOURCES:
        yield from source(user, on=on)


def next_things(to_dos: Iterable[ToDo]) -> list[ToDo]:
    """Keep the three that matter most; equals stay in the order given."""
    return sorted(to_dos, key=lambda to_do: to_do.weight)[:SUGGESTED]


def from_imports(imports: Iterable[dict]) -> Iterator[ToDo]:
    """A file with errors stops everything; a checked file waits for a decision."""
    for row in imports:
        url = reverse("import_detail", args=[row["public_id"]])
        name = row["file_name"]
        if row["state"] == Import.State.FAILED:
            yield ToDo(
                title=_("See why %(name)s cannot be read") % {"name": name},
                why=_("Nothing was written from this file."),
                url=url,
                weight=20,
            )
        elif row["state"] == Import.State.READY and row["error_count"]:
            wrong = ngettext(
                "%(count)s line is in error.", "%(count)s lines are in error.", row["error_count"]
            )
            yield ToDo(
                title=_("Mend the errors of %(name)s") % {"name": name},
                why=wrong % {"count": write_number(row["error_count"])},
                url=url,
                weight=10,
            )
        elif row["state"] == Import.State.READY and row["new_count"] + row["changed_count"]:
            lines = row["new_count"] + row["changed_count"]
            waiting = ngettext(
                "%(count)s line waits to be written.", "%(count)s lines wait to be written.", lines
            )
            yield ToDo(
                title=_("Check and commit %(name)s") % {"name": name},
                why=waiting % {"count": write_number(lines)},
                url=url,
                weight=11,
            )


def from_questions(waiting: int) -> Iterator[ToDo]:
    """Somebody asks about a file that one's school keeps."""
    if waiting:
        title = ngettext(
            "Answer %(count)s question about a student’s file",
            "Answer %(count)s questions about students’ files",
            waiting,
        )
        yield ToDo(
            title=title % {"count": write_number(waiting)},
            why=_("Without an answer, the keeping passes to the school that asks."),
            url=reverse("file_question_list"),
            weight=18,
        )


def from_transfers(waiting: int) -> Iterator[ToDo]:
    """Another school asks one's own to take somebody in."""
    if waiting:
        title = ngettext(
            "Say whether you take in %(count)s student of another school",
            "Say whether you take in %(count)s students of other schools",
            waiting,
        )
        yield ToDo(
            title=title % {"count": write_number(waiting)},
            why=_("They stay where they are until you answer."),
            url=reverse("file_question_list"),
            weight=17,
        )


def from_meetings(
    *, convocations: Iterable[dict], minutes: Iterable[dict], decisions: Iterable[dict]
) -> Iterator[ToDo]:
    """Committees wait for an answer, for a reading, for what was decided (``meetings_around``)."""
    for row in convocations:
        day = write_day(localdate(datetime.fromisoformat(row["day"])))
        yield ToDo(
            title=_("Answer the convocation of %(day)s") % {"day": day},
            why=row["of"] or row["of_fr"],
            url=reverse("meeting_answer", args=[row["public_id"]]),
            weight=8,
        )
    for row in minutes:
        day = write_day(localdate(datetime.fromisoformat(row["day"])))
        yield ToDo(
            title=_("Read the minutes of %(day)s before they are adopted") % {"day": day},
            why=row["of"] or row["of_fr"],
            url=reverse("meeting_detail", args=[row["public_id"]]),
            weight=18,
        )
    for row in decisions:
        day = write_day(date.fromisoformat(row["day"]))
        yield ToDo(
            title=_("Say what became of a decision due on %(day)s") % {"day": day},
            why=row["of"][:LONGEST],
            url=reverse("decision_detail", args=[row["public_id"]]),
            weight=19,
        )


def from_measures(measures: Iterable[dict]) -> Iterator[ToDo]:
    """The last day of a measure that one leads has passed."""
    for row in measures:
        day = write_day(date.fromisoformat(row["day"]))
        yield ToDo(
            title=_("Tell how a measure goes that was due on %(day)s") % {"day": day},
            why=(row["of"] or row["of_fr"])[:LONGEST],
            url=reverse("measure_detail", args=[row["public_id"]]),
            weight=19,
        )


def from_reports(
    reports: Iterable[AdequacyReport], *, coordinated: frozenset[int], is_admin: bool
) -> Iterator[ToDo]:
    """A draft waits to be read and published; a failure waits to be understood."""
    for report in reports:
        if not (is_admin or report.region_id in coordinated):
            continue
        names = {"region": report.region.name}
        if report.state == AdequacyReport.State.READY:
            yield ToDo(
                title=_("Read and publish the draft report of %(region)s") % names,
                why=_("Computed on %(day)s; nobody outside sees it yet.")
                % {"day": write_day(report.computed_at or report.created_at)},
                url=report.get_absolute_url(),
                weight=15,
            )
        elif report.state == AdequacyReport.State.FAILED:
            yield ToDo(
                title=_("See why the report of %(region)s failed") % names,
                why=_("Asked for on %(day)s.") % {"day": write_day(report.created_at)},
                url=report.get_absolute_url(),
                weight=16,
            )


def from_findings(reports: Iterable[AdequacyReport]) -> Iterator[ToDo]:
    """A published report that says where entrants are missing is to be read with the partners."""
    for report in reports:
        missing = short_of_entrants(report) if report.state == AdequacyReport.State.PUBLISHED else None
        if missing:
            title = ngettext(
                "Look at the %(count)s program that lacks entrants in %(region)s",
                "Look at the %(count)s programs that lack entrants in %(region)s",
                missing,
            )
            yield ToDo(
                title=title % {"count": write_number(missing), "region": report.region.name},
                why=report.headline,
                url=report.get_absolute_url(),
                weight=60,
            )


def from_cohorts(cohorts: Iterable[Cohort]) -> Iterator[ToDo]:
    """Cohorts whose state or figures lag behind the calendar (``waits_for``, annotated)."""
    for cohort in cohorts:
        said = {"cohort": cohort.name or cohort.program.title, "start": write_day(cohort.starts_on)}
        if cohort.waits_for == NOT_STARTED:
            title, why = _("Say whether %(cohort)s has started"), _("It was to start on %(start)s.")
        elif cohort.waits_for == NOT_ENDED:
            said["end"] = write_day(cohort.expected_end_on)
            title, why = _("Say whether %(cohort)s is over"), _("It was to end on %(end)s.")
        elif cohort.waits_for == NO_FIGURES:
            title, why = (
                _("Record the entrants of %(cohort)s"),
                _("Started on %(start)s; no figure is known."),
            )
        else:
            continue
        weight = {NOT_STARTED: 30, NOT_ENDED: 31, NO_FIGURES: 32}[cohort.waits_for]
        yield ToDo(title=title % said, why=why % said, url=cohort.get_absolute_url(), weight=weight)


def from_surveys(surveys: Iterable[NeedsSurvey], *, on: date) -> Iterator[ToDo]:
    """Surveys that close soon while firms have not answered."""
    for survey in surveys:
        missing = survey.invited - survey.answered
        if survey.closes_on is None or not missing or not on <= survey.closes_on <= on + CLOSES_SOON:
            continue
        silent = ngettext(
            "%(count)s firm has not answered; it closes on %(day)s.",
            "%(count)s firms have not answered; it closes on %(day)s.",
            missing,
        )
        yield ToDo(
            title=_("Remind the firms of %(survey)s") % {"survey": survey.title},
            why=silent % {"count": write_number(missing), "day": write_day(survey.closes_on)},
            url=survey.get_absolute_url(),
            weight=25,
        )


def from_invitations(*, pending: int, next_expiry: date | None, on: date) -> Iterator[ToDo]:
    """Invitations about to expire."""
    if not pending or next_expiry is None or next_expiry > on + EXPIRES_SOON:
        return
    waiting = ngettext(
        "%(count)s invitation is without an answer.", "%(count)s invitations are without an answer.", pending
    )
    yield ToDo(
        title=_("Send again or take back an invitation"),
        why=waiting % {"count": write_number(pending)},
        url=reverse("member_list"),
        weight=40,
    )


def to_begin(*, cohorts: bool, reports: bool, can_record: bool, can_request: bool) -> Iterator[ToDo]:
    """First steps on an empty desk."""
    if can_record and not cohorts:
        yield ToDo(
            title=_("Import the cohorts you already keep in a file"),
            why=_("Excel or CSV: every line is shown before anything is written."),
            url=reverse("import_list"),
            weight=50,
        )
        yield ToDo(
            title=_("Or create a first cohort"),
            why=_("A program, a centre, a date and seats are enough."),
            url=reverse("cohort_create"),
            weight=51,
        )
    if can_request and not reports:
        yield ToDo(
            title=_("Ask for your region’s first report"),
            why=_("It is computed in the background and stays a draft until you publish it."),
            url=reverse("report_request"),
            weight=52,
        )
