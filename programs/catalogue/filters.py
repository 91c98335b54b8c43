"""Questions a reader asks the catalogue."""

from functools import cache

import django_filters
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.folding import fold
from partnerships.base.language import short_language
from partnerships.territories.models import Region
from partnerships.web.filters import ListFilter
from programs.catalogue.models import Program


class ProgramFilter(ListFilter):
    """By words or code, sanction, sector (its French name, in both languages) and region (its code)."""

    q = django_filters.CharFilter(label=_("Words or code"), method="said")
    sanction = django_filters.ChoiceFilter(label=_("Sanction"), choices=Program.Sanction.choices)
    sector = django_filters.ChoiceFilter(label=_("Training sector"), field_name="sector_fr")
    region = django_filters.ChoiceFilter(label=_("Taught in"), method="taught_in")

    class Meta:
        model = Program
        fields = ["q", "sanction", "sector", "region"]

    def offer(self):
        offered = cache(choices_offered)  # asked for when they are shown or chosen
        for name in ("sector", "region"):
            self.filters[name].extra["choices"] = lambda name=name: offered()[name]

    def said(self, programs, _name, text):
        return programs.searched(text, on=timezone.localdate())

    def taught_in(self, programs, _name, code):
        return programs.taught_in(code)


def choices_offered() -> dict[str, list[tuple[str, str]]]:
    """Return the sectors that have a program and the regions, as (value, name), in one query.

    A sector's value is its French name, whatever the language: an address means the same in both.
    """
    sectors = Program.objects.exclude(sector_fr="").order_by()
    sectors = sectors.values_list(Value("sector"), "sector_fr", "sector_en").distinct()
    regions = Region.objects.order_by().values_list(Value("region"), "code", "name")
    is_english = short_language() == "en"
    offered: dict[str, dict[str, str]] = {"sector": {}, "region": {}}
    for kind, value, name in sectors.union(regions):
        offered[kind][value] = name if name and (kind == "region" or is_english) else value
    return {
        "sector": sorted(offered["sector"].items(), key=lambda pair: fold(pair[1])),
        "region": sorted(offered["region"].items()),
    }
