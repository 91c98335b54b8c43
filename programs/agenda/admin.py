"""Administration of the programs that reports brought to agendas."""

from django.contrib import admin

from partnerships.base.administration import Administration
from programs.agenda.models import AgendaSubject, DecisionLink


@admin.register(AgendaSubject)
class AgendaSubjectAdmin(Administration):
    list_display = ["program", "item", "report", "by"]
    list_filter = ["report__region"]
    list_select_related = ["program", "item", "report__region", "by"]
    search_fields = ["program__title_fr", "program__code", "item__title"]


@admin.register(DecisionLink)
class DecisionLinkAdmin(Administration):
    list_display = ["decision", "program", "cohort"]
    list_filter = ["decision__committee"]
    list_select_related = ["decision__committee", "program", "cohort__program"]
    search_fields = ["decision__text", "program__title_fr", "cohort__name"]
