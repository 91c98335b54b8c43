"""Administration of the programs that reports brought to agendas."""

from django.contrib import admin

from partnerships.base.administration import Administration
from programs.agenda.models import AgendaSubject


@admin.register(AgendaSubject)
class AgendaSubjectAdmin(Administration):
    list_display = ["program", "item", "report", "by"]
    list_filter = ["report__region"]
    list_select_related = ["program", "item", "report__region", "by"]
    search_fields = ["program__title_fr", "program__code", "item__title"]
