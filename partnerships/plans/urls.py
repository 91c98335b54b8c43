"""Addresses of plans, of their measures, and of the parts of both by their words."""

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from partnerships.plans import measure_views, part_views, views
from partnerships.plans.part_forms import PARTS, Part, find_part


class PartConverter:
    """The word of a part of a plan: « moyens » in French, “measures” in English."""

    regex = "[a-z-]+"

    def to_python(self, value: str) -> Part:
        part = find_part(value)
        if part is None:
            raise ValueError(value)
        return part

    def to_url(self, value: Part | str) -> str:
        return str((value if isinstance(value, Part) else PARTS[value]).word)


register_converter(PartConverter, "part")
urlpatterns = [
    path(_("partnerships/<uuid:public_id>/plans/"), views.plan_list, name="plan_list"),
    path(_("partnerships/<uuid:public_id>/plans/new/"), views.plan_create, name="plan_create"),
    path(_("plans/<uuid:public_id>/"), views.plan_detail, name="plan_detail"),
    path(_("plans/<uuid:public_id>/edit/"), views.plan_edit, name="plan_edit"),
    path(_("plans/<uuid:public_id>/adopt/"), views.plan_adopt, name="plan_adopt"),
    path(_("plans/<uuid:public_id>/state/"), views.plan_change, name="plan_change"),
    path(_("plans/<uuid:public_id>/next/"), views.plan_copy, name="plan_copy"),
    path(_("plans/parts/<part:part>/new/<uuid:public_id>/"), part_views.part_create, name="part_create"),
    path(_("plans/parts/<part:part>/<uuid:public_id>/edit/"), part_views.part_edit, name="part_edit"),
    path(_("plans/parts/<part:part>/<uuid:public_id>/move/"), part_views.part_move, name="part_move"),
    path(_("plans/parts/<part:part>/<uuid:public_id>/remove/"), part_views.part_remove, name="part_remove"),
    path(_("measures/<uuid:public_id>/"), measure_views.measure_detail, name="measure_detail"),
    path(_("measures/<uuid:public_id>/state/"), measure_views.measure_change, name="measure_change"),
    path(_("measures/<uuid:public_id>/axis/"), measure_views.measure_move_to, name="measure_move_to"),
    path(_("activities/<uuid:public_id>/state/"), measure_views.activity_change, name="activity_change"),
    path(_("results/<uuid:public_id>/zones/"), measure_views.result_zones, name="result_zones"),
    path(
        _("decisions/<uuid:public_id>/measures/"), measure_views.decision_measures, name="decision_measures"
    ),
    path(
        _("decision-measures/<uuid:public_id>/remove/"), measure_views.decision_forget, name="decision_forget"
    ),
]
