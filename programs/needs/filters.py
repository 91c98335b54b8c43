"""How the lists of needs are narrowed; what was asked stays in the address and in the exports."""

import django_filters
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.territories.models import Region
from partnerships.web.filters import ListFilter
from partnerships.web.forms import DateInput
from programs.needs.models import LayoffNotice, NeedsSurvey, Projection, SurveyResponse


class ProjectionFilter(ListFilter):
    """By occupation (code or words) and area."""

    q = django_filters.CharFilter(label=_("Occupation or code"), method="of_occupation")
    area = django_filters.ChoiceFilter(label=_("Area"), choices=Projection.Area)
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), to_field_name="code"
    )

    class Meta:
        model = Projection
        fields = ["q", "area", "region"]

    def of_occupation(self, queryset, name, value):
        return saying(queryset, value, "occupation", on=timezone.localdate())


class SurveyFilter(ListFilter):
    """By region, and whether they are open still."""

    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), to_field_name="code"
    )
    open = django_filters.BooleanFilter(label=_("Open only"), method="still_open", widget=CheckboxInput)

    class Meta:
        model = NeedsSurvey
        fields = ["region", "open"]

    def still_open(self, surveys, _name, is_asked):
        return surveys.filter(closes_on__gte=timezone.localdate()) if is_asked else surveys


class ResponseFilter(ListFilter):
    """By the state of an answer."""

    state = django_filters.ChoiceFilter(label=_("State"), choices=SurveyResponse.State.choices)

    counted = "state"

    class Meta:
        model = SurveyResponse
        fields = ["state"]


class LayoffFilter(ListFilter):
    """By the words of a firm or of an occupation, and by day."""

    q = django_filters.CharFilter(label=_("Firm or occupation"), method="of_words")
    since = django_filters.DateFilter(
        field_name="from_on", lookup_expr="gte", label=_("Since"), widget=DateInput
    )

    class Meta:
        model = LayoffNotice
        fields = ["q", "since"]

    def of_words(self, notices, _name, words):
        paths = ("establishment", "establishment__organization", "occupation")
        return saying(notices, words, *paths, on=timezone.localdate())
