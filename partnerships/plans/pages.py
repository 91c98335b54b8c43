"""What the pages of a plan and of a measure show: to who reads from inside, and to everybody."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, Max, OuterRef, Q, Subquery
from django.utils import timezone

from partnerships.base.language import short_language
from partnerships.concertation.models import Zone, counted
from partnerships.meetings.decision_models import Decision
from partnerships.organizations.models import Establishment, Organization
from partnerships.people.models import rows_of
from partnerships.plans.indicators import INDICATORS
from partnerships.plans.labels import (
    ACTIVITY_ACTS,
    GATED,
    LACKING,
    LEFT_OUT,
    MEASURE_ACTS,
    RULE,
    STOPPED,
    WITH_A_REASON,
    acts_of,
)
from partnerships.plans.measure_models import Activity, Measure, MeasureEvent
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.naming import expressions, named_expressions, names_of, panels_of
from partnerships.plans.places import TerritoryLine, territory_lines, territory_map
from partnerships.plans.progress import Far, Figure, Seen, far, mean, quarter_of
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate, ZoneTarget
from partnerships.territories.models import Territory
from partnerships.words.sorting import by_name

CHANGES = 12  # lines of what changed this quarter
NAMED = 3  # measures left out that an axis names
UPDATES = 20  # of a measure, before the older ones


def opened(user, *, on: date):
    """Return the plans that a person reads, each with ``is_kept`` and ``is_inside`` of that person."""
    found = ActionPlan.objects.readable_by(user, on=on)
    return found.annotate(**standing_of(user, on=on, plan="pk"))


def standing_of(user, *, on: date, plan: str) -> dict[str, Any]:
    """Return the expressions « keeps this plan » and « reads it from inside », of a row's plan."""
    none = ActionPlan.objects.none()
    kept = ActionPlan.objects.editable_by(user) if user.is_authenticated else none
    inside = ActionPlan.objects.read_inside_by(user, on=on)
    return {
        "is_kept": Exists(kept.filter(pk=OuterRef(plan))),
        "is_inside": Exists(inside.filter(pk=OuterRef(plan))),
    }


def measures_of(plan: ActionPlan) -> list[Measure]:
    """Return the measures of a plan in their order, with how many activities count and are done."""
    alive = Activity.objects.filter(measure=OuterRef("pk")).exclude(state=Activity.State.DROPPED)
    found = Measure.objects.filter(axis__plan=plan).select_related("lead_seat", "lead_organization")
    done = alive.filter(state=Activity.State.DONE)
    zones = Measure.zones.through.objects.filter(measure=OuterRef("pk")).values("zone")
    found = found.annotate(
        activity_count=counted(alive), done_count=counted(done), zone_keys=ArraySubquery(zones)
    )
    return list(found.order_by("axis__position", "position"))


def last_told(*, is_inside: bool, **where) -> Subquery:
    """Return the expression of the last value told, of what ``where`` says of an outer row."""
    told = ProgressUpdate.objects.shown(is_inside=is_inside).filter(value__isnull=False, **where)
    return Subquery(told.newest_first().values("value")[:1])


def targets_in(plan: ActionPlan, *, is_inside: bool) -> list[ZoneTarget]:
    """Return the targets by zone of a plan, each with ``last`` told and its ``measure_key`` (one query)."""
    last = last_told(is_inside=is_inside, result=OuterRef("result"), zone=OuterRef("zone"))
    found = ZoneTarget.objects.filter(result__measure__axis__plan=plan)
    return list(found.annotate(last=last, measure_key=F("result__measure")))


