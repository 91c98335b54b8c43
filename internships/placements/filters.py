"""Questions asked of the list of placements; they stay in the address and in the exports."""

import django_filters
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.changes.leaving import LEFT
from internships.offers.models import InternshipKind
from internships.placements.models import Placement
from partnerships.base.searching import saying
from programs.catalogue.models import Program


class PlacementFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(method="of_words", label=_("Student or firm"), max_length=80)
    state = django_filters.ChoiceFilter(label=_("State"), choices=Placement.State.choices)
    kind = django_filters.ModelChoiceFilter(
        field_name="agreement__kind",
        to_field_name="code",
        label=_("Kind"),
        queryset=InternshipKind.objects.all(),
    )
    program = django_filters.ModelChoiceFilter(
        to_field_name="public_id", label=_("Program"), queryset=Program.objects.none()
    )
    on = django_filters.DateFilter(method="held_on", label=_("Under way on"))
    stranded = django_filters.ChoiceFilter(
        method="of_closed", label=_("Firm or school closed"), choices=[("yes", _("yes"))]
    )

    left = django_filters.BooleanFilter(
        method="whose_student_left", label=_("Student left the program"), widget=CheckboxInput
    )

    class Meta:
        model = Placement
        fields = ["q", "state", "kind", "program", "on", "stranded", "left"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        seen = self.queryset.order_by().values("program")
        self.filters["program"].queryset = Program.objects.filter(pk__in=seen).order_by("code")
        for name, filter in self.filters.items():
            if name == "left":
                filter.field.widget.attrs["class"] = "form-check-input"
                continue
            is_text = name in ("q", "on")
            filter.field.widget.attrs["class"] = "form-control" if is_text else "form-select"
            if not is_text:
                filter.field.empty_label = _("any")
        self.filters["on"].field.widget.input_type = "date"

    def of_words(self, placements, name, words):
        """Placements whose student or firm says every word."""
        paths = ("student", "establishment", "establishment__organization")
        return saying(placements, words, *paths, on=timezone.localdate())

    def of_closed(self, placements, name, value):
        """Placements that go on while the firm, the place or the school takes part no longer."""
        return placements.stranded()

    def held_on(self, placements, name, day):
        return placements.filter(starts_on__lte=day, ends_on__gte=day)

    def whose_student_left(self, placements, name, is_asked):
        """Live placements of people who withdrew from their program, or ended without the diploma."""
        return placements.live().filter(enrolment__state__in=LEFT) if is_asked else placements

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        fields, chosen = self.form.fields, getattr(self.form, "cleaned_data", {})
        said = [(name, value) for name, value in chosen.items() if value not in (None, "", False)]
        states = dict(Placement.State.choices)
        return [(str(fields[name].label), str(states.get(value, value))) for name, value in said]
