"""Addresses of meetings and decisions, and the page of a committee that shows them."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.meetings import committee_views, decision_views, link_views, views

urlpatterns = [
    path(_("committees/<uuid:public_id>/"), committee_views.committee_detail, name="committee_detail"),
    path(_("committees/<uuid:public_id>/meetings/new/"), views.meeting_create, name="meeting_create"),
    path(_("meetings/<uuid:public_id>/"), views.meeting_detail, name="meeting_detail"),
    path(_("meetings/<uuid:public_id>/edit/"), views.meeting_edit, name="meeting_edit"),
    path(_("meetings/<uuid:public_id>/convene/"), views.meeting_convene, name="meeting_convene"),
    path(_("meetings/<uuid:public_id>/call-off/"), views.meeting_cancel, name="meeting_cancel"),
    path(_("meetings/<uuid:public_id>/calendar.ics"), views.meeting_calendar, name="meeting_calendar"),
    path(_("meetings/<uuid:public_id>/presences/"), views.meeting_attendance, name="meeting_attendance"),
    path(_("meetings/<uuid:public_id>/close/"), views.meeting_close, name="meeting_close"),
    path(_("meetings/<uuid:public_id>/agenda/new/"), views.item_create, name="item_create"),
    path(_("agenda-items/<uuid:public_id>/edit/"), views.item_edit, name="item_edit"),
    path(_("agenda-items/<uuid:public_id>/move/"), views.item_move, name="item_move"),
    path(_("presences/<uuid:public_id>/answer/"), views.meeting_answer, name="meeting_answer"),
    path(_("presences/<uuid:public_id>/change/"), views.minutes_ask, name="minutes_ask"),
    path(_("meetings/<uuid:public_id>/minutes/"), views.minutes_edit, name="minutes_edit"),
    path(
        _("meetings/<uuid:public_id>/minutes/circulate/"),
        views.minutes_circulate,
        name="minutes_circulate",
    ),
    path(_("meetings/<uuid:public_id>/minutes/again/"), views.minutes_take_up, name="minutes_take_up"),
    path(_("meetings/<uuid:public_id>/minutes/adopt/"), views.minutes_adopt, name="minutes_adopt"),
    path(_("meetings/<uuid:public_id>/minutes.pdf"), views.minutes_pdf, name="minutes_pdf"),
    path(
        _("meetings/<uuid:public_id>/decisions/new/"), decision_views.decision_create, name="decision_create"
    ),
    path(_("decisions/"), decision_views.decision_list, name="decision_list"),
    path(_("decisions/export/<str:format>/"), decision_views.decision_export, name="decision_export"),
    path(_("decisions/<uuid:public_id>/"), decision_views.decision_detail, name="decision_detail"),
    path(_("decisions/<uuid:public_id>/follow/"), decision_views.decision_follow, name="decision_follow"),
    path(_("decisions/<uuid:public_id>/state/"), decision_views.decision_finish, name="decision_finish"),
    path(_("decisions/<uuid:public_id>/drop/"), decision_views.decision_drop, name="decision_drop"),
    path(_("decisions/<uuid:public_id>/ratify/"), decision_views.decision_ratify, name="decision_ratify"),
    path(_("convocation/<str:token>/"), link_views.convocation_answer, name="convocation_answer"),
    path(
        _("convocation/<str:token>/calendar.ics"),
        link_views.convocation_calendar,
        name="convocation_calendar",
    ),
    path(_("minutes/<str:token>/"), link_views.minutes_comment, name="minutes_comment"),
]
