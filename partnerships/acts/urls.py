"""Addresses of acts on many rows."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.acts import views

urlpatterns = [
    path(_("acts/on/<slug:listing>/"), views.batch_create, name="batch_create"),
    path(_("acts/<uuid:public_id>/"), views.batch_detail, name="batch_detail"),
    path(_("acts/<uuid:public_id>/undo/"), views.batch_undo, name="batch_undo"),
]
