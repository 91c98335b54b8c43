"""How the list of projections is narrowed; what was asked stays in the address and in the exports."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.territories.models import Region
from programs.needs.models import Projection


class ProjectionFilter(django_filters.FilterSet):
    """By occupation (code or words) and area."""

    q = django_filters.CharFilter(label=_("Occupation or code"), method="of_occupation")
    area = django_filters.ChoiceFilter(label=_("Area"), choices=Projection.Area, empty_label=_("any"))
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), to_field_name="code", empty_label=_("any")
    )

    class Meta:
        model = Projection
        fields = ["q", "area", "region"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, css in {"q": "form-control", "area": "form-select", "region": "form-select"}.items():
            self.filters[name].field.widget.attrs["class"] = css

    def of_occupation(self, queryset, name, value):
        return saying(queryset, value, "occupation", on=timezone.localdate())

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        chosen = {name: value for name, value in self.form.cleaned_data.items() if value}
        areas = dict(Projection.Area.choices)
        return [
            (str(self.form.fields[name].label), str(areas.get(value, value)))
            for name, value in chosen.items()
        ]
