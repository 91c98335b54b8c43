"""Administration of rounds and rankings; what was computed is read, never edited."""

from django.contrib import admin
from django.utils import timezone

from internships.rounds.models import Assignment, Ranking, Round, Scenario
from partnerships.base.administration import Administration, ReadOnly

TOLD = ["cohort", "name", "slots", "choices", "opens_at", "closes_at", "publish_at"]
STUDENT = ["student__last_name", "student__first_name"]


@admin.register(Round)
class RoundAdmin(Administration):
    list_display = ["name", "cohort", "opens_at", "closes_at", "publish_at", "chosen", "carried_out_at"]
    list_filter = ["cohort__region", "opens_at"]
    list_select_related = ["cohort__program", "chosen"]
    search_fields = ["name", "cohort__name", "cohort__provider__name"]
    date_hierarchy = "opens_at"
    # Which scenario holds is decided on the round's page, where it is checked.
    readonly_fields = ["chosen", "chosen_by", "carried_out_at"]
    raw_id_fields = ["slots"]

    def get_readonly_fields(self, request, obj=None) -> list[str]:
        """Return every field once students read their result: its day and slots were told."""
        told = obj and (obj.carried_out_at or obj.is_published(at=timezone.now()))
        return [*super().get_readonly_fields(request, obj), *(TOLD if told else [])]


@admin.register(Ranking)
class RankingAdmin(Administration):
    list_display = ["round", "student", "rank", "slot"]
    list_filter = ["rank"]
    list_select_related = ["round", "student", "slot"]
    search_fields = [*STUDENT, "round__name"]
    raw_id_fields = ["slot"]


@admin.register(Scenario)
class ScenarioAdmin(ReadOnly):
    list_display = ["name", "round", "seed", "made_by", "created_at"]
    list_select_related = ["round", "made_by"]
    list_filter = ["created_at"]
    search_fields = ["name", "round__name"]


@admin.register(Assignment)
class AssignmentAdmin(ReadOnly):
    list_display = ["student", "scenario", "rank", "is_forced", "slot", "handled_at", "failure"]
    list_filter = ["failure", "is_forced", "rank"]
    list_select_related = ["student", "scenario", "slot"]
    search_fields = [*STUDENT, "scenario__name", "scenario__round__name"]
