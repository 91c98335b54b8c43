"""What the papers of a plan say of it, read once for all of them: nothing that is internal.

Whoever asks, a paper holds what the public reads once the plan is adopted: notes that are not published stay
out of it, for papers are handed on.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import npgettext

from partnerships.base.figures import write_day, write_number, write_share
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.progress import Far, Figure, Seen, far, mean
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate

NEWS_TOLD = 3  # the newest of a measure


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureTold:
    """A measure in the reader's words: ``stands`` are the lines of where it is, who leads it, until when.

    ``state`` says how far it is by what is published, when that can be read.
    """

    measure: Measure
    state: str
    far: Far
    is_late: bool
    lead: str
    days: str
    activities: tuple[Activity, ...]
    results: tuple[ExpectedResult, ...]
    stands: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisTold:
    """An axis; ``counts`` says how far it is (``share``, from 0 to 1) and how many measures stand where."""

    axis: Axis
    measures: tuple[MeasureTold, ...]
    share: float | None
    counts: str

    @property
    def title(self) -> str:
        return self.axis.numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTold:
    plan: ActionPlan
    facts: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    intentions: tuple[tuple[str, tuple[str, ...]], ...]
    axes: tuple[AxisTold, ...]


def told(plan: ActionPlan, *, on: date) -> PlanTold:
    """Return what papers say of a plan as of a day, in the reader's language (eight queries)."""
    axes = [_axis(axis, on=on) for axis in read_whole(plan)]
    return PlanTold(
        plan=plan,
        facts=tuple(_facts(plan, axes)),
        notices=tuple(_notices(plan)),
        intentions=tuple(_intentions(plan)),
        axes=tuple(axes),
    )


def read_whole(plan: ActionPlan) -> list[Axis]:
    """Return the axes of a plan with all that papers say of them."""
    news = ProgressUpdate.objects.shown(is_inside=False).select_related("zone", "result").newest_first()
    measures = Measure.objects.select_related("lead_seat", "lead_organization").order_by("position")
    measures = measures.prefetch_related(
        "activities",
        "results__zone_targets",
        "partners",
        "zones",
        Prefetch("updates", queryset=news, to_attr="published"),
    )
    return list(plan.axes.order_by("position").prefetch_related(Prefetch("measures", queryset=measures)))


def _axis(axis: Axis, *, on: date) -> AxisTold:
    measures = tuple(_measure(measure, on=on) for measure in axis.measures.all())
    share = mean(told.far.share for told in measures)
    counts = " · ".join(filter(None, [progress(share), counted(measures)]))
    return AxisTold(axis=axis, measures=measures, share=share, counts=counts)


def progress(share: float | None) -> str:
    return "" if share is None else _("progress %(share)s") % {"share": write_share(share, decimals=0)}


def counted(measures: tuple[MeasureTold, ...]) -> str:
    """Return how many measures stand where: « 2 done · 3 planned · 1 late »."""
    states = Counter(told.measure.state for told in measures)
    said = [in_state(state, states[state]) for state in Measure.State if states[state]]
    if late := sum(told.is_late for told in measures):
        said.append(_("%(count)s late") % {"count": write_number(late)})
    return " · ".join(said)


def in_state(state: str, count: int) -> str:
    """Return « 9 planned » of the measures that stand there."""
    said = {
        "planned": npgettext("measures", "%(count)s planned", "%(count)s planned", count),
        "under_way": npgettext("measures", "%(count)s under way", "%(count)s under way", count),
        "done": npgettext("measures", "%(count)s done", "%(count)s done", count),
        "to_discuss": npgettext("measures", "%(count)s to discuss", "%(count)s to discuss", count),
        "suspended": npgettext("measures", "%(count)s suspended", "%(count)s suspended", count),
        "dropped": npgettext("measures", "%(count)s dropped", "%(count)s dropped", count),
    }
    return said[state] % {"count": write_number(count)}


def far_of(measure: Measure) -> Far:
    """Return how far a measure read whole is, by what is published: the rule of its plan's page."""
    last: dict[tuple, Decimal] = {}
    for update in measure.published:
        if update.value is not None:
            last.setdefault((update.result_id, update.zone_id), update.value)
    alive = [each for each in measure.activities.all() if each.state != Activity.State.DROPPED]
    return far(
        state=measure.state,
        results=[seen(result, last) for result in measure.results.all()],
        done=sum(each.state == Activity.State.DONE for each in alive),
        activities=len(alive),
    )


