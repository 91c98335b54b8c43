"""Addresses of rounds of choices."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.rounds import student_views, views

urlpatterns = [
    path(_("rounds/"), views.round_list, name="round_list"),
    path(_("rounds/new/"), views.round_create, name="round_create"),
    path(_("rounds/<uuid:public_id>/"), views.round_detail, name="round_detail"),
    path(_("rounds/<uuid:public_id>/edit/"), views.round_edit, name="round_edit"),
    path(_("rounds/<uuid:public_id>/choices/"), student_views.round_rank, name="round_rank"),
    path(_("rounds/<uuid:public_id>/result/"), student_views.round_result, name="round_result"),
    path(_("rounds/<uuid:public_id>/scenarios/new/"), views.scenario_create, name="scenario_create"),
    path(_("scenarios/<uuid:public_id>/"), views.scenario_detail, name="scenario_detail"),
    path(_("scenarios/<uuid:public_id>/choose/"), views.scenario_choose, name="scenario_choose"),
]
