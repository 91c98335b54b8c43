"""What the workspace of one person shows, in four queries and those of its sources."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, CharField, Count, Exists, F, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone

from partnerships.base.language import short_language
from partnerships.imports.models import Import
from partnerships.meetings.decision_models import Decision
from partnerships.meetings.models import Meeting, Presence
from partnerships.people.models import Invitation, Membership, RegionalRole, User
from partnerships.plans.measure_models import Measure
from programs.cohorts.models import Cohort, Enrolment
from programs.cohorts.question_models import FileQuestion
from programs.moves.models import SchoolTransfer
from programs.needs.models import NeedsSurvey
from programs.portal import next_steps
from programs.reports.models import AdequacyReport

SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything on the desk of a person, and the next things to do."""

    cohorts: list[Cohort]
    surveys: list[NeedsSurvey]
    reports: list[AdequacyReport]
    imports: list[dict]
    members: int
    invitations: int
    to_dos: list[next_steps.ToDo]


def desk_of(user: User, *, on: date) -> Desk:
    """Gather a person's desk (four queries, whatever their powers)."""
    scope = user.scope
    cohorts = list(cohorts_for(user, on=on)[:SHOWN])
    surveys = list(surveys_for(user)[:SHOWN])
    reports = list(reports_for(user)[:SHOWN])
    around = around_of(user, on=on)
    around.found_imports = around.found_imports or []  # who may see none at all: PostgreSQL is not asked
    for row in around.found_imports:
        row["state_label"] = Import.State(row["state"]).label
    to_dos = [
        *next_steps.from_imports(around.found_imports),
        *next_steps.from_questions(around.questions),
        *next_steps.from_transfers(around.transfers),
        *next_steps.from_meetings(
            convocations=around.found_convocations or [],
            minutes=around.found_minutes or [],
            decisions=around.found_decisions or [],
        ),
        *next_steps.from_measures(around.found_measures or []),
        *next_steps.from_above(user, on=on),
        *next_steps.from_reports(reports, coordinated=scope.coordinated_region_ids, is_admin=scope.is_admin),
        *next_steps.from_cohorts(cohorts),
        *next_steps.from_surveys(surveys, on=on),
        *next_steps.from_findings(reports),
        *next_steps.from_invitations(
            pending=around.pending,
            next_expiry=around.next_expiry and timezone.localdate(around.next_expiry),
            on=on,
        ),
        *next_steps.to_begin(
            cohorts=bool(cohorts),
            reports=bool(reports),
            can_record=scope.is_coordinator,
            can_request=scope.is_admin or bool(scope.region_ids),
        ),
    ]
    return Desk(
        cohorts=cohorts,
        surveys=surveys,
        reports=reports,
        imports=around.found_imports,
        members=around.members + around.roles,
        invitations=around.pending,
        to_dos=next_steps.next_things(to_dos),
    )


def cohorts_for(user: User, *, on: date):
    """Return a person's cohorts: those that wait for the person, those to come or under way, the others."""
    mine = Exists(Cohort.objects.editable_by(user).filter(pk=OuterRef("pk")))
    state = Cohort.State
    unknown = Q(reported_entrants=None) & ~Exists(Enrolment.objects.filter(cohort=OuterRef("pk")))
    waits_for = Case(
        When(
            mine,
            state__in=[state.PLANNED, state.RECRUITING, state.CONFIRMED],
            starts_on__lt=on,
            then=Value(next_steps.NOT_STARTED),
        ),
        When(mine, state=state.RUNNING, expected_end_on__lt=on, then=Value(next_steps.NOT_ENDED)),
        When(
            mine & unknown,
            state__in=[state.RUNNING, state.COMPLETED],
            school_year__gte=on.year - 2,
            then=Value(next_steps.NO_FIGURES),
        ),
        default=Value(""),
        output_field=CharField(),
    )
    found = (
        Cohort.objects.visible_to(user).annotate(waits_for=waits_for).select_related("program", "provider")
    )
    over = [state.COMPLETED, state.CANCELLED]
    rank = Case(When(~Q(waits_for=""), then=Value(0)), When(state__in=over, then=Value(2)), default=Value(1))
    soonest = Case(When(state__in=over, then=None), default=F("starts_on"))
    return found.order_by(rank, soonest.asc(nulls_last=True), "-starts_on", "program__code")


