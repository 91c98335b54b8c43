"""Administration of cohorts, students and enrolments. States change by their verbs, never here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partnerships.base.administration import Administration, Events, ReadOnly, confirmed
from programs.cohorts.keeping import close_to_account
from programs.cohorts.models import (
    Achievement,
    Cohort,
    CohortEvent,
    CompetencyUnit,
    Enrolment,
    EnrolmentEvent,
    Student,
)
from programs.cohorts.question_models import FileQuestion, FileQuestionEvent


class CohortEvents(Events):
    model = CohortEvent


class EnrolmentEvents(Events):
    model = EnrolmentEvent


class FileQuestionEvents(Events):
    model = FileQuestionEvent


@admin.register(Cohort)
class CohortAdmin(Administration):
    list_display = ["program", "name", "provider", "region", "starts_on", "seats", "state", "is_fictitious"]
    list_filter = ["state", "mode", "region", "is_fictitious"]
    list_select_related = ["program", "provider", "region"]
    search_fields = ["name", "program__code", "program__title_fr", "provider__name"]
    readonly_fields = ["school_year"]
    inlines = [CohortEvents]


@admin.register(Student)
class StudentAdmin(Administration):
    """The permanent code is not kept, and its hash is not shown. An account opens a file by its own act."""

    list_display = ["last_name", "first_name", "birth_date", "email", "keeper", "is_fictitious"]
    list_filter = ["is_fictitious"]
    list_select_related = ["keeper"]
    search_fields = ["last_name", "first_name", "email"]
    exclude = ["permanent_code_hash"]
    readonly_fields = ["account"]
    actions = ["close_to_the_account"]

    @confirmed(
        description=_("Close the file to the account that opened it"),
        question=_("The person will say again who they are, with the birth date of the file."),
    )
    def close_to_the_account(self, request, queryset):
        return sum(bool(close_to_account(student=student)) for student in queryset)


@admin.register(FileQuestion)
class FileQuestionAdmin(ReadOnly):
    """What schools and students ask of who keeps a file; the pages answer."""

    list_display = ["student", "kind", "school", "asked_by", "asked_on", "state"]
    list_filter = ["kind", "state"]
    list_select_related = ["student", "school", "asked_by"]
    search_fields = ["student__last_name", "student__first_name", "school__name"]
    inlines = [FileQuestionEvents]


@admin.register(Enrolment)
class EnrolmentAdmin(Administration):
    list_display = ["student", "cohort", "state", "applied_on", "began_on", "ended_on"]
    list_filter = ["state", "cohort__region"]
    list_select_related = ["student", "cohort__program"]
    search_fields = ["student__last_name", "student__first_name", "cohort__name", "cohort__program__code"]
    inlines = [EnrolmentEvents]


@admin.register(CompetencyUnit)
class CompetencyUnitAdmin(Administration):
    list_display = ["program", "code", "title_fr", "hours", "position"]
    list_select_related = ["program"]
    list_filter = ["program__sanction"]
    search_fields = ["code", "title_fr", "title_en", "program__code", "program__title_fr"]


@admin.register(Achievement)
class AchievementAdmin(Administration):
    list_display = ["enrolment", "unit", "place", "assessor", "achieved_on"]
    list_filter = ["place"]
    list_select_related = ["enrolment__student", "enrolment__cohort__program", "unit"]
    search_fields = ["enrolment__student__last_name", "unit__code", "assessor"]
    date_hierarchy = "achieved_on"
