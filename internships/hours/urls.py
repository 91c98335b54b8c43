"""Addresses of schedules, hours and school breaks."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.hours import break_views, views

urlpatterns = [
    path(_("placements/<uuid:public_id>/schedule/"), views.schedule_edit, name="schedule_edit"),
    path(_("placements/<uuid:public_id>/hours/<str:monday>/"), views.hours_week, name="hours_week"),
    path(
        _("placements/<uuid:public_id>/hours/<str:monday>/validate/"),
        views.hours_validate,
        name="hours_validate",
    ),
    path(_("hours/"), views.hours_waiting, name="hours_waiting"),
    path(_("hours/<str:token>/"), views.hours_by_link, name="hours_by_link"),
    path(_("school-breaks/"), break_views.school_break_list, name="school_break_list"),
    path(_("school-breaks/new/"), break_views.school_break_create, name="school_break_create"),
    path(
        _("school-breaks/<uuid:public_id>/remove/"),
        break_views.school_break_delete,
        name="school_break_delete",
    ),
]
