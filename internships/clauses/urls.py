"""Addresses of the library of clauses."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.clauses import views

urlpatterns = [
    path(_("agreements/clauses/"), views.clause_list, name="clause_list"),
    path(_("agreements/clauses/new/"), views.clause_create, name="clause_create"),
    path(_("agreements/clauses/<uuid:public_id>/"), views.clause_reword, name="clause_reword"),
]
