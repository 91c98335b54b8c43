"""Records of an invented Estrie to build cases on; every default is plausible, none is random."""

from datetime import date

from programs.adequacy import balance, edition
from programs.adequacy.confidentiality import protected
from programs.adequacy.edition import Edition
from programs.adequacy.records import (
    PROVINCE,
    Inputs,
    OccupationFacts,
    OutcomeCounts,
    ProgramFacts,
    ProjectionFlow,
    RegionFacts,
    Share,
    Source,
    SupplyFlow,
    SurveyTotal,
)

SECRET = bytes(range(32))
ESTRIE = RegionFacts(code="05", name_fr="Estrie", name_en="Estrie")
ON = date(2026, 11, 22)
MACHINING = ProgramFacts(
    code="5371", title_fr="Usinage", title_en="Machining", sanction="DEP", centres=("CFP 24-Juin",)
)
WELDING = ProgramFacts(code="5195", title_fr="Soudage-montage", title_en="Welding", sanction="DEP")


def flow(occupation="72100", area="05", **figures):
    """20 openings and 18 seekers a year for 1 000 jobs, over ten years."""
    defaults = {
        "years": 10,
        "employment": 1000,
        "growth": 20,
        "retirements": 140,
        "other_replacement": 40,
        "school_leavers": 150,
        "immigration": 40,
        "other_seekers": -10,
        "source": "projection",
        "vintage": date(2024, 1, 1),
    }
    return ProjectionFlow(occupation=occupation, area=area, **(defaults | figures))


def cohort(year, entrants=20, graduates=15, program="5371", area="05", **figures):
    defaults = {"seats": 40, "applicants": 30, "ends_on": date(year + 1, 6, 23), "source": "cohorts"}
    return SupplyFlow(
        program=program,
        area=area,
        school_year=year,
        entrants=entrants,
        graduates=graduates,
        **(defaults | figures),
    )


def outcome(program="5371", area="05", **counts):
    """500 respondents: 400 employed (320 related), 50 studying, 25 seeking, 25 inactive; 40 left the region.

    Multiples of five: whatever their numbers, they stay as they are.
    """
    defaults = {
        "respondents": 500,
        "employed_related": 320,
        "employed_other": 80,
        "studying": 50,
        "seeking": 25,
        "inactive": 25,
        "left_region": 40,
        "source": "outcomes",
        "wave": 2024,
    }
    return OutcomeCounts(program=program, area=area, **(defaults | counts))


def survey(occupation="72100", **figures):
    defaults = {
        "area": "05",
        "hires_per_year": 30.0,
        "answered": 22,
        "frame": 67,
        "largest_share": 0.3,
        "second_share": 0.2,
        "wave": "2026-05-01",
        "source": "survey",
        "vintage": date(2026, 5, 1),
    }
    return SurveyTotal(occupation=occupation, **(defaults | figures))


def protected_(given: Inputs) -> Inputs:
    return protected(given, SECRET)


def compute(given: Inputs) -> Edition:
    """Compute a report the only way: through the gate."""
    return balance.compute(protected_(given))


def fingerprint(given: Inputs) -> str:
    return edition.fingerprint(protected_(given))


def inputs(**records):
    """One program, one occupation wholly aimed at it, five school years of cohorts, one follow-up."""
    defaults = {
        "region": ESTRIE,
        "on": ON,
        "programs": (MACHINING,),
        "occupations": (OccupationFacts(code="72100", title_fr="Machinistes", title_en="Machinists"),),
        "shares": (Share(program="5371", occupation="72100", share=1.0),),
        "projections": (flow(),),
        "supply": tuple(cohort(year) for year in range(2021, 2026)),
        "outcomes": (outcome(),),
        "sources": (Source(code="projection", title_fr="Projections", title_en="Projections"),),
    }
    return Inputs(**(defaults | records))


def two_programs(**records):
    """Machining and welding, with provincial figures for both."""
    years = range(2021, 2026)
    defaults = {
        "programs": (MACHINING, WELDING),
        "shares": (
            Share(program="5371", occupation="72100", share=0.7),
            Share(program="5195", occupation="72106", share=0.5),
        ),
        "projections": (flow(), flow("72106", growth=-20)),
        "supply": (
            *(cohort(year) for year in years),
            *(cohort(year, 10 + 10 * (year - 2021), 10, program="5195") for year in years),
            cohort(2023, 900, 720, area=PROVINCE),
            cohort(2023, 2000, 1500, program="5195", area=PROVINCE),
        ),
        "outcomes": (
            outcome(),
            outcome("5195", respondents=12, employed_related=8, employed_other=2, studying=1, seeking=1,
                    inactive=0, left_region=1),
            *(outcome(code, PROVINCE, respondents=1000, employed_related=600, employed_other=200,
                      studying=100, seeking=60, inactive=40, left_region=None) for code in ("5371", "5195")),
        ),
        "surveys": (survey(), survey("72106", hires_per_year=6.0, answered=2)),
    }  # fmt: skip
    return inputs(**(defaults | records))


def shuffled(given: Inputs) -> Inputs:
    """The same records in the other order."""
    names = ("programs", "occupations", "shares", "projections", "surveys", "supply", "outcomes", "sources")
    return given._replace(**{name: tuple(reversed(getattr(given, name))) for name in names})
