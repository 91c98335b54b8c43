"""Questions a partner asks the board of offers; they stay in the address and in the exports."""

from functools import cache

import django_filters
from django.db.models import Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.models import InternshipKind, Offer
from partnerships.base.language import short_language
from partnerships.base.searching import saying
from partnerships.territories.models import Territory
from partnerships.web.filters import ListFilter
from partnerships.words.sorting import sort_key
from programs.catalogue.models import Program


class OfferBoardFilter(ListFilter):
    q = django_filters.CharFilter(method="said", label=_("Title or firm"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=Offer.State.choices)
    kind = django_filters.ChoiceFilter(label=_("Kind"))
    program = django_filters.ChoiceFilter(field_name="programs", label=_("Program"))
    territory = django_filters.ChoiceFilter(label=_("Territory (MRC)"))
    unanswered = django_filters.ChoiceFilter(
        method="reaching_nobody", label=_("Applications reach nobody"), choices=[("yes", _("yes"))]
    )

    class Meta:
        model = Offer
        fields = ["q", "state", "kind", "program", "territory", "unanswered"]

    def offer(self):
        offered = cache(lambda: choices_of(self.queryset))  # asked for when they are shown or chosen
        for name in ("kind", "program", "territory"):
            self.filters[name].extra["choices"] = lambda name=name: offered()[name]

    def said(self, queryset, _name, text):
        """Offers whose title or firm says every word."""
        paths = ("", "establishment", "establishment__organization")
        return saying(queryset, text, *paths, on=timezone.localdate())

    def reaching_nobody(self, queryset, _name, value):
        return queryset.unanswered(on=timezone.localdate())


def choices_of(offers) -> dict[str, list[tuple[str, str]]]:
    """Return the kinds, and the programs and territories of offers, to filter by (one query)."""
    seen, none = offers.order_by(), Value("")
    programs = Program.objects.order_by().filter(pk__in=seen.values("programs"))
    territories = Territory.objects.order_by().filter(pk__in=seen.values("territory"))
    rows = InternshipKind.objects.order_by().values_list(
        Value("kind"), "pk", none, "name_fr", "name_en", "position"
    )
    rows = rows.union(
        programs.values_list(Value("program"), "pk", "code", "title_fr", "title_en", Value(0)),
        territories.values_list(Value("territory"), "pk", none, "name", none, Value(0)),
        all=True,
    )
    offered = {"kind": [], "program": [], "territory": []}
    for name, pk, code, french, english, place in rows:
        said = (english if short_language() == "en" else "") or french
        offered[name].append((place, sort_key(said), str(pk), f"{code} {said}".strip()))
    return {name: [choice[2:] for choice in sorted(choices)] for name, choices in offered.items()}
