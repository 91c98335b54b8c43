"""Addresses of placements."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.placements import (
    evaluation_views,
    following_views,
    hours_views,
    position_urls,
    school_break_views,
    views,
)

urlpatterns = [
    path(_("placements/"), views.placement_list, name="placement_list"),
    path(_("placements/export/<str:format>/"), views.placement_export, name="placement_export"),
    path(_("placements/<uuid:public_id>/"), views.placement_detail, name="placement_detail"),
    path(_("placements/<uuid:public_id>/state/"), views.placement_change, name="placement_change"),
    path(_("placements/<uuid:public_id>/people/"), views.placement_people, name="placement_people"),
    path(_("placements/<uuid:public_id>/finish/"), views.placement_finish, name="placement_finish"),
    path(_("placements/<uuid:public_id>/schedule/"), hours_views.schedule_edit, name="schedule_edit"),
    path(_("placements/<uuid:public_id>/hours/<str:monday>/"), hours_views.hours_week, name="hours_week"),
    path(
        _("placements/<uuid:public_id>/hours/<str:monday>/validate/"),
        hours_views.hours_validate,
        name="hours_validate",
    ),
    path(_("hours/<str:token>/"), hours_views.hours_by_link, name="hours_by_link"),
    path(_("placements/<uuid:public_id>/visits/new/"), following_views.visit_create, name="visit_create"),
    path(
        _("placements/<uuid:public_id>/evaluations/<str:moment>/<str:by>/"),
        evaluation_views.evaluation_create,
        name="evaluation_create",
    ),
    path(
        _("placements/<uuid:public_id>/ask-evaluation/<str:moment>/"),
        evaluation_views.evaluation_ask,
        name="evaluation_ask",
    ),
    path(_("evaluations/<uuid:public_id>/"), evaluation_views.evaluation_detail, name="evaluation_detail"),
    path(_("evaluations/link/<str:token>/"), evaluation_views.evaluation_by_link, name="evaluation_by_link"),
    path(
        _("placements/<uuid:public_id>/incidents/new/"),
        following_views.incident_create,
        name="incident_create",
    ),
    path(_("incidents/<uuid:public_id>/"), following_views.incident_detail, name="incident_detail"),
    path(_("school-breaks/"), school_break_views.school_break_list, name="school_break_list"),
    path(_("school-breaks/new/"), school_break_views.school_break_create, name="school_break_create"),
    path(
        _("school-breaks/<uuid:public_id>/remove/"),
        school_break_views.school_break_delete,
        name="school_break_delete",
    ),
]
urlpatterns += position_urls.urlpatterns