def seen_in(plan: ActionPlan, targets: list[ZoneTarget], *, is_inside: bool) -> dict[int, list[Seen]]:
    """Return the results of each measure of a plan as they are seen, by its key (one query)."""
    by_zone = defaultdict(list)
    for row in targets:
        by_zone[row.result_id].append(Figure(baseline=row.baseline, target=row.target, value=row.last))
    last = last_told(is_inside=is_inside, result=OuterRef("pk"), zone=None)
    found = defaultdict(list)
    for row in ExpectedResult.objects.filter(measure__axis__plan=plan).annotate(last=last).order_by():
        figure = Figure(baseline=row.baseline, target=row.target, value=row.last)
        found[row.measure_id].append(
            Seen(
                standing=row.standing,
                figure=figure if row.is_indicator else None,
                zones=tuple(by_zone[row.pk]),
            )
        )
    return found


@dataclass(frozen=True)
class MeasureLine:
    """A measure in the table of its plan."""

    measure: Measure
    far: Far
    is_late: bool

    @property
    def left_out(self) -> str:
        return LEFT_OUT[self.far.left_out] if self.far.left_out else ""


@dataclass(frozen=True)
class AxisLine:
    """An axis with its measures: how far it is, and which of them do not count."""

    axis: Axis
    lines: list[MeasureLine]

    @cached_property
    def share(self) -> float | None:
        return mean(line.far.share for line in self.lines)

    @cached_property
    def left_out(self) -> list[MeasureLine]:
        return [line for line in self.lines if line.far.left_out]

    @property
    def named(self) -> list[MeasureLine]:
        return self.left_out[:NAMED]

    @property
    def others(self) -> int:
        return len(self.left_out) - len(self.named)

    @property
    def counted(self) -> int:
        return len(self.lines) - len(self.left_out)

    @property
    def late(self) -> int:
        return sum(line.is_late for line in self.lines)


