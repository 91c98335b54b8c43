"""Addresses of the calendar, of events, of their sites and sessions."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.events import part_views, registration_views, views

urlpatterns = [
    path(_("events/"), views.event_list, name="event_list"),
    path(_("events/export/<str:format>/"), views.event_export, name="event_export"),
    path(_("events/calendar.ics"), views.event_calendar, name="event_calendar"),
    path(_("events/feed.xml"), views.event_feed, name="event_feed"),
    path(_("partnerships/<uuid:public_id>/events/new/"), views.event_create, name="event_create"),
    path(_("events/<uuid:public_id>/"), views.event_detail, name="event_detail"),
    path(_("events/<uuid:public_id>/edit/"), views.event_edit, name="event_edit"),
    path(_("events/<uuid:public_id>/state/"), views.event_change, name="event_change"),
    path(_("events/<uuid:public_id>/call-off/"), views.event_cancel, name="event_cancel"),
    path(_("events/<uuid:public_id>/sites/new/"), part_views.site_create, name="event_site_create"),
    path(_("events/<uuid:public_id>/sessions/new/"), part_views.session_create, name="event_session_create"),
    path(
        _("events/<uuid:public_id>/registrations/"),
        registration_views.event_registrations,
        name="event_registrations",
    ),
    path(
        _("event-sites/<uuid:public_id>/register/"),
        registration_views.event_register,
        name="event_register",
    ),
    path(
        _("registrations/<uuid:public_id>/cancel/"),
        registration_views.registration_cancel,
        name="registration_cancel",
    ),
    path(_("registration/<str:token>/"), registration_views.registration_link, name="registration_link"),
    path(
        _("registration/<str:token>/calendar.ics"),
        registration_views.registration_calendar,
        name="registration_calendar",
    ),
    path(
        _("events/<uuid:public_id>/presences/"),
        registration_views.event_attendance,
        name="event_attendance",
    ),
    path(_("event-sites/<uuid:public_id>/edit/"), part_views.site_edit, name="event_site_edit"),
    path(_("event-sites/<uuid:public_id>/remove/"), part_views.site_remove, name="event_site_remove"),
    path(_("event-sessions/<uuid:public_id>/edit/"), part_views.session_edit, name="event_session_edit"),
    path(
        _("event-sessions/<uuid:public_id>/remove/"), part_views.session_remove, name="event_session_remove"
    ),
]
