"""The demonstration's survey of 67 firms, projections and one layoff. Firms and answers are fictitious."""

from datetime import date

from partnerships.concertation.models import Partnership
from partnerships.organizations.models import Establishment, Organization, OrganizationRole
from partnerships.territories.models import Region, Territory
from programs.catalogue.models import Occupation
from programs.demonstration.figures import (
    COPS,
    COPS_YEARS,
    ESTRIE_EMPLOYMENT,
    INVENTED,
    NATIONAL_FLOWS,
    OUTAOUAIS_EMPLOYMENT,
    SAGUENAY_EMPLOYMENT,
)
from programs.needs.models import LayoffNotice, NeedLine, NeedsSurvey, Projection, Stratum, SurveyResponse

INVITED, ANSWERED = 84, 67  # firms; PRIMOM's study reached 67
TRADES = ["Usinage", "Soudure", "Plastiques", "Mécanique", "Composites", "Outillage", "Équipements"]
TOWNS = {
    "Sherbrooke": "2443", "Magog": "2445", "Coaticook": "2444", "Lac-Mégantic": "2430", "Windsor": "2442",
    "East Angus": "2441", "Val-des-Sources": "2440", "Granby": "2447", "Cowansville": "2446", "Valcourt": "2442",
    "Waterville": "2444", "Richmond": "2442",
}  # fmt: skip
STRATA = [
    ("Produits métalliques (332)", 96),
    ("Machines (333)", 58),
    ("Plastique et caoutchouc (326)", 44),
    ("Bois (321)", 61),
]
# Occupations that a firm of each stratum speaks of.
STRATUM_OCCUPATIONS = [
    ["72106", "72100", "94106", "72104"],
    ["72100", "72400", "22301", "72101", "22212"],
    ["94111", "94112", "72400", "72422"],
    ["94129", "94219", "72400"],
]
BANDS = ["5-19", "20-49", "50-99", "100-199"]


def firms() -> list[Establishment]:
    """Create the fictitious firms that are missing; return their establishments, in order."""
    estrie = Region.objects.get(code="05")
    towns = {territory.code: territory for territory in Territory.objects.filter(region=estrie)}
    pairs = [(trade, town) for town in TOWNS for trade in TRADES][:INVITED]
    return [
        _firm(f"{trade} {town} (fictif)", towns[TOWNS[town]], estrie, index)
        for index, (trade, town) in enumerate(pairs)
    ]


def _firm(name: str, territory: Territory, region: Region, index: int) -> Establishment:
    organization, created = Organization.objects.get_or_create(
        name=name, defaults={"region": region, "is_fictitious": True}
    )
    if created:
        OrganizationRole.objects.create(organization=organization, kind="employer", from_on=date(2015, 1, 1))
    establishment, _created = Establishment.objects.get_or_create(
        organization=organization,
        name="Usine",
        defaults={"territory": territory, "headcount_band": BANDS[index % 4], "is_fictitious": True},
    )
    return establishment


def survey(
    partnership: Partnership,
    occupations: dict[str, Occupation],
    establishments: list[Establishment],
    *,
    on: date,
) -> None:
    """Create the survey once: 84 firms invited, 67 answered, the others declined or never opened it."""
    if NeedsSurvey.objects.filter(partnership=partnership).exists():
        return
    made = NeedsSurvey.objects.create(
        partnership=partnership,
        region=Region.objects.get(code="05"),
        title_fr="Enquête sur les besoins de 67 entreprises manufacturières (fictive)",
        title_en="Survey of the needs of 67 manufacturing firms (fictitious)",
        reference_on=date(on.year if on.month > 5 else on.year - 1, 5, 1),
        closes_on=date(on.year if on.month > 5 else on.year - 1, 6, 15),
        note_fr="Reprise fictive de l'étude que PRIMOM a menée au printemps 2007 auprès de 67 entreprises\u00a0: leur nombre vient du "
        "document, leurs noms et leurs réponses sont inventés.",
        note_en="A fictitious sequel to the study that PRIMOM conducted with 67 firms in spring 2007: their number comes from "
        "the document, their names and answers are invented.",
        source=INVENTED,
        is_fictitious=True,
    )
    strata = [
        Stratum.objects.create(survey=made, industry_group=group, population=population)
        for group, population in STRATA
    ]
    for index, establishment in enumerate(establishments):
        _answer(made, strata, occupations, establishment, index)


def _answer(survey: NeedsSurvey, strata, occupations, establishment: Establishment, index: int) -> None:
    # 17 of the 84 did not answer, spread over the strata: every fifth firm, and the last one.
    silent = index % 5 == 3 or index == INVITED - 1
    stratum = index % len(strata)
    state = (
        ("declined" if index % 2 else "invited") if silent else ("partial" if index % 11 == 0 else "complete")
    )
    response = SurveyResponse.objects.create(
        survey=survey,
        establishment=establishment,
        stratum=strata[stratum],
        state=state,
        answered_on=None if silent else survey.reference_on,
    )
    if not silent:
        codes = STRATUM_OCCUPATIONS[stratum]
        spoken_of = {codes[index % len(codes)], codes[(index // 4) % len(codes)]}
        NeedLine.objects.bulk_create(_need(response, occupations[code], index) for code in sorted(spoken_of))


def _need(response: SurveyResponse, occupation: Occupation, index: int) -> NeedLine:
    hires = (index * 7 + int(occupation.code)) % 4
    return NeedLine(
        response=response,
        occupation=occupation,
        headcount=6 + (index * 5) % 37,
        vacancies=(index + 1) % 3,
        hires_12m=None if index % 13 == 0 else hires,
        hires_36m=None if index % 13 == 0 else hires * 3 + 1,
        retirements_36m=(index * 3) % 5,
        difficulty=1 + (index * 2 + hires) % 5,
        internships_offered=index % 3,
    )


def projections(occupations: dict[str, Occupation]) -> None:
    """Create COPS's national flows (typed in, with their source) and fictitious regional employment."""
    first, last = COPS_YEARS
    span = {"from_year": first, "to_year": last, "vintage": date(2025, 1, 1)}
    names = (
        "employment", "growth", "retirements", "other_replacement", "school_leavers", "immigration", "other_seekers",
    )  # fmt: skip
    for code, flows in NATIONAL_FLOWS.items():
        Projection.objects.get_or_create(
            occupation=occupations[code],
            area=Projection.Area.CANADA,
            **span,
            defaults={**dict(zip(names, flows, strict=True)), "source": COPS},
        )
    for region_code, jobs in (
        ("05", ESTRIE_EMPLOYMENT),
        ("02", SAGUENAY_EMPLOYMENT),
        ("07", OUTAOUAIS_EMPLOYMENT),
    ):
        region = Region.objects.get(code=region_code)
        for code, employment in jobs.items():
            Projection.objects.get_or_create(
                occupation=occupations[code],
                area=Projection.Area.REGION,
                region=region,
                **span,
                defaults={"employment": employment, "source": INVENTED, "is_fictitious": True},
            )


def layoff(occupations: dict[str, Occupation], establishments: list[Establishment], *, on: date) -> None:
    """Create one fictitious layoff with a recall date."""
    LayoffNotice.objects.get_or_create(
        establishment=establishments[2],
        occupation=occupations["94111"],
        is_fictitious=True,
        defaults={
            "headcount": 14,
            "from_on": date(on.year, 1, 12),
            "expected_recall_on": date(on.year, 4, 13),
            "note": INVENTED,
        },
    )
