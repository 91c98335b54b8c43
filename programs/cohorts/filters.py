"""Questions a coordinator asks the list of cohorts; they stay in the address and in the exports."""

import django_filters
from django.utils.translation import gettext_lazy as _

from partnerships.base.language import short_language
from partnerships.web.filters import ListFilter
from partnerships.words.sorting import sort_key
from programs.cohorts.models import Cohort


def school_year(year: int) -> str:
    """Return 2025-2026 for 2025."""
    return f"{year}-{year + 1}"


class CohortFilter(ListFilter):
    program = django_filters.ChoiceFilter(field_name="program__public_id", label=_("Program"))
    year = django_filters.ChoiceFilter(field_name="school_year", label=_("School year"))
    state = django_filters.ChoiceFilter(label=_("State"), choices=Cohort.State.choices)
    provider = django_filters.ChoiceFilter(field_name="provider__public_id", label=_("Provider"))
    mode = django_filters.ChoiceFilter(label=_("Mode"), choices=Cohort.Mode.choices)

    class Meta:
        model = Cohort
        fields = ["program", "year", "state", "provider", "mode"]

    def offer(self):
        for name, choices in choices_of(self.queryset).items():
            self.filters[name].extra["choices"] = choices


def choices_of(cohorts) -> dict[str, list[tuple[str, str]]]:
    """Return the programs, school years and providers that cohorts can be filtered by (one query)."""
    found = cohorts.filter_choices()
    english = short_language() == "en"
    programs = [
        (p["id"], f"{p['code']} {(p['en'] if english else '') or p['fr']}") for p in found["programs"]
    ]
    providers = [(p["id"], p["name"]) for p in found["providers"]]
    return {
        "program": sorted(programs, key=lambda pair: pair[1]),
        "provider": sorted(providers, key=lambda pair: sort_key(pair[1])),
        "year": [(str(year), school_year(year)) for year in sorted(found["years"], reverse=True)],
    }
