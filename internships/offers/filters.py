"""What a reader of the public list may ask: words, place, dates. All of it is in the address."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from django import forms
from django.db.models import Exists, F, IntegerField, OuterRef, QuerySet, Value
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from internships.offers.models import InternshipKind, Offer
from internships.offers.searching import DATE, DISTANCE, RELEVANCE, Query
from partnerships.base.ages import ADULT
from partnerships.base.bounds import DayField
from partnerships.base.folding import fold
from partnerships.base.language import short_language
from partnerships.territories.models import Region, Territory
from partnerships.territories.towns import Place, locate
from partnerships.web.forms import DateInput
from partnerships.web.picking import FEW, Offered
from programs.catalogue.choosing import OCCUPATIONS, PROGRAMS
from programs.catalogue.models import Occupation, Program

ANY = [("", _("any"))]
SELECTED = mark_safe(" selected")  # nosec B308 B703: a constant
DISTANCES = [10, 25, 50, 100, 200]  # km
USUAL_KM = 50
SORTS = [
    ("", _("what fits best")),
    (DATE, _("newest first")),
    (DISTANCE, _("nearest first")),
    (RELEVANCE, _("closest to the words")),
]
SELECTS = ("kind", "program", "occupation", "area", "paid", "minors")
# More choices than this are not listed: one types a code or words, and a page never holds a whole table.
SOURCES = {"program": PROGRAMS, "occupation": OCCUPATIONS}
NOBODY = (0,)  # a key that no row has: what means nothing here finds nothing


class Choice(NamedTuple):
    """One thing to choose: its keys in the database (a code may have several versions), its name."""

    value: str
    keys: tuple[int, ...]
    name: str
    above: int


class OfferSearch(forms.Form):
    """Words and filters, all optional. What is not understood is left out; a place unknown is said to be."""

    q = forms.CharField(label=_("Trade or words"), max_length=100, required=False)
    near = forms.CharField(label=_("Town or postal code"), max_length=60, required=False)
    km = forms.TypedChoiceField(
        label=_("Within"),
        choices=[("", f"{USUAL_KM} km"), *((km, f"{km} km") for km in DISTANCES)],
        coerce=int,
        required=False,
    )
    kind = forms.CharField(label=_("Kind of internship"), required=False)
    program = forms.CharField(label=_("Program of study"), required=False)
    occupation = forms.CharField(label=_("Occupation"), required=False)
    area = forms.CharField(label=_("Region or MRC"), required=False)
    begin = DayField(label=_("Free from"), widget=DateInput, required=False)
    end = DayField(label=_("Free until"), widget=DateInput, required=False)
    paid = forms.ChoiceField(
        label=_("Paid"),
        choices=[*ANY, ("yes", _("paid")), ("no", pgettext_lazy("internship", "not paid"))],
        required=False,
    )
    minors = forms.ChoiceField(
        label=_("Age"),
        choices=[*ANY, ("yes", format_lazy(_("welcomes people under {age}"), age=ADULT))],
        required=False,
    )
    sort = forms.ChoiceField(label=_("Sort"), choices=SORTS, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.offered = choices_offered()
        self.typed = {name for name in SOURCES if len(self.offered[name]) > FEW}

    def clean_near(self) -> Place | None:
        typed = self.cleaned_data["near"]
        place = locate(typed) if typed else None
        if typed and place is None:
            raise forms.ValidationError(
                _("We do not know this place. Write a town nearby, for example Sherbrooke.")
            )
        return place

    def clean(self):
        cleaned = super().clean()
        begin, end = cleaned.get("begin"), cleaned.get("end")
        if begin and end and end < begin:
            self.add_error("end", _("The last day comes before the first."))
        return cleaned

    @cached_property
    def understood(self) -> dict:
        """What was asked and understood, by field name."""
        self.is_valid()
        chosen = {
            name: self._meant(name, self.cleaned_data.get(name) or "")
            for name in ("kind", "program", "occupation", "area")
        }
        found = {name: value for name, value in {**self.cleaned_data, **chosen}.items() if value}
        return found if "near" in found else {k: v for k, v in found.items() if k != "km"}

    def _meant(self, name: str, asked: str) -> Choice | None:
        """Return what one chose in a list, or what the words typed instead mean."""
        if name not in self.typed or not asked:
            return self.offered[name].get(asked)
        keys = tuple(row.pk for row in meant(name, asked))
        return Choice(asked, keys or NOBODY, asked, 0)

    @property
    def query(self) -> Query:
        """The search, for ``searching.search``."""
        found = self.understood
        keys = {name: found[name].keys for name in ("kind", "program", "occupation", "area") if name in found}
        area = found.get("area")
        return Query(
            words=found.get("q", ""),
            kind=keys.get("kind", (None,))[0],
            programs=keys.get("program", ()),
            occupations=keys.get("occupation", ()),
            region=area.keys[0] if area and not area.above else None,
            territory=area.keys[0] if area and area.above else None,
            here=found.get("near"),
            km=found.get("km", USUAL_KM),
            begins_on=found.get("begin"),
            ends_on=found.get("end"),
            is_paid={"yes": True, "no": False}.get(found.get("paid")),
            welcomes_minors="minors" in found,
            sort=found.get("sort") or best_sort(found),
        )

    @property
    def selects(self) -> list[tuple]:
        """What the page's lists print: (name, label, options, what was typed, the token of what
        is suggested); no options where one types."""
        return [
            (name, self.fields[name].label, *self._shown(name, self.understood.get(name))) for name in SELECTS
        ]

    def _shown(self, name: str, chosen) -> tuple[SafeString | None, str, str]:
        if name in self.typed:
            return None, chosen.value if chosen else "", Offered(SOURCES[name], key="code").token
        return self._options(name, chosen), "", ""

    @property
    def kilometres(self) -> SafeString:
        return options(self.fields["km"].choices, chosen=self.understood.get("km", ""))

    @property
    def sorts(self) -> SafeString:
        return options(SORTS, chosen=self.understood.get("sort", ""))

    def _options(self, name: str, chosen) -> SafeString:
        if name == "area":
            return area_options(self.offered["area"], chosen=chosen.value if chosen else "")
        if name in self.offered:
            pairs = [*ANY, *((choice.value, choice.name) for choice in self.offered[name].values())]
            return options(pairs, chosen=chosen.value if chosen else "")
        return options(self.fields[name].choices, chosen=chosen or "")


def meant(name: str, typed: str) -> QuerySet:
    """Return the few programs, or occupations, that a code or words mean, the closest first."""
    return Offered(SOURCES[name]).found(typed)[:FEW]


def best_sort(found: Mapping) -> str:
    """Return the order of a reader who chose none: by words, else by distance, else by date."""
    return RELEVANCE if "q" in found else DISTANCE if "near" in found else DATE


def options(choices: Iterable[tuple], *, chosen: str) -> SafeString:
    """Write the options of a list: at once, a template would take longer than the rest of the page."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, SELECTED if value == chosen else "", words) for value, words in choices),
    )


