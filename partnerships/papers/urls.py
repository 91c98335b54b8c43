"""Addresses of the papers of a plan."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.papers import views

urlpatterns = [path(_("plans/<uuid:public_id>/file.<str:format>"), views.plan_paper, name="plan_paper")]
