"""Import what employers answered, and occupational projections."""

import re
from datetime import date

from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import CHANGE, SEATS, Bounds
from partnerships.base.folding import fold
from partnerships.imports.cells import ChoiceCell, DateCell, LookupCell, TextCell, WholeCell, YearCell
from partnerships.imports.kinds import EVERYTHING, REGION, ImportKind, Part, RowForm
from partnerships.organizations.imports import regions
from partnerships.organizations.models import Establishment
from partnerships.sheets.problems import Problem
from partnerships.sheets.recognizing import reason_to_skip
from partnerships.sheets.values import is_unknown, to_text, why_withheld
from programs.catalogue.imports import VERSION, is_total_code, occupation_cell, occupation_code
from programs.catalogue.models import Occupation
from programs.needs.models import NeedLine, NeedsSurvey, Projection, SurveyResponse

FLOWS = ["growth", "retirements", "other_replacement", "school_leavers", "immigration", "other_seekers"]
COUNTS = [
    "headcount",
    "vacancies",
    "hires_12m",
    "hires_36m",
    "retirements_36m",
    "difficulty",
    "internships_offered",
]
YEARS = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?[-–_]\s?((?:19|20)\d{2})(?!\d)")
SOURCE_LINE = re.compile(r"#\s*source\s*:\s*(.+)", re.IGNORECASE)
EMPLOYMENT_HEADERS = [
    f"{header}_{year}" for year in range(2010, 2051) for header in ("employment", "Employment_emploi")
]
BASE_YEAR = re.compile(r"^emplo\w*[ _-]((?:19|20)\d{2})$", re.IGNORECASE)
ALL_OCCUPATIONS, COUNTRY_JOBS = "00000", 10_000_000
FEDERAL_YEARS = 10  # every edition of the federal projections covers ten years
FEDERAL_HEADERS = {
    fold(header) for header in ("Occupation_Name", "Nom_de_la_profession", "Recent_Labour_Market_Conditions")
}
FEDERAL_SOURCE = "EDSC, Système de projections des professions au Canada (SPPC) %(from)s-%(to)s, sommaire"
CONDITIONS = [f"{when}_condition_{language}" for when in ("recent", "future") for language in ("fr", "en")]


def surveys_of(area):
    """Return the surveys an import may fill in."""
    return NeedsSurvey.objects.filter(region=area.region_id) if area.region_id else NeedsSurvey.objects.all()


def surveys(*, area, on):
    """Yield (title, primary key, title) of the surveys of an area, in both languages."""
    for pk, title_fr, title_en in surveys_of(area).values_list("pk", "title_fr", "title_en"):
        yield title_fr, pk, title_fr
        if title_en:
            yield title_en, pk, title_fr


def establishments(*, area, on):
    """Yield the establishments of an area by their name, their organization's, and both."""
    reachable = Establishment.objects.select_related("organization")
    if area.region_id:
        reachable = reachable.filter(territory__region=area.region_id)
    for pk, name, firm in reachable.values_list("pk", "name", "organization__name"):
        yield from ((text, pk, f"{firm} – {name}") for text in {name, firm, f"{firm} – {name}"})


class NeedRow(RowForm):
    survey = LookupCell(
        label=_("survey"),
        required=True,
        load=surveys,
        unknown="unknown_survey",
        listed=True,
        headers=["enquête"],
    )
    establishment = LookupCell(
        label=_("establishment"),
        required=True,
        load=establishments,
        unknown="unknown_establishment",
        headers=["établissement", "entreprise"],
    )
    occupation = occupation_cell()
    answered_on = DateCell(label=_("answered on"), headers=["date de réponse"])
    headcount = WholeCell(label=_("headcount"), headers=["effectif"], example=12)
    vacancies = WholeCell(label=_("vacancies"), headers=["postes vacants"], example=2)
    hires_12m = WholeCell(label=_("hires within 12 months"), headers=["embauches 12 mois"], example=3)
    hires_36m = WholeCell(label=_("hires within 36 months"), headers=["embauches 36 mois"], example=7)
    retirements_36m = WholeCell(label=_("retirements within 36 months"), headers=["retraites 36 mois"])
    difficulty = WholeCell(label=_("difficulty (1–5)"), bounds=Bounds(1, 5), headers=["difficulté"])
    internships_offered = WholeCell(
        bounds=SEATS, label=_("internships offered"), headers=["stages offerts", "stages"]
    )

    def clean(self):
        found = self.cleaned_data
        found["response_state"] = SurveyResponse.State.COMPLETE.value
        year, three_years = found.get("hires_12m"), found.get("hires_36m")
        if year is not None and three_years is not None and three_years < year:
            self.refuse("hires_36m", "three_years_hold_one")
        return found