def area_options(offered: dict[str, Choice], *, chosen: str) -> SafeString:
    """Write regions; the territories of the one that is chosen, or that holds the one chosen, follow it."""
    regions = [choice for choice in offered.values() if not choice.above]
    kept = offered.get(chosen)
    opened = (kept.above or kept.keys[0]) if kept else None
    groups = [options(ANY, chosen=chosen)]
    for region in regions:
        if region.keys[0] != opened:
            groups.append(options([(region.value, region.name)], chosen=chosen))
            continue
        inside = [c for c in offered.values() if c.above == opened]
        pairs = [(region.value, region.name), *((c.value, f"– {c.name}") for c in inside)]
        group = '<optgroup label="{}">{}</optgroup>'
        groups.append(format_html(group, region.name, options(pairs, chosen=chosen)))
    return mark_safe("".join(groups))  # nosec B308


def choices_offered() -> dict[str, dict[str, Choice]]:
    """Return kinds, programs and occupations that have offers, regions and territories, in one query.

    Of programs and of occupations, one more than ``FEW`` at most: it says that there are many.
    """
    offered: dict[str, dict[str, Choice]] = {"kind": {}, "program": {}, "occupation": {}, "area": {}}
    english = short_language() == "en"
    for group, key, value, name_fr, name_en, above in _rows():
        known = offered[group].get(value)
        keys = (*known.keys, key) if known else (key,)
        offered[group][value] = Choice(value, keys, (english and name_en) or name_fr, above)
    by_name = {name: dict(sorted(offered[name].items(), key=_by_name)) for name in ("program", "occupation")}
    kinds = dict(sorted(offered["kind"].items(), key=lambda pair: pair[1].above))
    areas = dict(sorted(offered["area"].items(), key=lambda pair: (len(pair[0]), _order(pair))))
    return {"kind": kinds, "area": areas, **by_name}


def _by_name(pair: tuple[str, Choice]) -> str:
    return fold(pair[1].name)


def _order(pair: tuple[str, Choice]) -> str:
    """Regions by number, as people know them; territories by name."""
    return pair[0] if len(pair[0]) == 2 else _by_name(pair)


def _rows() -> QuerySet:
    """Read (group, key, code, French name, English name, rank or what it belongs to)."""
    none = Value(0, output_field=IntegerField())
    taught = Offer.programs.through.objects.filter(program=OuterRef("pk"))
    hired = Offer.objects.filter(occupation=OuterRef("pk"), state=Offer.State.PUBLISHED)
    kinds = InternshipKind.objects.filter(is_active=True)
    return _read(kinds, "kind", "code", "name", F("position")).union(
        _read(Program.objects.filter(Exists(taught)), "program", "code", "title", none)[: FEW + 1],
        _read(Occupation.objects.filter(Exists(hired)), "occupation", "code", "title", none)[: FEW + 1],
        Region.objects.order_by().values_list(Value("area"), "pk", "code", "name", Value(""), none),
        Territory.objects.order_by().values_list(Value("area"), "pk", "code", "name", Value(""), "region"),
        all=True,
    )


def _read(rows: QuerySet, group: str, code: str, name: str, above) -> QuerySet:
    return rows.order_by().values_list(Value(group), "pk", code, f"{name}_fr", f"{name}_en", above)
