"""Addresses of outcomes."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.outcomes import views

urlpatterns = [
    path(_("enrolments/<uuid:public_id>/outcomes/new/"), views.outcome_create, name="outcome_create"),
    path(_("outcomes/<uuid:public_id>/"), views.outcome_edit, name="outcome_edit"),
    path(_("outcome-counts/"), views.outcome_figures_list, name="outcome_figures_list"),
    path(_("outcome-counts/new/"), views.outcome_figures_create, name="outcome_figures_create"),
    path(_("outcome-counts/<uuid:public_id>/"), views.outcome_figures_edit, name="outcome_figures_edit"),
]
