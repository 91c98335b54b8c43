"""Questions asked of the list of weeks that wait for a trainer."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.placements.hours_models import HoursLog
from partnerships.base.searching import saying


class WeekFilter(django_filters.FilterSet):
    q = django_filters.CharFilter(method="of_words", label=_("Student or firm"), max_length=80)

    class Meta:
        model = HoursLog
        fields = ["q"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["q"].field.widget.attrs["class"] = "form-control"

    def of_words(self, weeks, name, words):
        """Weeks whose student or firm says every word."""
        way = ("placement__student", "placement__establishment", "placement__establishment__organization")
        return saying(weeks, words, *way, on=timezone.localdate())

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        words = self.form.cleaned_data.get("q")
        return [(str(self.form.fields["q"].label), words)] if words else []