class Needs(ImportKind):
    name, label = "needs", _("Employers' needs")
    help = _(
        "Answers to a survey, one line per establishment and occupation. An empty cell means « we do "
        "not know »."
    )
    form, levels = NeedRow, (EVERYTHING, REGION)
    parts = (
        Part(
            SurveyResponse,
            key={"survey_id": "survey", "establishment_id": "establishment"},
            fields={"state": "response_state", "answered_on": "answered_on"},
        ),
        Part(
            NeedLine,
            key={"response_id": "@0", "occupation_id": "occupation"},
            fields={name: name for name in COUNTS},
        ),
    )
    sentences = {
        "unknown_survey": _("None of your surveys bears this title. Create the survey first."),
        "unknown_establishment": _("No establishment of your region bears this name."),
        "three_years_hold_one": _("Hires within 36 months include those within 12 months."),
    }
    rules = {
        "need_one_per_occupation": _("This establishment has already answered about this occupation."),
        "need_difficulty_1_to_5": _("A difficulty is on the scale (1–5)."),
    }


class ProjectionRow(RowForm):
    code = occupation_code("code", "code de la CNP", "NOC")
    title_fr = TextCell(
        label=_("title (French)"), max_length=250, headers=["profession_fr", "Nom_de_la_profession"]
    )
    title_en = TextCell(
        label=_("title (English)"), max_length=250, headers=["occupation_en", "Occupation_Name", "NOC Title"]
    )
    area_kind = ChoiceCell(
        label=_("area"), choices=Projection.Area.choices, headers=["portée", "area"], example="Québec"
    )
    region = LookupCell(label=_("region"), load=regions, listed=True)
    from_year = YearCell(label=_("from year"), required=True, headers=["de", "année de début"], example=2024)
    to_year = YearCell(label=_("to year"), required=True, headers=["à", "année de fin"], example=2033)
    employment = WholeCell(
        bounds=CHANGE,
        label=_("employment at the start"),
        headers=["emploi", "employment", *EMPLOYMENT_HEADERS],
        example=1200,
    )
    growth = WholeCell(
        label=_("growth"),
        bounds=CHANGE,
        headers=["croissance", "Employment_Growth_croissance_emploi"],
        example=50,
    )
    retirements = WholeCell(
        label=_("retirements"),
        bounds=CHANGE,
        headers=["retraites", "Retirements_retraites"],
        example=300,
    )
    other_replacement = WholeCell(
        label=_("other replacement"),
        bounds=CHANGE,
        headers=["autres remplacements", "Other_Replacement_autre_remplacement"],
        example=80,
    )
    school_leavers = WholeCell(
        label=_("school leavers"),
        bounds=CHANGE,
        headers=["sortants scolaires", "School_Leavers_Sortants_scolaires"],
        example=200,
    )
    immigration = WholeCell(label=_("immigration"), bounds=CHANGE, example=90)
    other_seekers = WholeCell(
        label=_("other seekers"),
        bounds=CHANGE,
        headers=["autres chercheurs", "Other_Seekers_autres_chercheurs"],
        example=40,
    )
    recent_condition_fr = TextCell(
        label=_("recent condition (French)"),
        max_length=80,
        headers=["Conditions_récentes_sur_le_marché_du_travail"],
    )
    recent_condition_en = TextCell(
        label=_("recent condition (English)"),
        max_length=80,
        headers=["Recent_Labour_Market_Conditions", "recent_conditions"],
    )
    future_condition_fr = TextCell(
        label=_("future condition (French)"),
        max_length=80,
        headers=["Conditions_futures_sur_le_marché_du_travail"],
    )
    future_condition_en = TextCell(
        label=_("future condition (English)"),
        max_length=80,
        headers=["Future_Labour_Market_Conditions", "future_conditions"],
    )
    source = TextCell(label=_("source"), required=True, max_length=250, example="SPPC 2024-2033, EDSC")
    vintage = DateCell(
        label=_("vintage"), required=True, headers=["édition", "millésime"], example="2024-01-01"
    )

    def prepare(self):
        self.codes = set(Occupation.objects.filter(version=VERSION).values_list("code", flat=True))

    def clean(self):
        found = self.cleaned_data
        found["version"], found["title"] = VERSION, found.get("title_fr") or found.get("title_en") or ""
        # Only an import for everybody may add occupations: they are shared by all regions.
        if (
            "code" in found
            and found["code"] not in self.codes
            and (self.area.region_id or not found["title"])
        ):
            self.refuse("code", "unknown_occupation")
        found["teer"] = int(found["code"][1]) if "code" in found else None
        if self.area.region_id and found.get("area_kind") in (Projection.Area.CANADA, Projection.Area.QUEBEC):
            self.refuse("area_kind", "not_your_area")
        found["region"] = found.get("region") or self.area.region_id
        if found.get("region"):
            found["area_kind"] = Projection.Area.REGION.value
        if found.get("area_kind") == Projection.Area.REGION and not found["region"]:
            self.refuse("area_kind", "region_missing")
        if "area_kind" in self.present and not found.get("area_kind"):
            self.refuse("area_kind", "area_missing")
        if found.get("from_year") and found.get("to_year") and found["to_year"] < found["from_year"]:
            self.refuse("to_year", "ends_before_start")
        return found


