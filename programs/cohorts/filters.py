"""Questions a coordinator asks the list of cohorts; they stay in the address and in the exports."""

from functools import cache

import django_filters
from django.utils.translation import gettext_lazy as _

from partnerships.organizations.models import Organization
from partnerships.web.filters import ListFilter
from partnerships.web.picking import TITLES, Offered, PickFilter, Source, listed
from programs.catalogue.choosing import searched
from programs.catalogue.models import Program
from programs.cohorts.models import Cohort


def school_year(year: int) -> str:
    """Return 2025-2026 for 2025."""
    return f"{year}-{year + 1}"


class CohortFilter(ListFilter):
    program = PickFilter(label=_("Program"))
    year = django_filters.ChoiceFilter(field_name="school_year", label=_("School year"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=Cohort.State.choices)
    provider = PickFilter(label=_("Provider"))
    mode = django_filters.ChoiceFilter(label=_("Mode"), choices=Cohort.Mode.choices)

    counted = "state"

    class Meta:
        model = Cohort
        fields = ["program", "year", "state", "provider", "mode"]

    def offer(self):
        choices = cache(lambda: choices_of(self.queryset))  # asked for when they are shown or chosen
        self.filters["year"].extra["choices"] = lambda: choices()["year"]
        for name, source in {"program": PROGRAMS_SEEN, "provider": PROVIDERS_SEEN}.items():
            offered = Offered(source, self.user, key="public_id")
            self.filters[name].offer(offered, known=lambda name=name: choices()[name])


def choices_of(cohorts) -> dict[str, list[tuple[str, str]]]:
    """Return the programs, school years and providers that cohorts can be filtered by (one query)."""
    seen = cohorts.order_by()
    found = listed(
        whole=["year"],
        program=(Program.objects.filter(pk__in=seen.values("program")), "public_id", "code", *TITLES),
        provider=(Organization.objects.filter(pk__in=seen.values("provider")), "public_id", "", "name", ""),
        year=(seen.distinct(), "school_year", "", "", ""),
    )
    years = sorted((int(year) for year, _name in found["year"]), reverse=True)
    return {**found, "year": [(str(year), school_year(year)) for year in years]}


def programs_seen(user):
    """Return the programs of the cohorts that a person reads."""
    seen = Cohort.objects.visible_to(user).order_by().values("program")
    return Program.objects.filter(pk__in=seen).order_by("code")


def providers_seen(user):
    """Return the providers of the cohorts that a person reads."""
    seen = Cohort.objects.visible_to(user).order_by().values("provider")
    return Organization.objects.filter(pk__in=seen)


PROGRAMS_SEEN = Source("programs_of_cohorts", programs_seen, code="code", seek=searched)
PROVIDERS_SEEN = Source("providers_of_cohorts", providers_seen)
