"""Addresses of jobs."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.jobs import views

urlpatterns = [
    path(_("jobs/<uuid:public_id>/"), views.job_detail, name="job_detail"),
    path(_("jobs/<uuid:public_id>/cancel/"), views.job_cancel, name="job_cancel"),
]
