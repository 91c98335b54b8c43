"""Administration of outcomes: one graduate's, and published counts."""

from django.contrib import admin

from partnerships.base.administration import Administration
from programs.outcomes.models import Outcome, OutcomeFigures


@admin.register(Outcome)
class OutcomeAdmin(Administration):
    list_display = ["enrolment", "horizon", "status", "is_full_time", "is_related", "measured_on"]
    list_filter = ["horizon", "status"]
    list_select_related = ["enrolment__student", "enrolment__cohort__program"]
    search_fields = ["enrolment__student__last_name", "enrolment__cohort__program__code", "employer__name"]


@admin.register(OutcomeFigures)
class OutcomeFiguresAdmin(Administration):
    list_display = ["program", "region", "as_of", "respondents", "source", "is_fictitious"]
    list_filter = ["region", "is_fictitious"]
    list_select_related = ["program", "region"]
    search_fields = ["program__code", "program__title_fr", "source"]
