"""Addresses of what brings everything together."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.overview import board_views

urlpatterns = [
    path(_("me/"), board_views.my_board, name="my_board"),
    path(_("me/data/"), board_views.my_data, name="my_data"),
]
