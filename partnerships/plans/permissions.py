"""Who keeps a plan, and who tells how its measures go."""

from datetime import date

from partnerships.plans.measure_models import Measure
from partnerships.plans.models import ActionPlan


def can_keep(user, plan: ActionPlan) -> bool:
    """Whether the person writes the plan and publishes what is told of it (one query)."""
    return user.is_authenticated and ActionPlan.objects.editable_by(user).filter(pk=plan.pk).exists()


def is_inside(user, plan: ActionPlan, *, on: date) -> bool:
    """Whether the person reads the internal notes of the plan."""
    return ActionPlan.objects.read_inside_by(user, on=on).filter(pk=plan.pk).exists()


def can_report(user, measure: Measure, *, on: date) -> bool:
    """Whether the person tells how a measure goes: who keeps the plan, and who leads the measure that day."""
    if not user.is_authenticated:
        return False
    led = Measure.objects.filter(pk=measure.pk).led_by(user, on=on)
    return can_keep(user, measure.plan) or led.exists()
