"""How the ledger of solicitations is narrowed."""

import django_filters
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.organizations.solicitation_models import SOLICITED, Solicitation
from partnerships.web.filters import ListFilter
from partnerships.words.sorting import sort_key


class SolicitationFilter(ListFilter):
    """By the words of who is asked or asks, by what for; what waits, what has no answer, what is recent."""

    q = django_filters.CharFilter(label=_("Partner or request"), method="of_words")
    kind = django_filters.ChoiceFilter(label=_("What for"), choices=[])
    waiting = django_filters.BooleanFilter(
        label=_("To ask at the next contact"), method="that_wait", widget=CheckboxInput
    )
    recent = django_filters.BooleanFilter(
        label=_("Asked lately"), method="that_are_recent", widget=CheckboxInput
    )
    mine = django_filters.BooleanFilter(label=_("Asked by us"), method="that_are_ours", widget=CheckboxInput)

    counted = "kind"

    class Meta:
        model = Solicitation
        fields = ["q", "kind", "waiting", "recent", "mine"]

    def offer(self) -> None:
        words = [(code, str(said)) for code, said in SOLICITED.items()]
        self.filters["kind"].extra["choices"] = sorted(words, key=lambda choice: sort_key(choice[1]))

    def of_words(self, rows, _name, words):
        return saying(rows, words, "subject", "organization", "partner", on=timezone.localdate())

    def that_wait(self, rows, _name, asked):
        return rows.waiting() if asked else rows

    def that_are_recent(self, rows, _name, asked):
        return rows.recent(at=timezone.now()) if asked else rows

    def that_are_ours(self, rows, _name, asked):
        return rows.made_by(self.request.user) if asked else rows
