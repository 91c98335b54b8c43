"""Questions a reader asks the catalogue."""

from collections.abc import Iterable

from django import forms
from django.db.models import Value
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from partnerships.base.folding import fold
from partnerships.base.language import short_language
from partnerships.territories.models import Region
from programs.catalogue.models import Program

ANY = [("", _("any"))]
SELECTED = mark_safe(" selected")  # nosec B308 B703: a constant


class ProgramSearch(forms.Form):
    """Words and filters, all optional, all in the address. What is not understood is left out."""

    q = forms.CharField(label=_("Words or code"), max_length=100, required=False)
    sanction = forms.ChoiceField(
        label=_("Sanction"), choices=[*ANY, *Program.Sanction.choices], required=False
    )
    sector = forms.ChoiceField(label=_("Training sector"), required=False)
    region = forms.ChoiceField(label=_("Taught in"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, choices in choices_offered(language=short_language()).items():
            self.fields[name].choices = [*ANY, *choices]

    @property
    def selects(self) -> list[tuple]:
        """What the page's lists print: (name, label, options)."""
        names = ("sanction", "sector", "region")
        return [
            (n, self.fields[n].label, options(self.fields[n].choices, chosen=self.query.get(n, "")))
            for n in names
        ]

    @property
    def query(self) -> dict[str, str]:
        """What was asked and understood, by field name."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def options(choices: Iterable[tuple], *, chosen: str) -> SafeString:
    """Write the options of a list: at once, a template would take longer than the rest of the page."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SELECTED if value == chosen else "", words) for value, words in choices),
    )


def choices_offered(*, language: str) -> dict[str, list[tuple[str, str]]]:
    """Return the sectors that have a program and the regions, as (value, name), in one query.

    A sector's value is its French name, whatever the language: an address means the same in both.
    """
    sectors = Program.objects.exclude(sector_fr="").order_by()
    sectors = sectors.values_list(Value("sector"), "sector_fr", "sector_en").distinct()
    regions = Region.objects.order_by().values_list(Value("region"), "code", "name")
    offered: dict[str, dict[str, str]] = {"sector": {}, "region": {}}
    for kind, value, name in sectors.union(regions):
        offered[kind][value] = name if name and (kind == "region" or language == "en") else value
    return {
        "sector": sorted(offered["sector"].items(), key=lambda pair: fold(pair[1])),
        "region": sorted(offered["region"].items()),
    }
