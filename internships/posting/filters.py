"""Questions a partner asks the board of offers; they stay in the address and in the exports."""

from functools import cache

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.models import InternshipKind, Offer
from partnerships.base.searching import saying
from partnerships.territories.models import Territory
from partnerships.web.filters import ListFilter
from partnerships.web.picking import TITLES, Offered, PickFilter, Source, listed
from programs.catalogue.choosing import searched
from programs.catalogue.models import Program


class OfferBoardFilter(ListFilter):
    q = django_filters.CharFilter(method="said", label=_("Title or firm"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=Offer.State.choices)
    kind = django_filters.ChoiceFilter(label=_("Kind"))
    program = PickFilter(field_name="programs", label=_("Program"))
    territory = PickFilter(label=_("Territory (MRC)"))
    unanswered = django_filters.ChoiceFilter(
        method="reaching_nobody", label=_("Applications reach nobody"), choices=[("yes", _("yes"))]
    )

    counted = "state"

    class Meta:
        model = Offer
        fields = ["q", "state", "kind", "program", "territory", "unanswered"]

    def offer(self):
        choices = cache(lambda: choices_of(self.queryset))  # asked for when they are shown or chosen
        self.filters["kind"].extra["choices"] = lambda: choices()["kind"]
        for name, source in {"program": PROGRAMS_SEEN, "territory": TERRITORIES_SEEN}.items():
            self.filters[name].offer(Offered(source, self.user), known=lambda name=name: choices()[name])

    def said(self, queryset, _name, text):
        """Offers whose title or firm says every word."""
        paths = ("", "establishment", "establishment__organization")
        return saying(queryset, text, *paths, on=timezone.localdate())

    def reaching_nobody(self, queryset, _name, value):
        return queryset.unanswered(on=timezone.localdate())


def choices_of(offers) -> dict[str, list[tuple[str, str]]]:
    """Return the kinds, and the programs and territories of offers, to filter by (one query)."""
    seen = offers.order_by()
    programs = Program.objects.filter(pk__in=seen.values("programs"))
    territories = Territory.objects.filter(pk__in=seen.values("territory"))
    return listed(
        kind=(InternshipKind.objects.all(), "pk", "", "name_fr", "name_en"),
        program=(programs, "pk", "code", *TITLES),
        territory=(territories, "pk", "", "name", ""),
    )


def programs_seen(user):
    """Return the programs of the offers that a person reads."""
    seen = Offer.objects.visible_to(user).order_by().values("programs")
    return Program.objects.filter(pk__in=seen).order_by("code")


def territories_seen(user):
    """Return the territories of the offers that a person reads."""
    seen = Offer.objects.visible_to(user).order_by().values("territory")
    return Territory.objects.filter(pk__in=seen)


PROGRAMS_SEEN = Source("programs_of_offers", programs_seen, code="code", seek=searched)
TERRITORIES_SEEN = Source("territories_of_offers", territories_seen, paths=("name",))