def axis_lines(plan: ActionPlan, targets: list[ZoneTarget], *, is_inside: bool, on: date) -> list[AxisLine]:
    """Return the axes of a plan, each with its measures and how far they are (three queries)."""
    seen = seen_in(plan, targets, is_inside=is_inside)
    axes = {axis.pk: axis for axis in plan.axes.order_by("position")}
    by_axis = defaultdict(list)
    for measure in measures_of(plan):
        measure.axis = axes[measure.axis_id]
        how = far(
            state=measure.state,
            results=seen[measure.pk],
            done=measure.done_count,
            activities=measure.activity_count,
        )
        by_axis[measure.axis_id].append(MeasureLine(measure, how, measure.is_late(on=on)))
    return [AxisLine(axis, by_axis[axis.pk]) for axis in axes.values()]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed: when, of which measure, in words; a state, when that is what changed."""

    on: date
    measure: Measure
    words: str
    zone: Any = None
    state: str = ""
    is_internal: bool = False

    @property
    def label(self) -> str:
        return str(Measure.State(self.state).label) if self.state else ""


def changes_of(plan: ActionPlan, *, is_inside: bool, on: date) -> list[Change]:
    """Return what changed in the quarter, the newest first, a few lines (two queries)."""
    begins = quarter_of(on)
    told = ProgressUpdate.objects.shown(is_inside=is_inside).filter(measure__axis__plan=plan, on__lte=on)
    told = told.since(begins).select_related("measure", "result", "zone").newest_first()[:CHANGES]
    moved = MeasureEvent.objects.filter(measure__axis__plan=plan, at__date__gte=begins)
    moved = moved.select_related("measure").order_by("-at", "-pk")[:CHANGES]
    changes = [
        Change(row.on, row.measure, row.note, zone=row.zone, is_internal=not row.is_published) for row in told
    ]
    for event in moved:
        words = event.reason if is_inside else ""
        changes.append(Change(timezone.localdate(event.at), event.measure, words, state=event.to_state))
    return sorted(changes, key=lambda change: change.on, reverse=True)[:CHANGES]


def territories_of(
    plan: ActionPlan, measures: list[Measure], targets: list[ZoneTarget], *, on: date
) -> list[TerritoryLine]:
    """Return the zones of the partnership, how far the plan is in each and the last news (one query)."""
    shown = Q() if plan.is_inside else Q(updates__is_published=True)
    told = Max("updates__on", filter=Q(updates__measure__axis__plan=plan) & shown)
    territories = Territory.objects.filter(zones=OuterRef("pk"))
    places = Establishment.objects.filter(zones=OuterRef("pk"))
    found = plan.partnership.zones.current(on=on).annotate(
        told_on=told,
        mrc_rows=ArraySubquery(territories.order_by("code").values("code")),
        place_rows=ArraySubquery(rows_of(places, "postal_code", "territory__code")),
    )
    # Counting forgets the order of zones: it is said again.
    zones = list(found.order_by(*by_name("name_fr")))
    figures = defaultdict(list)
    for row in targets:
        figure = Figure(baseline=row.baseline, target=row.target, value=row.last)
        figures[row.zone_id, row.measure_key].append(figure)
    return territory_lines(zones, measures, figures)


def said_once(lines: list[MeasureLine]) -> str:
    """Return who leads all the measures of a plan, "" when several do: the column would say one name."""
    leads = {line.measure.lead for line in lines}
    return leads.pop() if len(lines) > 1 and len(leads) == 1 else ""


def plan_page(plan: ActionPlan, *, on: date) -> dict:
    """Return what the page of a plan shows of it."""
    targets = targets_in(plan, is_inside=plan.is_inside)
    axes = axis_lines(plan, targets, is_inside=plan.is_inside, on=on)
    lines = [line for axis in axes for line in axis.lines]
    one_lead, is_dated = said_once(lines), any(line.measure.to_on for line in lines)
    zones = territories_of(plan, [line.measure for line in lines], targets, on=on)
    states = defaultdict(int)
    for line in lines:
        states[line.measure.state] += 1
    return {
        "plan": plan,
        "axes": axes,
        "lines": lines,
        "one_lead": one_lead,
        "is_dated": is_dated,
        "columns": 3 + (not one_lead) + is_dated + (plan.is_kept and plan.is_live),
        "share": mean(axis.share for axis in axes),
        "read": sum(axis.counted for axis in axes),
        "states": [(state, state.label, states[state]) for state in Measure.State if states[state]],
        "late": [line for line in lines if line.is_late],
        "changes": changes_of(plan, is_inside=plan.is_inside, on=on),
        "quarter": quarter_of(on),
        "rule": RULE,
        "has_intentions": any((plan.issues, plan.pillars, plan.objectives, plan.strategies)),
        "zones": zones,
        "map": territory_map(zones) if zones else None,
    }


# --- A measure ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A result in a zone, and when one last heard of it."""

    zone: Zone
    figure: Figure
    told_on: date | None


@dataclass(frozen=True, slots=True)
class ResultLine:
    """A result of a measure, what it shows and what is missing to read it."""

    result: ExpectedResult
    seen: Seen
    told_on: date | None
    zones: list[ZoneLine]
    is_stopped: bool

    @property
    def lacking(self) -> str:
        """Say what is missing, or that it is no longer counted; "" when all is well, or zones say it."""
        if self.is_stopped:
            return STOPPED
        if self.seen.figure is None or self.seen.share is not None:
            return ""
        return LACKING[self.seen.figure.lacking]


def result_lines(
    measure: Measure, updates: Iterable[ProgressUpdate], *, counts: Iterable[str]
) -> list[ResultLine]:
    """Return the results of a measure as what was told shows them, the newest first (two queries)."""
    last = {}
    for update in updates:
        if update.value is not None:
            last.setdefault((update.result_id, update.zone_id), update)
    found = measure.results.order_by("position").prefetch_related("zone_targets__zone")
    return [_result_line(result, last, counts) for result in found]


def _result_line(result: ExpectedResult, last: dict, counts) -> ResultLine:
    targets = result.zone_targets.all()
    zones = [_zone_line(target, last.get((result.pk, target.zone_id))) for target in targets]
    told = last.get((result.pk, None))
    figure = None
    if result.is_indicator:
        figure = Figure(baseline=result.baseline, target=result.target, value=told and told.value)
    seen = Seen(standing=result.standing, figure=figure, zones=tuple(line.figure for line in zones))
    is_stopped = bool(result.counted_by) and result.counted_by not in counts
    return ResultLine(result, seen, told and told.on, zones, is_stopped)


