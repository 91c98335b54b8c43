"""Administration of action plans, their measures and what is told of them."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from partnerships.plans.agenda_models import MeasureDecision, MeasureItem
from partnerships.plans.measure_models import Activity, ActivityEvent, BudgetLine, Measure, MeasureEvent
from partnerships.plans.models import ActionPlan, ActionPlanEvent, Axis
from partnerships.plans.result_models import ExpectedResult, ProgressUpdate, ZoneTarget


class AxisRows(Rows):
    model = Axis
    fields = ["position", "title_fr", "title_en"]


class ActionPlanEventRows(Rows):
    model = ActionPlanEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


class BudgetRows(Rows):
    model = BudgetLine
    fields = ["label", "planned_amount", "spent_amount", "source"]


class MeasureEventRows(Rows):
    model = MeasureEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


class ActivityEventRows(Rows):
    model = ActivityEvent
    fields = readonly_fields = ["from_state", "to_state", "by", "at", "reason"]


class ZoneTargetRows(Rows):
    model = ZoneTarget
    fields = ["zone", "baseline", "target"]


@admin.register(ActionPlan)
class ActionPlanAdmin(Administration):
    list_display = ["title_fr", "partnership", "from_on", "to_on", "state"]
    list_filter = ["state", "partnership"]
    list_select_related = ["partnership"]
    search_fields = ["title_fr", "title_en", "partnership__name_fr"]
    inlines = [AxisRows, ActionPlanEventRows]


@admin.register(Axis)
class AxisAdmin(Administration):
    list_display = ["title_fr", "plan", "position"]
    list_filter = ["plan"]
    list_select_related = ["plan"]
    search_fields = ["title_fr", "title_en", "plan__title_fr"]


@admin.register(Measure)
class MeasureAdmin(Administration):
    list_display = ["name_fr", "axis", "from_on", "to_on", "state"]
    list_filter = ["state", "axis__plan"]
    list_select_related = ["axis__plan"]
    search_fields = ["name_fr", "name_en", "heading_fr", "lead_words", "axis__title_fr"]
    inlines = [BudgetRows, MeasureEventRows]


@admin.register(Activity)
class ActivityAdmin(Administration):
    list_display = ["name_fr", "measure", "due_on", "state"]
    list_filter = ["state"]
    list_select_related = ["measure"]
    search_fields = ["name_fr", "name_en", "heading_fr", "measure__name_fr"]
    inlines = [ActivityEventRows]


@admin.register(BudgetLine)
class BudgetLineAdmin(Administration):
    list_display = ["label", "measure", "planned_amount", "spent_amount", "source"]
    list_filter = ["measure__axis__plan"]
    list_select_related = ["measure"]
    search_fields = ["label", "source", "measure__name_fr"]


@admin.register(ExpectedResult)
class ExpectedResultAdmin(Administration):
    list_display = ["text_fr", "measure", "kind", "standing", "baseline", "target"]
    list_filter = ["kind", "standing"]
    list_select_related = ["measure"]
    search_fields = ["text_fr", "text_en", "unit_fr", "measure__name_fr"]
    inlines = [ZoneTargetRows]


@admin.register(ZoneTarget)
class ZoneTargetAdmin(Administration):
    list_display = ["result", "zone", "baseline", "target"]
    list_filter = ["zone__partnership"]
    list_select_related = ["result", "zone"]
    search_fields = ["result__text_fr", "zone__name_fr"]


@admin.register(ProgressUpdate)
class ProgressUpdateAdmin(Administration):
    list_display = ["measure", "result", "zone", "on", "value", "is_published", "is_counted"]
    list_filter = ["is_published", "is_counted"]
    list_select_related = ["measure", "result", "zone"]
    search_fields = ["note", "said_by", "measure__name_fr", "result__text_fr"]


@admin.register(MeasureItem)
class MeasureItemAdmin(Administration):
    list_display = ["measure", "item"]
    list_filter = ["measure__axis__plan"]
    list_select_related = ["measure", "item"]
    search_fields = ["measure__name_fr", "item__title"]


@admin.register(MeasureDecision)
class MeasureDecisionAdmin(Administration):
    list_display = ["decision", "measure"]
    list_filter = ["decision__committee"]
    list_select_related = ["decision", "measure"]
    search_fields = ["decision__text", "measure__name_fr"]
