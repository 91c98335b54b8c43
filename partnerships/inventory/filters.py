"""How the directory of services is narrowed: by need, by territory, by who offers it."""

from functools import cache

import django_filters
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.language import short_language
from partnerships.base.searching import saying
from partnerships.concertation.models import Partnership
from partnerships.inventory.models import Audience, ServiceCategory, ServiceItem
from partnerships.territories.models import Territory
from partnerships.web.filters import ListFilter
from partnerships.words.sorting import sort_key

SEARCHED = (
    "",
    "organization",
    "category__name_fr",
    "category__name_en",
    "audience__name_fr",
    "audience__name_en",
)


class ServiceFilter(ListFilter):
    """By the words of a need, audience, category, territory, partnership and state."""

    q = django_filters.CharFilter(label=_("What you need"), method="said")
    audience = django_filters.ChoiceFilter(label=_("For whom"))
    category = django_filters.ChoiceFilter(label=_("Category"))
    territory = django_filters.ChoiceFilter(label=_("Territory (MRC)"), method="reaching")
    partnership = django_filters.ChoiceFilter(label=_("Partnership"))
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ServiceItem.Kind)
    stale = django_filters.ChoiceFilter(
        label=_("To be confirmed"), choices=[("yes", _("yes"))], method="is_stale"
    )

    class Meta:
        model = ServiceItem
        fields = ["q", "audience", "category", "territory", "partnership", "kind", "stale"]

    def offer(self):
        offered = cache(choices)  # asked for when they are shown or chosen
        for name in ("audience", "category", "territory", "partnership"):
            self.filters[name].extra["choices"] = lambda name=name: offered()[name]

    def said(self, queryset, _name, text):
        return saying(queryset, text, *SEARCHED, on=timezone.localdate())

    def reaching(self, queryset, _name, code):
        return queryset.in_territory(code)

    def is_stale(self, queryset, _name, _value):
        return queryset.to_confirm(on=timezone.localdate())


def choices() -> dict[str, list[tuple[str, str]]]:
    """Return the audiences, categories, territories and partnerships of sheets, to filter by (one query)."""
    none, on = Value(""), timezone.localdate()
    regions = Partnership.regions.through.objects.values("region")
    kept = Partnership.objects.published().filter(services__isnull=False).distinct()
    rows = Audience.objects.current(on=on).order_by().values_list(
        Value("audience"), "pk", none, "name_fr", "name_en", "position"
    )  # fmt: skip
    rows = rows.union(
        ServiceCategory.objects.current(on=on)
        .order_by()
        .values_list(Value("category"), "pk", none, "name_fr", "name_en", "position"),
        Territory.objects.order_by()
        .filter(region__in=regions)
        .values_list(Value("territory"), "pk", "code", "name", none, Value(0)),
        kept.order_by().values_list(Value("partnership"), "pk", none, "name_fr", "name_en", Value(0)),
        all=True,
    )
    offered = {"audience": [], "category": [], "territory": [], "partnership": []}
    for name, pk, code, french, english, place in rows:
        said = (english if short_language() == "en" else "") or french
        offered[name].append((place, sort_key(said), code or str(pk), said))
    return {name: [choice[2:] for choice in sorted(found)] for name, found in offered.items()}
