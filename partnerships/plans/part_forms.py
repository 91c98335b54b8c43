"""The parts of a plan, one line each: what it is in addresses, under what it hangs, its form."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.plans.forms import (
    ActivityForm,
    AxisForm,
    BudgetForm,
    MeasureForm,
    PartForm,
    ResultForm,
    UpdateForm,
)
from partnerships.plans.measure_models import Activity, BudgetLine, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a plan: ``parent`` names what it hangs on, ``to_plan`` leads from it to the plan.

    ``is_ordered``: it stands among its siblings. ``is_told``: who leads the measure adds one too.
    """

    code: str
    word: Any
    model: type[models.Model]
    parent: str = "measure"
    to_plan: str = "measure__axis__plan"
    form: type[PartForm]
    add: Any
    edit: Any
    is_ordered: bool = True
    is_told: bool = False

    @property
    def parent_model(self) -> type[models.Model]:
        return self.model._meta.get_field(self.parent).related_model

    @property
    def along(self) -> Sequence[str]:
        """What a row reads with it: its plan, and the partnership and committee of that."""
        return (f"{self.to_plan}__partnership", f"{self.to_plan}__committee")

    def plan_of(self, row) -> ActionPlan:
        for name in self.to_plan.split("__"):
            row = getattr(row, name)
        return row


PARTS: dict[str, Part] = {
    part.code: part
    for part in (
        Part(
            code="axis",
            word=pgettext_lazy("in an address", "axes"),
            model=Axis,
            parent="plan",
            to_plan="plan",
            form=AxisForm,
            add=_("Add an axis"),
            edit=_("Edit the axis"),
        ),
        Part(
            code="measure",
            word=pgettext_lazy("in an address", "measures"),
            model=Measure,
            parent="axis",
            to_plan="axis__plan",
            form=MeasureForm,
            add=_("Add a measure"),
            edit=_("Edit the measure"),
        ),
        Part(
            code="activity",
            word=pgettext_lazy("in an address", "activities"),
            model=Activity,
            form=ActivityForm,
            add=_("Add an activity"),
            edit=_("Edit the activity"),
        ),
        Part(
            code="result",
            word=pgettext_lazy("in an address", "results"),
            model=ExpectedResult,
            form=ResultForm,
            add=_("Add an expected result"),
            edit=_("Edit the expected result"),
        ),
        Part(
            code="budget",
            word=pgettext_lazy("in an address", "budget"),
            model=BudgetLine,
            form=BudgetForm,
            add=_("Add a budget line"),
            edit=_("Edit the budget line"),
            is_ordered=False,
        ),
        Part(
            code="update",
            word=pgettext_lazy("in an address", "news"),
            model=ProgressUpdate,
            form=UpdateForm,
            add=_("Tell how it goes"),
            edit=_("Edit what was told"),
            is_ordered=False,
            is_told=True,
        ),
    )
}


def find_part(word: str) -> Part | None:
    """Return the part of a word of an address, in the reader's language."""
    return next((part for part in PARTS.values() if str(part.word) == word), None)
