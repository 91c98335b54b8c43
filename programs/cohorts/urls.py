"""Addresses of cohorts and enrolments."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.cohorts import enrolment_views, unit_views, views

urlpatterns = [
    path(_("cohorts/"), views.cohort_list, name="cohort_list"),
    path(_("cohorts/new/"), views.cohort_create, name="cohort_create"),
    path(_("cohorts/export/<str:format>/"), views.cohort_export, name="cohort_export"),
    path(_("cohorts/<uuid:public_id>/"), views.cohort_detail, name="cohort_detail"),
    path(_("cohorts/<uuid:public_id>/edit/"), views.cohort_edit, name="cohort_edit"),
    path(_("cohorts/<uuid:public_id>/row/"), views.cohort_row, name="cohort_row"),
    path(_("cohorts/<uuid:public_id>/state/"), views.cohort_change, name="cohort_change"),
    path(
        _("cohorts/<uuid:public_id>/students/new/"), enrolment_views.enrolment_create, name="enrolment_create"
    ),
    path(_("enrolments/<uuid:public_id>/"), enrolment_views.enrolment_detail, name="enrolment_detail"),
    path(_("enrolments/<uuid:public_id>/state/"), enrolment_views.enrolment_change, name="enrolment_change"),
    path(_("cohorts/<uuid:public_id>/competencies/"), unit_views.cohort_units, name="cohort_units"),
    path(_("enrolments/<uuid:public_id>/competencies/"), unit_views.enrolment_units, name="enrolment_units"),
    path(
        _("credits/<uuid:public_id>/remove/"),
        unit_views.achievement_delete,
        name="achievement_delete",
    ),
    path(_("programs/<uuid:public_id>/competencies/"), unit_views.unit_list, name="unit_list"),
    path(_("programs/<uuid:public_id>/competencies/new/"), unit_views.unit_create, name="unit_create"),
    path(_("competencies/<uuid:public_id>/edit/"), unit_views.unit_edit, name="unit_edit"),
]
