"""Addresses of a student's board, the internships' board and private calendars."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.overview import calendar_views, my_board_views, views

urlpatterns = [
    path(_("me/"), my_board_views.my_board, name="my_board"),
    path(_("me/data/"), my_board_views.my_data, name="my_data"),
    path(_("internships/board/"), views.internship_overview, name="internship_overview"),
    path(
        _("internships/board/<str:format>/"),
        views.internship_overview_export,
        name="internship_overview_export",
    ),
    path(_("account/calendar/"), calendar_views.calendar_settings, name="calendar_settings"),
    path(_("calendar/<str:token>/"), calendar_views.calendar_feed, name="calendar_feed"),
]
