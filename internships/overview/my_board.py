"""A student's own board: what is under way, what comes next, what they keep at hand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Subquery, When
from django.utils.translation import gettext as _

from internships.agreements.models import Agreement
from internships.applications.models import LIVE_STATES, Application
from internships.applications.next_steps import Step, next_step
from internships.offers.models import Offer
from internships.overview.my_desk import Line, lines_of
from internships.students import consenting
from internships.students.models import Favourite, SavedSearch
from partnerships.base.figures import write_day
from partnerships.people.models import User
from programs.cohorts.models import Student
from programs.persons.models import Merge

APPLICATIONS_SHOWN = 40
SIGNED = ["signed", "active", "completed"]
TO_SIGN = ["ready_to_sign", "partially_signed"]
KEPT_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What a student finds on coming in; ``monday`` begins the week whose hours are to log."""

    student: Student | None
    merges: list[Merge]
    has_others: bool  # the account opens another file too
    has_profile: bool
    guardian: consenting.GuardianSay | None
    live: list[tuple[Application, Step]]
    ended: list[tuple[Application, Step]]
    lines: list[Line]
    favourites: list[Offer]
    searches: list[SavedSearch]
    monday: date

    @property
    def rounds(self) -> list[Line]:
        return [line for line in self.lines if line.what == "round"]

    @property
    def work(self) -> list[Line]:
        """Signatures owed first, then internships, then shared positions."""
        order = ["signature", "placement", "position"]
        return sorted(
            (line for line in self.lines if line.what in order), key=lambda line: order.index(line.what)
        )


def board_of(user: User, student: Student | None, *, has_others: bool, on: date, at: datetime) -> Board:
    """Gather the board of one of the files that an account opens (six queries, whatever they have)."""
    applications = list(applications_of(student)[:APPLICATIONS_SHOWN]) if student else []
    live = [row for row in applications if row.is_under_way]
    ended = [row for row in applications if not row.is_under_way]
    return Board(
        student=student,
        merges=list(Merge.objects.to_accept_by(user).select_related("school")),
        has_others=has_others,
        has_profile=student is not None and hasattr(student, "profile"),
        guardian=guardian_of(student, on=on),
        live=[(row, agreed_step(row) or next_step(row, on=on)) for row in live],
        ended=[(row, agreed_step(row) or next_step(row, on=on)) for row in ended],
        lines=lines_of(student, on=on, at=at) if student else [],
        favourites=list(favourites_of(user)[:KEPT_SHOWN]),
        searches=list(user.saved_searches.all()[:KEPT_SHOWN]),
        monday=on - timedelta(days=on.weekday()),
    )


def guardian_of(student: Student | None, *, on: date) -> consenting.GuardianSay | None:
    """Return what the guardian of a child under 14 said; None for everybody else."""
    if student is None or not consenting.is_child(student, on=on):
        return None
    return consenting.guardian_say(student)


def applications_of(student: Student):
    """Return a student's applications, what is under way first; a signed one is an internship now."""
    mine = Agreement.objects.filter(application=OuterRef("pk"))
    stopped = mine.filter(stopped_on__isnull=False)
    signed = Exists(mine.filter(Q(state__in=SIGNED) | Q(stopped_on__isnull=False)))
    is_live = Q(state__in=LIVE_STATES) & ~(Q(state="confirmed") & Q(signed))
    found = Application.objects.filter(student=student).with_partners()
    under_way = Case(When(is_live, then=True), default=False, output_field=BooleanField())
    to_sign = Exists(Agreement.objects.filter(application=OuterRef("pk"), state__in=TO_SIGN))
    found = found.annotate(stopped_on=Subquery(stopped.values("stopped_on")[:1]))
    return found.annotate(is_under_way=under_way, is_being_signed=to_sign).order_by(
        "-is_under_way", "-sent_at", "-pk"
    )


def agreed_step(application: Application) -> Step | None:
    """Return what to say of a confirmed application whose agreement is being signed, or is signed."""
    if application.state != "confirmed":
        return None
    if application.stopped_on:
        return Step(_("It stopped before its term, on %(day)s.") % {"day": write_day(application.stopped_on)})
    if not application.is_under_way:
        return Step(_("The agreement is signed."))
    return (
        Step(_("Your place is kept; the agreement waits for signatures."))
        if application.is_being_signed
        else None
    )


def favourites_of(user: User):
    """Return the offers a person keeps at hand, whatever became of them."""
    kept = Favourite.objects.filter(user=user).values("offer")
    return Offer.objects.filter(pk__in=kept).exclude(state=Offer.State.DRAFT).with_partners()
