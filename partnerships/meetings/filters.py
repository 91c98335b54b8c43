"""How the list of decisions is narrowed."""

import django_filters
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.committees.models import Committee
from partnerships.meetings.decision_models import Decision
from partnerships.web.filters import ListFilter


class DecisionFilter(ListFilter):
    """By words, committee, state; those that are late, those that somebody follows still."""

    q = django_filters.CharFilter(label=_("Words of the decision"), method="saying")
    committee = django_filters.ModelChoiceFilter(
        label=_("Committee"), queryset=Committee.objects.none(), to_field_name="public_id"
    )
    state = django_filters.ChoiceFilter(label=_("State"), choices=Decision.State)
    live = django_filters.BooleanFilter(label=_("To follow only"), method="to_follow", widget=CheckboxInput)
    late = django_filters.BooleanFilter(label=_("Late only"), method="that_are_late", widget=CheckboxInput)

    class Meta:
        model = Decision
        fields = ["q", "committee", "state", "live", "late"]

    def offer(self) -> None:
        shown = self.queryset.values("committee")
        self.filters["committee"].queryset = Committee.objects.filter(pk__in=shown)

    def saying(self, queryset, name, value):
        return saying(queryset, value, "text", "follow_up", on=timezone.localdate())

    def to_follow(self, queryset, name, value):
        return queryset.to_follow() if value else queryset

    def that_are_late(self, queryset, name, value):
        return queryset.late(on=timezone.localdate()) if value else queryset
