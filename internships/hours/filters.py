"""Questions asked of the list of weeks that wait for a trainer."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.placements.hours_models import HoursLog
from partnerships.base.searching import saying
from partnerships.web.filters import ListFilter


class WeekFilter(ListFilter):
    q = django_filters.CharFilter(method="of_words", label=_("Student or firm"), max_length=80)

    class Meta:
        model = HoursLog
        fields = ["q"]

    def of_words(self, weeks, name, words):
        """Weeks whose student or firm says every word."""
        way = ("placement__student", "placement__establishment", "placement__establishment__organization")
        return saying(weeks, words, *way, on=timezone.localdate())
