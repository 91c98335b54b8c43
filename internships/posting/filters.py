"""Questions a partner asks the board of offers; they stay in the address and in the exports."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.models import InternshipKind, Offer
from partnerships.base.searching import saying
from partnerships.territories.models import Territory
from programs.catalogue.models import Program


class OfferBoardFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(method="said", label=_("Title or firm"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=Offer.State.choices)
    kind = django_filters.ModelChoiceFilter(label=_("Kind"), queryset=InternshipKind.objects.all())
    program = django_filters.ModelChoiceFilter(
        field_name="programs", label=_("Program"), queryset=Program.objects.none()
    )
    territory = django_filters.ModelChoiceFilter(
        label=_("Territory (MRC)"), queryset=Territory.objects.none()
    )

    unanswered = django_filters.ChoiceFilter(
        method="reaching_nobody", label=_("Applications reach nobody"), choices=[("yes", _("yes"))]
    )

    class Meta:
        model = Offer
        fields = ["q", "state", "kind", "program", "territory", "unanswered"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        seen = self.queryset.order_by()
        programs = Program.objects.filter(pk__in=seen.values("programs")).order_by("title_fr")
        self.filters["program"].queryset = programs
        found = Territory.objects.filter(pk__in=seen.values("territory"))
        self.filters["territory"].queryset = found
        for name, given in self.filters.items():
            if name != "q":
                given.extra["empty_label"] = _("any")
            given.field.widget.attrs["class"] = "form-control" if name == "q" else "form-select"

    def said(self, queryset, _name, text):
        """Offers whose title or firm says every word."""
        paths = ("", "establishment", "establishment__organization")
        return saying(queryset, text, *paths, on=timezone.localdate())

    def reaching_nobody(self, queryset, _name, value):
        return queryset.unanswered(on=timezone.localdate())

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        chosen = {name: value for name, value in self.form.cleaned_data.items() if value}
        states = dict(Offer.State.choices)
        return [
            (str(self.form.fields[name].label), str(states.get(value, value) if name == "state" else value))
            for name, value in chosen.items()
        ]
