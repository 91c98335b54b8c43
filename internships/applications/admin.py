"""Administration of applications. States change by their verbs, never here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from internships.applications.models import Application, ApplicationEvent
from partnerships.base.administration import Administration, Events

STUDENT = ["student__last_name", "student__first_name"]


class ApplicationEvents(Events):
    model = ApplicationEvent


@admin.register(Application)
class ApplicationAdmin(Administration):
    list_display = ["student", "offer", "firm", "school", "state", "sent_at", "confirm_by", "is_fictitious"]
    list_filter = ["state", "sent_by", "refusal", "slot__offer__kind", "slot__offer__region", "is_fictitious"]
    list_select_related = ["student", "school", "slot__offer__establishment__organization"]
    search_fields = [*STUDENT, "slot__offer__title_fr", "slot__offer__establishment__organization__name"]
    inlines = [ApplicationEvents]

    @admin.display(description=_("offer"))
    def offer(self, application):
        return application.slot.offer

    @admin.display(description=_("firm"), ordering="slot__offer__establishment__organization__name")
    def firm(self, application):
        return application.slot.offer.establishment.organization
