"""Addresses of the cohorts of measures."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.measures import views

urlpatterns = [
    path(_("measures/<uuid:public_id>/cohorts/new/"), views.measure_cohort_open, name="measure_cohort_open"),
    path(_("measures/<uuid:public_id>/cohorts/"), views.measure_cohort_link, name="measure_cohort_link"),
    path(
        _("measure-cohorts/<uuid:public_id>/remove/"),
        views.measure_cohort_unlink,
        name="measure_cohort_unlink",
    ),
]
