"""Addresses of what reports bring to committees."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.agenda import views

urlpatterns = [
    path(_("reports/<uuid:public_id>/agenda/"), views.report_agenda, name="report_agenda"),
    path(_("decisions/<uuid:public_id>/link/"), views.decision_link, name="decision_link"),
    path(_("decision-links/<uuid:public_id>/remove/"), views.decision_unlink, name="decision_unlink"),
]