def _zone_line(target: ZoneTarget, told: ProgressUpdate | None) -> ZoneLine:
    figure = Figure(baseline=target.baseline, target=target.target, value=told and told.value)
    return ZoneLine(target.zone, figure, told and told.on)


def silent_zones(zones: dict[int, str], updates: Iterable[ProgressUpdate]) -> list[str]:
    """Return the names of the zones, by their keys, of which nobody told anything yet."""
    told = {update.zone_id for update in updates}
    return [name for key, name in zones.items() if key not in told]


def opened_measure(user, *, on: date):
    """Return the measures that a person reads, with what the page shows of them and ``may_tell``."""
    readable = ActionPlan.objects.readable_by(user, on=on).values("pk")
    found = Measure.objects.filter(axis__plan__in=readable).with_lead()
    found = found.select_related("mandate", "previous__axis__plan")
    partners = Organization.objects.filter(measures=OuterRef("pk")).order_by(*by_name("name"))
    zones = Zone.objects.filter(measures=OuterRef("pk")).order_by(*by_name("name_fr"))
    led = Measure.objects.led_by(user, on=on) if user.is_authenticated else Measure.objects.none()
    return found.annotate(
        **standing_of(user, on=on, plan="axis__plan"),
        is_led=Exists(led.filter(pk=OuterRef("pk"))),
        partner_names=ArraySubquery(partners.values("name")),
        zone_rows=ArraySubquery(rows_of(zones, "pk", "name_fr", "name_en")),
        **expressions(),
    )


def measure_page(measure: Measure, user, *, on: date) -> dict:
    """Return what the page of a measure shows."""
    told = measure.updates.shown(is_inside=measure.is_inside).select_related("result", "zone").newest_first()
    updates = list(told)
    activities = list(measure.activities.in_order().annotate(**named_expressions()))
    zones = {pk: (short_language() == "en" and en) or fr for pk, fr, en in measure.zone_rows}
    may_tell = measure.is_kept or measure.is_led
    return {
        "measure": measure,
        "plan": measure.plan,
        "is_late": measure.is_late(on=on),
        "activities": [
            (
                one,
                one.is_late(on=on),
                acts_on(one) if may_tell else [],
                names_of(one, is_inside=measure.is_inside),
            )
            for one in activities
        ],
        "results": result_lines(measure, updates, counts=INDICATORS),
        "updates": updates[:UPDATES],
        "older": updates[UPDATES:],
        "zone_names": list(zones.values()),
        "silent": silent_zones(zones, updates),
        "budget": list(measure.budget_lines.all()),
        "acts": acts_of(measure, MEASURE_ACTS) if may_tell and measure.plan.is_live else [],
        "reasoned": WITH_A_REASON,
        "may_tell": may_tell and measure.plan.is_live,
        "dropped": measure.events.order_by("-pk").first() if measure.state == Measure.State.DROPPED else None,
        "panels": panels_of(measure, user),
        "decisions": decisions_on(measure, user, on=on) if measure.is_inside else [],
    }


def acts_on(activity: Activity) -> list[tuple[str, str]]:
    """Return what can be done to an activity: nothing begins while its gate is closed."""
    words = ACTIVITY_ACTS
    if not activity.is_gate_open:
        words = {name: said for name, said in words.items() if name not in GATED}
    return acts_of(activity, words)


def decisions_on(measure: Measure, user, *, on: date) -> list:
    """Return the decisions that name a measure, or that were taken under its agenda items (one query)."""
    about = Q(measure_links__measure=measure) | Q(item__measure_item__measure=measure)
    found = Decision.objects.readable_by(user, on=on).filter(about).distinct()
    return list(found.select_related("meeting").order_by("-meeting__starts_at", "number"))
