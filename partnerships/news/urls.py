"""The address of the links by which measures are told of."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from partnerships.news import link_views

urlpatterns = [path(_("news/<str:token>/"), link_views.measure_tell, name="measure_tell")]
