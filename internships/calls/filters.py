"""How the list of firms to call is narrowed; what was asked stays in its address and in its files."""

import django_filters
from django.db.models import Q
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.calls.models import OfferCall
from partnerships.base.searching import saying
from partnerships.organizations.choosing import OF_A_PLACE
from partnerships.organizations.models import Establishment
from partnerships.organizations.soliciting import spared_since
from partnerships.web.filters import ListFilter


class CallFilter(ListFilter):
    """By the words of a firm or of its MRC, by promises, and by calls."""

    q = django_filters.CharFilter(label=_("Firm or territory (MRC)"), method="of_words")
    promised = django_filters.BooleanFilter(
        label=_("Promised internships only"), method="is_promised", widget=CheckboxInput
    )
    due = django_filters.BooleanFilter(
        label=_("To call again by today"), method="is_due", widget=CheckboxInput
    )
    spared = django_filters.BooleanFilter(
        label=_("Not called lately"), method="is_not_called", widget=CheckboxInput
    )

    class Meta:
        model = Establishment
        fields = ["q", "promised", "due", "spared"]

    def of_words(self, firms, _name, words):
        return saying(firms, words, *OF_A_PLACE, "territory__name", on=timezone.localdate())

    def is_promised(self, firms, _name, is_asked):
        return firms.filter(promised__gt=0) if is_asked else firms

    def is_due(self, firms, _name, is_asked):
        return firms.filter(next_on__lte=timezone.localdate()) if is_asked else firms

    def is_not_called(self, firms, _name, is_asked):
        lately = Q(last_contact_at__date__gt=spared_since(on=timezone.localdate()))
        return firms.exclude(lately) if is_asked else firms


class OfferCallFilter(ListFilter):
    """By the words of a program; those of today."""

    q = django_filters.CharFilter(label=_("Program"), method="of_words")
    live = django_filters.BooleanFilter(
        label=_("Of today only"), method="that_are_open", widget=CheckboxInput
    )

    class Meta:
        model = OfferCall
        fields = ["q", "live"]

    def of_words(self, calls, _name, words):
        return saying(calls, words, "program", "note", on=timezone.localdate())

    def that_are_open(self, calls, _name, asked):
        today = timezone.localdate()
        return calls.filter(opens_on__lte=today, closes_on__gte=today) if asked else calls
