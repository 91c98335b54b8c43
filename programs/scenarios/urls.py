"""Address of what-if."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.scenarios import views

urlpatterns = [
    path(_("reports/<uuid:public_id>/what-if/"), views.report_scenario, name="report_scenario"),
]