class Projections(ImportKind):
    name, label = "projections", _("Occupational projections")
    help = _(
        "Flows of each occupation over some years, in persons. The summary of the federal projection system "
        "(COPS) by NOC 2021 is taken as it is published."
    )
    form, levels = ProjectionRow, (EVERYTHING, REGION)
    parts = (
        Part(
            Occupation,
            key={"code": "code", "version": "version"},
            fields={"title_en": "title_en", "teer": "teer"},
            fallbacks={"title_fr": "title"},
            is_updated=False,
        ),
        Part(
            Projection,
            key={
                "occupation_id": "@0",
                "area": "area_kind",
                "region_id": "region",
                "from_year": "from_year",
                "to_year": "to_year",
                "vintage": "vintage",
            },
            fields={name: name for name in ("employment", *FLOWS, *CONDITIONS, "source")},
        ),
    )
    sentences = {
        "area_missing": _("Write Canada, Quebec or the region: these figures are of some place."),
        "without_figures": _("no figures for this occupation in the source"),
        "not_your_area": _("You may import projections of your region only."),
    }
    rules = {
        "projection_ends_after_start": _("The last year comes after the first one."),
        "projection_region_iff_regional": _("Figures of a region name it; the others name none."),
        "projection_unique": _("There is already a projection of this occupation, area, span and vintage."),
    }

    def reason_to_skip(self, values, cells):
        if is_total_code(values.get("code")):
            return Problem("totals")
        figures = [to_text(values.get(name)) for name in ("employment", *FLOWS)]
        if values.get("code") and all(is_unknown(text) or why_withheld(text) for text in figures):
            return Problem("without_figures")
        return reason_to_skip(values, cells)

    def defaults(self, *, file_name, above, headers, first):
        """Read in the comments above, the headers, the totals or the file's name what the columns do not say:
        years, source, area.
        """
        found, named = {}, years_named([*above, file_name])
        source = next((match[1] for text in above if (match := SOURCE_LINE.match(text))), "")
        if is_national(first):
            found["area_kind"] = Projection.Area.CANADA.value
        span = years_of(named, base=base_year(headers), is_federal=is_federal(headers))
        if span:
            found |= {"from_year": span[0], "to_year": span[1], "vintage": date(span[0], 1, 1)}
        elif named:
            found |= {"to_year": int(named[2]), "vintage": date(int(named[1]), 1, 1)}
        if is_federal(headers) and span and not source:
            source = FEDERAL_SOURCE % {"from": span[0], "to": span[1]}
        return found | ({"source": source[:250]} if source else {})

    def to_choose(self, *, area, said, headers, texts):
        """Ask for the area when nothing tells it, and whether the first of eleven years is only the start."""
        asked = {}
        if not (area.region_id or {"area_kind", "region"} & set(said)):
            asked["area_kind"] = [Projection.Area.CANADA.value, Projection.Area.QUEBEC.value]
        if "from_year" not in said and (named := years_named(texts)):
            asked["from_year"] = [str(int(named[1]) + 1), named[1]]
        return asked


def is_federal(headers) -> bool:
    """Tell the summary of the federal projection system, as it is published, by its own headers."""
    return {fold(header) for header in headers} >= FEDERAL_HEADERS


def is_national(first) -> bool:
    """Tell the whole country by the total of a file's own lines: no province has ten million jobs."""
    total = next((line for line in first if to_text(line.get("code")) == ALL_OCCUPATIONS), {})
    digits = re.sub(r"\D", "", to_text(total.get("employment")))
    return int(digits or 0) >= COUNTRY_JOBS


def years_named(texts) -> re.Match | None:
    """Return the span of years that a file's name or first lines say."""
    return next((match for text in texts if (match := YEARS.search(text))), None)


def base_year(headers) -> int | None:
    """Return the year of the employment that a header names: flows begin the year after."""
    return next((int(m[1]) for header in headers if (m := BASE_YEAR.search(header))), None)


def years_of(named, *, base: int | None, is_federal: bool) -> tuple[int, int] | None:
    """Return the first and last year of the flows, both included; None when it must be asked.

    « 2024-2033 » is ten years. « 2025-2035 » is eleven, or the ten that follow 2025: a base year tells.
    """
    if named is None:
        return (base + 1, base + FEDERAL_YEARS) if base and is_federal else None
    first, last = int(named[1]), int(named[2])
    if base == first:
        return first + 1, last
    is_open = base is None and (last - first) in (FEDERAL_YEARS, FEDERAL_YEARS // 2)
    return None if is_open else (first, last)
