"""Questions a coordinator asks the list of applications; they stay in the address and in the exports."""

import django_filters
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.applications.models import OPEN_STATES, Application
from internships.offers.models import InternshipKind
from internships.students.models import StudentProfile
from partnerships.base.language import short_language
from partnerships.base.searching import saying
from partnerships.web.filters import ListFilter
from partnerships.web.forms import DateInput

OPEN = "open"


class ApplicationFilter(ListFilter):
    q = django_filters.CharFilter(label=_("Student or firm"), method="named")
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=[(OPEN, _("still open")), *Application.State.choices], method="in_state"
    )
    kind = django_filters.ChoiceFilter(field_name="slot__offer__kind__code", label=_("Kind"))
    sent_from = django_filters.DateFilter(
        field_name="sent_at", lookup_expr="date__gte", label=_("Sent since"), widget=DateInput
    )

    counted = "state"
    TOGETHER = {OPEN: OPEN_STATES}

    class Meta:
        model = Application
        fields = ["q", "state", "kind", "sent_from"]

    def offer(self):
        self.filters["kind"].extra["choices"] = kinds()

    def named(self, queryset, _name, text):
        """Keep what every word of the question names: the student, the offer or the firm."""
        firm = "slot__offer__establishment"
        paths = ("student", "slot__offer", firm, f"{firm}__organization")
        return saying(queryset, text, *paths, on=timezone.localdate())

    def in_state(self, queryset, _name, state):
        return queryset.filter(state__in=OPEN_STATES if state == OPEN else [state])


class StudentFilter(ListFilter):
    """Questions asked of a school's students, by name; of profiles read ``vouching.with_seat()``."""

    q = django_filters.CharFilter(label=_("Name"), method="named")
    without = django_filters.BooleanFilter(
        label=_("Without a place only"), method="without_a_place", widget=CheckboxInput
    )

    class Meta:
        model = StudentProfile
        fields = ["q", "without"]

    def named(self, profiles, _name, words):
        return profiles.named(words)

    def without_a_place(self, profiles, _name, is_asked):
        return profiles.filter(has_seat=False) if is_asked else profiles


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of internships, by code (one query)."""
    name = f"name_{short_language()}"
    found = InternshipKind.objects.values_list("code", name, "name_fr")
    return [(code, said or french) for code, said, french in found]
