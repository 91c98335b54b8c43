"""How the list of members is narrowed; what was asked stays in its address and in its files."""

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.people.models import Membership
from partnerships.web.filters import ListFilter


class MemberFilter(ListFilter):
    """By the words of a name, an address or a partner, and by role."""

    q = django_filters.CharFilter(label=_("Name, e-mail or partner"), method="of_words")
    role = django_filters.ChoiceFilter(label=_("Role"), choices=Membership.Role.choices)

    counted = "role"

    class Meta:
        model = Membership
        fields = ["q", "role"]

    def of_words(self, members, _name, words):
        return members.search(words, on=timezone.localdate())
