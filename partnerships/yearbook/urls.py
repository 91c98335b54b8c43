"""Addresses of annual reports and of dates."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.yearbook import views

urlpatterns = [
    path(_("committees/<uuid:public_id>/years/<int:year>/"), views.committee_year, name="committee_year"),
    path(_("meetings/dates/"), views.meeting_dates, name="meeting_dates"),
]