def surveys_for(user: User):
    """Return the surveys a person may read, newest first, with how many firms answered."""
    return NeedsSurvey.objects.visible_to(user).with_response_counts().select_related("region")


def reports_for(user: User):
    """Return the reports of the person's regions: what is not published first, then the newest editions."""
    scope = user.scope
    found = AdequacyReport.objects.light().listed().visible_to(user)
    if not scope.is_admin:
        found = found.filter(region__in=scope.drafts_region_ids)
    found = found.exclude(state=AdequacyReport.State.SUPERSEDED)
    published_last = Case(When(state=AdequacyReport.State.PUBLISHED, then=Value(1)), default=Value(0))
    return found.order_by(published_last, "-created_at")


def around_of(user: User, *, on: date) -> User:
    """Return the person with what is around: members, roles, invitations, imports (one query)."""
    members = Membership.objects.visible_to(user).not_ended(on=on)
    roles = RegionalRole.objects.visible_to(user).not_ended(on=on)
    pending = Invitation.objects.visible_to(user).pending()
    imports = Import.objects.visible_to(user).exclude(state=Import.State.DISCARDED).order_by("-created_at")
    facts = JSONObject(
        public_id="public_id",
        file_name="file_name",
        kind="kind",
        state="state",
        new_count="new_count",
        changed_count="changed_count",
        error_count="error_count",
    )
    return User.objects.annotate(
        members=Coalesce(one_figure(members, Count("pk")), 0),
        roles=Coalesce(one_figure(roles, Count("pk")), 0),
        questions=Coalesce(one_figure(FileQuestion.objects.to_answer_by(user), Count("pk")), 0),
        transfers=Coalesce(one_figure(SchoolTransfer.objects.to_answer_by(user), Count("pk")), 0),
        pending=Coalesce(one_figure(pending, Count("pk")), 0),
        next_expiry=one_figure(pending, Min("expires_at")),
        found_imports=ArraySubquery(imports.values_list(facts)[:SHOWN]),
        **meetings_around(user, on=on),
    ).get(pk=user.pk)


def named(path: str) -> dict[str, str]:
    """Return where a name stands in the reader's language, and in French, in which there always is one."""
    return {"of": f"{path}_{short_language()}", "of_fr": f"{path}_fr"}


def meetings_around(user: User, *, on: date) -> dict[str, ArraySubquery]:
    """Return what waits for a person in committees and plans, the soonest first."""
    convocations = Presence.objects.to_answer_by(user, at=timezone.now()).order_by("meeting__starts_at", "pk")
    minutes = Meeting.objects.minutes_to_read_by(user).order_by("starts_at", "pk")
    decisions = Decision.objects.to_do_by(user, on=on).order_by("due_on", "pk")
    measures = Measure.objects.to_go_on().late(on=on).led_by(user, on=on).order_by("to_on", "pk")
    facts = {
        "convocations": (convocations, {"day": "meeting__starts_at", **named("meeting__committee__name")}),
        "minutes": (minutes, {"day": "starts_at", **named("committee__name")}),
        "decisions": (decisions, {"day": "due_on", "of": "text"}),
        "measures": (measures, {"day": "to_on", **named("name")}),
    }
    return {
        f"found_{name}": ArraySubquery(
            rows.values_list(JSONObject(public_id="public_id", **said))[: next_steps.SUGGESTED]
        )
        for name, (rows, said) in facts.items()
    }


def one_figure(found, figure) -> Subquery:
    """Return the expression of one aggregate over rows that have nothing to do with the outer row."""
    everything = found.order_by().annotate(same=Value(1)).values("same")
    return Subquery(everything.annotate(figure=figure).values("figure"))
