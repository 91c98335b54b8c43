"""Administration of placements, and of what is noted during them."""

from django.contrib import admin

from internships.placements import evaluation_models, hours_models, models, visit_models
from partnerships.base.administration import Administration, Events, ReadOnly, Rows

WHO = ["placement__student__last_name", "placement__establishment__organization__name"]
PLACEMENT = ["placement__student", "placement__establishment"]


class PlacementEvents(Events):
    model = models.PlacementEvent


class Timetable(Rows):
    model = hours_models.Schedule


@admin.register(models.Placement)
class PlacementAdmin(Administration):
    list_display = [
        "student", "establishment", "school", "program", "starts_on", "ends_on", "state", "is_fictitious",
    ]  # fmt: skip
    list_filter = ["state", "is_full_time", "is_hired", "region", "agreement__kind", "is_fictitious"]
    list_select_related = ["student", "establishment", "school", "program"]
    search_fields = [
        "student__last_name", "student__first_name", "establishment__name",
        "establishment__organization__name", "trainer_name",
    ]  # fmt: skip
    date_hierarchy = "starts_on"
    inlines = [Timetable, PlacementEvents]


@admin.register(hours_models.Schedule)
class ScheduleAdmin(Administration):
    list_display = ["placement", "weekday", "from_time", "to_time", "break_minutes", "from_on", "to_on"]
    list_filter = ["weekday"]
    list_select_related = PLACEMENT
    search_fields = WHO


@admin.register(hours_models.HoursLog)
class HoursLogAdmin(Administration):
    list_display = ["placement", "day", "hours", "absence", "state", "validated_by_name"]
    list_filter = ["state", "absence"]
    list_select_related = PLACEMENT
    search_fields = WHO
    date_hierarchy = "day"


@admin.register(visit_models.Visit)
class VisitAdmin(Administration):
    list_display = ["placement", "on", "mode", "by"]
    list_filter = ["mode"]
    list_select_related = [*PLACEMENT, "by"]
    search_fields = WHO


class Marks(Rows):
    model = evaluation_models.EvaluationMark


@admin.register(evaluation_models.Evaluation)
class EvaluationAdmin(Administration):
    list_display = ["placement", "moment", "by", "author_name", "overall", "submitted_at"]
    list_filter = ["moment", "by", "overall"]
    list_select_related = PLACEMENT
    search_fields = [*WHO, "author_name"]
    inlines = [Marks]


@admin.register(evaluation_models.EvaluationMark)
class EvaluationMarkAdmin(Administration):
    list_display = ["evaluation", "unit", "criterion", "mark"]
    list_filter = ["mark"]
    list_select_related = ["evaluation", "unit"]
    search_fields = ["evaluation__placement__student__last_name", "unit__code", "criterion"]


class Readings(admin.TabularInline):
    """Who read an incident: never edited."""

    model = visit_models.IncidentReading
    extra = 0
    can_delete = False
    fields = readonly_fields = ["at", "by"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")

    def has_add_permission(self, request, obj=None) -> bool:
        return False


@admin.register(visit_models.PlacementIncident)
class PlacementIncidentAdmin(Administration):
    list_display = ["placement", "kind", "happened_at", "is_injury", "closed_at"]
    list_filter = ["kind", "is_injury"]
    list_select_related = PLACEMENT
    search_fields = WHO
    inlines = [Readings]


@admin.register(visit_models.IncidentReading)
class IncidentReadingAdmin(ReadOnly):
    list_display = ["incident", "by", "at"]
    list_filter = ["at"]
    list_select_related = ["incident", "by"]
    search_fields = ["by__email", "by__full_name"]


@admin.register(hours_models.SchoolBreak)
class SchoolBreakAdmin(Administration):
    list_display = ["name", "school", "from_on", "to_on"]
    list_filter = ["from_on"]
    list_select_related = ["school"]
    search_fields = ["name", "school__name"]
