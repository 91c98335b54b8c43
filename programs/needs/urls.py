"""Addresses of needs: surveys, answers, projections, layoffs."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.needs import views

urlpatterns = [
    path(_("surveys/"), views.survey_list, name="survey_list"),
    path(_("surveys/export/<str:format>/"), views.survey_list_export, name="survey_list_export"),
    path(_("surveys/new/"), views.survey_create, name="survey_create"),
    path(_("surveys/<uuid:public_id>/"), views.survey_detail, name="survey_detail"),
    path(_("surveys/<uuid:public_id>/export/<str:format>/"), views.survey_export, name="survey_export"),
    path(_("surveys/<uuid:public_id>/edit/"), views.survey_edit, name="survey_edit"),
    path(_("surveys/<uuid:public_id>/strata/new/"), views.stratum_create, name="stratum_create"),
    path(_("surveys/strata/<uuid:public_id>/edit/"), views.stratum_edit, name="stratum_edit"),
    path(_("surveys/<uuid:public_id>/firms/new/"), views.response_create, name="response_create"),
    path(_("surveys/answers/"), views.response_list, name="response_list"),
    path(_("surveys/answers/export/<str:format>/"), views.response_export, name="response_export"),
    path(_("surveys/answers/<uuid:public_id>/"), views.response_detail, name="response_detail"),
    path(_("surveys/answers/<uuid:public_id>/edit/"), views.response_edit, name="response_edit"),
    path(_("projections/"), views.projection_list, name="projection_list"),
    path(_("projections/export/<str:format>/"), views.projection_export, name="projection_export"),
    path(_("layoffs/"), views.layoff_list, name="layoff_list"),
    path(_("layoffs/export/<str:format>/"), views.layoff_export, name="layoff_export"),
    path(_("layoffs/new/"), views.layoff_create, name="layoff_create"),
    path(_("layoffs/<uuid:public_id>/edit/"), views.layoff_edit, name="layoff_edit"),
]
