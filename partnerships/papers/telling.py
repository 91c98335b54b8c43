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

from partnerships.base.figures import write_day, write_number
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate

NEWS_TOLD = 3  # the newest of a measure


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureTold:
    """A measure in the reader's words: ``stands`` are the lines of where it is, who leads it, until when."""

    measure: Measure
    state: str
    is_late: bool
    lead: str
    days: str
    activities: tuple[Activity, ...]
    results: tuple[ExpectedResult, ...]
    stands: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisTold:
    axis: Axis
    number: int
    measures: tuple[MeasureTold, ...]
    counts: str

    @property
    def title(self) -> str:
        return _("Axis %(number)s – %(title)s") % {"number": self.number, "title": self.axis.title}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTold:
    plan: ActionPlan
    facts: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    intentions: tuple[tuple[str, tuple[str, ...]], ...]
    axes: tuple[AxisTold, ...]


def told(plan: ActionPlan, *, on: date) -> PlanTold:
    """Return what papers say of a plan as of a day, in the reader's language (seven queries)."""
    axes = [_axis(axis, number, on=on) for number, axis in enumerate(read_whole(plan), start=1)]
    return PlanTold(
        plan=plan,
        facts=tuple(_facts(plan)),
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
        "results",
        "partners",
        "zones",
        Prefetch("updates", queryset=news, to_attr="published"),
    )
    return list(plan.axes.order_by("position").prefetch_related(Prefetch("measures", queryset=measures)))


def _axis(axis: Axis, number: int, *, on: date) -> AxisTold:
    measures = tuple(_measure(measure, on=on) for measure in axis.measures.all())
    return AxisTold(axis=axis, number=number, measures=measures, counts=counted(measures))


def counted(measures: tuple[MeasureTold, ...]) -> str:
    """Return how many measures stand where: « 2 done · 3 planned · 1 late »."""
    states = Counter(told.measure.state for told in measures)
    labels = dict(Measure.State.choices)
    said = [f"{write_number(states[state])} {labels[state]}" for state in labels if states[state]]
    if late := sum(told.is_late for told in measures):
        said.append(_("%(count)s late") % {"count": write_number(late)})
    return " · ".join(said)


def _measure(measure: Measure, *, on: date) -> MeasureTold:
    is_late, days = measure.is_late(on=on), period(measure.from_on, measure.to_on)
    state = str(measure.get_state_display())
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


def _facts(plan: ActionPlan):
    yield _("Partnership"), str(plan.partnership.name)
    yield _("Period"), period(plan.from_on, plan.to_on)
    if plan.adopted_on:
        yield _("Adopted on"), write_day(plan.adopted_on)
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
