"""How the public list of partners is narrowed."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.territories.models import Region
from partnerships.web.filters import ListFilter


class OrganizationFilter(ListFilter):
    """By the words of a name, kind and region."""

    q = django_filters.CharFilter(label=_("Name"), method="named")
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=OrganizationRole.Kind, method="of_kind")
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), to_field_name="code"
    )

    class Meta:
        model = Organization
        fields = ["q", "kind", "region"]

    def named(self, queryset, name, value):
        return saying(queryset, value, "", on=timezone.localdate())

    def of_kind(self, queryset, name, value):
        return queryset.of_kind(value, on=timezone.localdate())