def seen(result: ExpectedResult, last: dict[tuple, Decimal]) -> Seen:
    """Return a result as the last values told show it, by its key and that of the zone."""

    def figure(row, zone: int | None) -> Figure:
        return Figure(baseline=row.baseline, target=row.target, value=last.get((result.pk, zone)))

    return Seen(
        standing=result.standing,
        figure=figure(result, None) if result.is_indicator else None,
        zones=tuple(figure(target, target.zone_id) for target in result.zone_targets.all()),
    )


def _measure(measure: Measure, *, on: date) -> MeasureTold:
    is_late, days = measure.is_late(on=on), period(measure.from_on, measure.to_on)
    how, state = far_of(measure), str(measure.get_state_display())
    if how.share is not None:
        state = f"{state} · {write_share(how.share, decimals=0)}"
    results = tuple(measure.results.all())
    said = [_("%(state)s, late") % {"state": state} if is_late else state]
    said += [_("Led by %(lead)s") % {"lead": measure.lead}] if measure.lead else []
    said += [days] if days else []
    said += [_("With %(partners)s") % {"partners": names}] if (names := _partners(measure)) else []
    said += [_("Where: %(places)s") % {"places": places}] if (places := _places(measure)) else []
    said += [line for result in results if (line := stands(result))]
    said += [news_of(update) for update in measure.published[:NEWS_TOLD]]
    return MeasureTold(
        measure=measure,
        state=state,
        far=how,
        is_late=is_late,
        lead=measure.lead,
        days=days,
        activities=tuple(measure.activities.all()),
        results=results,
        stands=tuple(said),
    )


def _partners(measure: Measure) -> str:
    named = [str(partner) for partner in measure.partners.all()]
    return ", ".join([*named, *filter(None, [measure.partners_words])])


def _places(measure: Measure) -> str:
    named = [str(zone) for zone in measure.zones.all()]
    return ", ".join([*named, *filter(None, [measure.places_words])])


def period(first: date | None, last: date | None) -> str:
    """Return « from … to … » of what is known of two days; "" when neither is."""
    if first and last:
        return _("from %(first)s to %(last)s") % {"first": write_day(first), "last": write_day(last)}
    if first:
        return _("from %(first)s") % {"first": write_day(first)}
    return _("until %(last)s") % {"last": write_day(last)} if last else ""


def stands(result: ExpectedResult) -> str:
    """Return where a result stands: its figures, or what was found and what shows it; "" if unknown."""
    if result.is_indicator:
        said = {"text": result.text, "unit": result.unit}
        said |= {"baseline": exact(result.baseline), "target": exact(result.target)}
        return _("%(text)s: from %(baseline)s to %(target)s (%(unit)s)") % said
    if not result.standing:
        return ""
    said = {"text": result.text, "standing": result.get_standing_display(), "evidence": result.evidence}
    return _("%(text)s: %(standing)s – %(evidence)s") % said


def exact(value: Decimal | None) -> str:
    """Return a figure with the decimals that it has."""
    return write_number(value, decimals=max(0, -value.normalize().as_tuple().exponent) if value else None)


def news_of(update: ProgressUpdate) -> str:
    """Return a published piece of news: the day, where, the value, the words."""
    heads = [write_day(update.on), *([str(update.zone)] if update.zone else [])]
    if update.value is not None:
        heads.append(f"{exact(update.value)} {update.result.unit}".strip())
    return _("%(heads)s: %(note)s") % {"heads": ", ".join(heads), "note": update.note or update.result.text}


def _facts(plan: ActionPlan, axes: list[AxisTold]):
    yield _("Partnership"), str(plan.partnership.name)
    yield _("Period"), period(plan.from_on, plan.to_on)
    if plan.adopted_on:
        yield _("Adopted on"), write_day(plan.adopted_on)
    if (share := mean(axis.share for axis in axes)) is not None:
        yield _("Progress"), write_share(share, decimals=0)
    if plan.source:
        yield _("Source"), plan.source


def _notices(plan: ActionPlan):
    if plan.state == ActionPlan.State.DRAFT:
        yield _("Draft: this plan is not adopted yet.")
    if plan.is_fictitious:
        yield _("Fictitious plan, made for the demonstration.")


def _intentions(plan: ActionPlan):
    """Yield (title, lines) of what the plan itself says: what it answers to, and what it aims at."""
    said = (
        (_("Issues"), plan.issues),
        (_("Pillars"), plan.pillars),
        (_("Strategic objectives"), plan.objectives),
        (_("Ministerial strategies that it matches"), plan.strategies),
    )
    for title, text in said:
        if lines := tuple(line.strip() for line in text.splitlines() if line.strip()):
            yield title, lines
