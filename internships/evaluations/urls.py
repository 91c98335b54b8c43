"""Addresses of evaluations."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.evaluations import views

urlpatterns = [
    path(
        _("placements/<uuid:public_id>/evaluations/<str:moment>/<str:by>/"),
        views.evaluation_create,
        name="evaluation_create",
    ),
    path(
        _("placements/<uuid:public_id>/ask-evaluation/<str:moment>/"),
        views.evaluation_ask,
        name="evaluation_ask",
    ),
    path(_("evaluations/<uuid:public_id>/"), views.evaluation_detail, name="evaluation_detail"),
    path(_("evaluations/link/<str:token>/"), views.evaluation_by_link, name="evaluation_by_link"),
]
