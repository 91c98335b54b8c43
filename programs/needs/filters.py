"""How the list of projections is narrowed; what was asked stays in the address and in the exports."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.territories.models import Region
from partnerships.web.filters import ListFilter
from programs.needs.models import Projection


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
