"""Questions asked of the list of placements; they stay in the address and in the exports."""

from functools import cache

import django_filters
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.models import InternshipKind
from internships.placements.models import Placement
from partnerships.base.searching import saying
from partnerships.web.filters import ListFilter
from partnerships.web.forms import DateInput
from partnerships.web.picking import TITLES, Offered, PickFilter, Source, listed
from programs.catalogue.choosing import searched
from programs.catalogue.models import Program


class PlacementFilter(ListFilter):
    q = django_filters.CharFilter(method="of_words", label=_("Student or firm"), max_length=80)
    state = django_filters.ChoiceFilter(label=_("State"), choices=Placement.State.choices)
    kind = django_filters.ChoiceFilter(field_name="agreement__kind__code", label=_("Kind"))
    program = PickFilter(label=_("Program"))
    on = django_filters.DateFilter(method="held_on", label=_("Under way on"), widget=DateInput)
    stranded = django_filters.ChoiceFilter(
        method="of_closed", label=_("Firm or school closed"), choices=[("yes", _("yes"))]
    )

    left = django_filters.BooleanFilter(
        method="whose_student_left", label=_("Student left the program"), widget=CheckboxInput
    )

    counted = "state"

    class Meta:
        model = Placement
        fields = ["q", "state", "kind", "program", "on", "stranded", "left"]

    def offer(self):
        choices = cache(lambda: choices_of(self.queryset))  # asked for when they are shown or chosen
        self.filters["kind"].extra["choices"] = lambda: choices()["kind"]
        offered = Offered(PROGRAMS_SEEN, self.user, key="public_id")
        self.filters["program"].offer(offered, known=lambda: choices()["program"])

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
        """Placements under way of people who no longer study in the program of the school."""
        return placements.left_behind() if is_asked else placements


def choices_of(placements) -> dict[str, list[tuple[str, str]]]:
    """Return the kinds, and the programs of placements, to filter by (one query)."""
    programs = Program.objects.filter(pk__in=placements.order_by().values("program"))
    return listed(
        kind=(InternshipKind.objects.all(), "code", "", "name_fr", "name_en"),
        program=(programs, "public_id", "code", *TITLES),
    )


def programs_seen(user):
    """Return the programs of the placements that a person reads."""
    seen = Placement.objects.visible_to(user).order_by().values("program")
    return Program.objects.filter(pk__in=seen).order_by("code")


PROGRAMS_SEEN = Source("programs_of_placements", programs_seen, code="code", seek=searched)
