"""Addresses of changes that are taken back."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.changes import views

urlpatterns = [
    path(_("enrolments/<uuid:public_id>/take-back/"), views.enrolment_take_back, name="enrolment_take_back"),
    path(_("cohorts/<uuid:public_id>/take-back/"), views.cohort_take_back, name="cohort_take_back"),
]
