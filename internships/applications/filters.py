"""Questions a coordinator asks the list of applications; they stay in the address and in the exports."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.applications.models import OPEN_STATES, Application
from internships.offers.models import InternshipKind
from partnerships.base.language import short_language
from partnerships.base.searching import saying
from partnerships.web.forms import DateInput

OPEN = "open"


class ApplicationFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(label=_("Student or firm"), method="named")
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=[(OPEN, _("still open")), *Application.State.choices], method="in_state"
    )
    kind = django_filters.ChoiceFilter(field_name="slot__offer__kind__code", label=_("Kind"))
    sent_from = django_filters.DateFilter(
        field_name="sent_at", lookup_expr="date__gte", label=_("Sent since"), widget=DateInput
    )

    class Meta:
        model = Application
        fields = ["q", "state", "kind", "sent_from"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["kind"].extra["choices"] = kinds()
        for name, given in self.filters.items():
            if name in ("state", "kind"):
                given.extra["empty_label"] = _("any")
            css = "form-control" if "empty_label" not in given.extra else "form-select"
            given.field.widget.attrs["class"] = css

    def named(self, queryset, _name, text):
        """Keep what every word of the question names: the student, the offer or the firm."""
        firm = "slot__offer__establishment"
        paths = ("student", "slot__offer", firm, f"{firm}__organization")
        return saying(queryset, text, *paths, on=timezone.localdate())

    def in_state(self, queryset, _name, state):
        return queryset.filter(state__in=OPEN_STATES if state == OPEN else [state])

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        fields = self.form.fields
        chosen = {name: value for name, value in self.form.cleaned_data.items() if value}
        return [
            (str(fields[name].label), str(dict(getattr(fields[name], "choices", ())).get(value, value)))
            for name, value in chosen.items()
        ]


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of internships, by code (one query)."""
    name = f"name_{short_language()}"
    found = InternshipKind.objects.values_list("code", name, "name_fr")
    return [(code, said or french) for code, said, french in found]
