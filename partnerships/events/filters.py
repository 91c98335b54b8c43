"""How the calendar of events is narrowed: by words, kind, region, partnership, to come or past."""

from functools import cache

import django_filters
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.language import short_language
from partnerships.base.searching import saying
from partnerships.concertation.models import Partnership
from partnerships.events.models import Event
from partnerships.territories.models import Region
from partnerships.web.filters import ListFilter
from partnerships.words.sorting import sort_key

WHEN = [("to_come", pgettext_lazy("event", "to come")), ("past", pgettext_lazy("event", "past"))]


class EventFilter(ListFilter):
    """By words, kind, region, partnership; to come, or past."""

    q = django_filters.CharFilter(label=_("Words of the event"), method="said")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Event.Kind)
    region = django_filters.ChoiceFilter(label=_("Region"), method="of_region")
    partnership = django_filters.ChoiceFilter(label=_("Partnership"))
    when = django_filters.ChoiceFilter(label=_("When"), choices=WHEN, method="that_is")

    class Meta:
        model = Event
        fields = ["q", "kind", "region", "partnership", "when"]

    def offer(self):
        offered = cache(choices)  # asked for when they are shown or chosen
        for name in ("region", "partnership"):
            self.filters[name].extra["choices"] = lambda name=name: offered()[name]

    def said(self, queryset, _name, text):
        return saying(queryset, text, "", on=timezone.localdate())

    def of_region(self, queryset, _name, code):
        return queryset.in_region(code)

    def that_is(self, queryset, _name, when):
        today = timezone.localdate()
        return queryset.to_come(on=today) if when == "to_come" else queryset.past(on=today)


def choices() -> dict[str, list[tuple[str, str]]]:
    """Return the regions, and the published partnerships that hold events, to filter by (one query)."""
    kept = Partnership.objects.published().filter(pk__in=Event.objects.values("partnership"))
    rows = kept.order_by().values_list(Value("partnership"), "pk", Value(""), "name_fr", "name_en")
    regions = Region.objects.order_by().values_list(Value("region"), "pk", "code", "name", Value(""))
    offered = {"region": [], "partnership": []}
    for name, pk, code, french, english in rows.union(regions, all=True):
        said = (english if short_language() == "en" else "") or french
        offered[name].append((code or sort_key(said).hex(), code or str(pk), said))
    return {name: [choice[1:] for choice in sorted(found)] for name, found in offered.items()}
