"""Administration of the cohorts that came of measures."""

from django.contrib import admin

from partnerships.base.administration import Administration
from programs.measures.models import MeasureCohort


@admin.register(MeasureCohort)
class MeasureCohortAdmin(Administration):
    list_display = ["cohort", "measure", "zone"]
    list_filter = ["measure__axis__plan__partnership"]
    list_select_related = ["cohort__program", "measure", "zone"]
    search_fields = ["measure__name_fr", "cohort__program__title_fr", "cohort__name"]
