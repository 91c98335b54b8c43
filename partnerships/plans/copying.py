"""A plan is copied to the next period: what is left to do, with where each line comes from."""

from datetime import date

from django.db import transaction
from django.db.models import OuterRef, Subquery

from partnerships.base.states import hold
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate, ZoneTarget

PLAN = (
    "partnership", "committee", "issues_fr", "issues_en", "pillars_fr", "pillars_en", "objectives_fr",
    "objectives_en", "strategies_fr", "strategies_en", "answers_to", "is_fictitious",
)  # fmt: skip
MEASURE = (
    "heading_fr", "heading_en", "name_fr", "name_en", "lead_seat", "lead_organization", "lead_words",
    "partners_words", "places_words", "strategies_fr", "strategies_en", "mandate",
)  # fmt: skip
ACTIVITY = (
    "heading_fr", "heading_en", "name_fr", "name_en", "responsible", "responsible_words", "gate_fr",
    "gate_en",
)  # fmt: skip
RESULT = ("text_fr", "text_en", "kind", "unit_fr", "unit_en", "counted_by", "source")


@transaction.atomic
def copy(
    *, plan: ActionPlan, title_fr: str, title_en: str = "", from_on: date, to_on: date | None, public_id
) -> ActionPlan:
    """Write the draft that goes on with a plan; sent again, it stays one draft.

    It has the axes, the measures that are neither done nor dropped, what is left of their activities, and
    their results, with the last value told as a baseline.
    """
    hold(plan)
    made = ActionPlan.objects.filter(public_id=public_id).first()
    if made:
        return made
    draft = ActionPlan.objects.create(
        public_id=public_id,
        title_fr=title_fr,
        title_en=title_en,
        from_on=from_on,
        to_on=to_on,
        previous=plan,
        **_kept(plan, PLAN),
    )
    for axis in plan.axes.order_by("position"):
        _copy_axis(axis, draft)
    return draft


def _kept(row, names) -> dict:
    return {name: getattr(row, name) for name in names}


def _copy_axis(axis: Axis, draft: ActionPlan) -> None:
    words = _kept(axis, ("position", "title_fr", "title_en", "note_fr", "note_en"))
    new = Axis.objects.create(plan=draft, previous=axis, **words)
    left = axis.measures.filter(state__in=Measure.OPEN).order_by("position")
    for position, measure in enumerate(left.prefetch_related("partners", "zones"), start=1):
        words = _kept(measure, MEASURE)
        made = Measure.objects.create(axis=new, position=position, previous=measure, **words)
        made.partners.set(measure.partners.all())
        made.zones.set(measure.zones.all())
        _copy_activities(measure, made)
        _copy_results(measure, made)


def _copy_activities(measure: Measure, made: Measure) -> None:
    left = measure.activities.filter(state__in=[Activity.State.PLANNED, Activity.State.UNDER_WAY])
    copies = {}
    for position, activity in enumerate(left.order_by("position"), start=1):
        copies[activity.pk] = Activity.objects.create(
            measure=made,
            position=position,
            waits_for=copies.get(activity.waits_for_id),
            **_kept(activity, ACTIVITY),
        )


def _copy_results(measure: Measure, made: Measure) -> None:
    for result in measure.results.order_by("position").annotate(last=last_value(OuterRef("pk"), None)):
        new = ExpectedResult.objects.create(
            measure=made,
            position=result.position,
            previous=result,
            baseline=result.last if result.last is not None else result.baseline,
            **_kept(result, RESULT),
        )
        zones = result.zone_targets.annotate(last=last_value(OuterRef("result"), OuterRef("zone")))
        ZoneTarget.objects.bulk_create(
            ZoneTarget(
                result=new, zone_id=row.zone_id, baseline=row.last if row.last is not None else row.baseline
            )
            for row in zones
        )


def last_value(result, zone) -> Subquery:
    """Return the expression of the last value told of a result, in a zone or (None) of everywhere."""
    told = ProgressUpdate.objects.filter(result=result, zone=zone, value__isnull=False)
    return Subquery(told.newest_first().values("value")[:1])
