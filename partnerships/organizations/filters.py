"""How the public list of partners is narrowed."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.organizations.models import Organization, OrganizationRole
from partnerships.territories.models import Region


class OrganizationFilter(django_filters.FilterSet):
    """By the words of a name, kind and region."""

    q = django_filters.CharFilter(label=_("Name"), method="named")
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=OrganizationRole.Kind, method="of_kind", empty_label=_("any")
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), to_field_name="code", empty_label=_("any")
    )

    class Meta:
        model = Organization
        fields = ["q", "kind", "region"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, css in {"q": "form-control", "kind": "form-select", "region": "form-select"}.items():
            self.filters[name].field.widget.attrs["class"] = css

    def named(self, queryset, name, value):
        return saying(queryset, value, "", on=timezone.localdate())

    def of_kind(self, queryset, name, value):
        return queryset.of_kind(value, on=timezone.localdate())
