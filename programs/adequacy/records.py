"""Facts that the adequacy report is computed from: plain frozen records, no Django.

Named tuples, because a report holds tens of thousands: they are made, read and written at C speed.
Units: persons, persons per year, shares 0–1. ``None`` means unknown; 0 was counted. Areas are a region code
("01"–"17"), ``PROVINCE`` or ``COUNTRY``. School years are named by the year they start in (2023 is
2023-2024). Every record says which source it comes from (the code of a ``Source``) and of what date
(``vintage``).
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple, NewType

from programs.cohorts.counting import school_year_of

# A float as an edition prints it: ``figure`` made it.
Figure = NewType("Figure", float)

PROVINCE = "QC"
COUNTRY = "CA"

# Which figures a need is taken from; whichever is chosen, the other one is printed beside it.
PROJECTION_FIRST = "projection_first"  # the survey only where no projection covers the occupation
SURVEY_FIRST = "survey_first"  # the projection only where the survey found no hires to count
PROJECTION_ONLY = "projection"
SURVEY_ONLY = "survey"
NEED_SOURCES = (PROJECTION_FIRST, SURVEY_FIRST, PROJECTION_ONLY, SURVEY_ONLY)


def figure(value: float | None) -> Figure | None:
    """Return a float as an edition keeps it: four decimals, never −0.0."""
    return None if value is None else round(value, 4) + 0.0


class Source(NamedTuple):
    """Where figures come from, as printed in the method section."""

    code: str
    title_fr: str
    title_en: str
    publisher: str = ""
    vintage: date | None = None
    url: str = ""
    fictitious: bool = False


class RegionFacts(NamedTuple):
    """The region of the report (code "01"–"17")."""

    code: str
    name_fr: str
    name_en: str


class OccupationFacts(NamedTuple):
    """An occupation: CNP/NOC code as text with its leading zeros, and titles."""

    code: str
    title_fr: str
    title_en: str


class ProgramFacts(NamedTuple):
    """A program in the report; ``initial_training_share`` is κ, the part of openings for new graduates."""

    code: str
    title_fr: str
    title_en: str
    sanction: str = ""
    centres: tuple[str, ...] = ()
    initial_training_share: float = 1.0
    first_code: str = ""  # of its chain: its counts keep their numbers when the ministry renames it

    @property
    def identity(self) -> str:
        return self.first_code or self.code


class Share(NamedTuple):
    """Share (0–1) of an occupation's openings aimed at a program: an expert judgement, with its evidence."""

    program: str
    occupation: str
    share: float
    evidence: str = ""
    source: str = ""
    vintage: date | None = None


class ProjectionFlow(NamedTuple):
    """Flows of an occupation in an area over ``years`` years (persons over the whole period, not per year).

    A row of the region with ``employment`` but without flows gives the base on which provincial or national
    rates are applied.
    """

    occupation: str
    area: str
    years: int
    employment: int | None = None
    growth: int | None = None
    retirements: int | None = None
    other_replacement: int | None = None
    school_leavers: int | None = None
    immigration: int | None = None
    other_seekers: int | None = None
    source: str = ""
    vintage: date | None = None
    recent_fr: str = ""
    recent_en: str = ""
    future_fr: str = ""
    future_en: str = ""


class EmploymentShare(NamedTuple):
    """Share (0–1) of all jobs of ``within`` (PROVINCE or COUNTRY) that are in ``area``: the last resort."""

    area: str
    within: str
    share: float
    source: str = ""
    vintage: date | None = None


class SurveyTotal(NamedTuple):
    """Hires wanted per year that surveyed firms declared for an occupation, in one wave of a survey.

    ``hires_per_year`` may be weighted; ``wave`` is the survey's own key, the same whatever it is called.
    ``answered`` counts the firms that gave a figure for this occupation, ``frame`` the firms of the surveyed
    population; ``largest_share`` and ``second_share`` are the parts (0–1) of the unweighted total that the
    two largest firms hold. The gate rounds the total, says ``firms`` as a band, and forgets the rest; a total
    that would betray a firm ``is_hidden``.
    """

    occupation: str
    area: str
    hires_per_year: float | None = None
    answered: int | None = None
    frame: int | None = None
    largest_share: float | None = None
    second_share: float | None = None
    variance: float | None = None
    quality: str | None = None
    source: str = ""
    vintage: date | None = None
    wave: str = ""
    is_fictitious: bool = False
    firms: str = ""
    is_hidden: bool = False


class SupplyFlow(NamedTuple):
    """One cohort, or one published row, of a program in an area: entry cohort of one school year.

    ``graduates`` and ``withdrawals`` are those of this same entry cohort, to date. ``ends_on`` is when a
    cohort that began that day ends by its program's length. Where a program opened no cohort, a row with
    ``entrants=0`` that is not ``is_held`` says so: a year without a row is unknown.
    """

    program: str
    area: str
    school_year: int
    seats: int | None = None
    applicants: int | None = None
    entrants: int | None = None
    graduates: int | None = None
    withdrawals: int | None = None
    ends_on: date | None = None
    centre: str = ""
    source: str = ""
    vintage: date | None = None
    is_held: bool = True
    is_fictitious: bool = False

    def has_finished(self, *, by: date) -> bool:
        """Tell whether the cohort ended by a day (``Parameters.finished_by``)."""
        return self.ends_on is not None and self.ends_on <= by


class YearCounts(NamedTuple):
    """All cohorts of a program in a region in one school year, as the gate lets them through.

    Persons are rounded; those printed "< 10" are 4 here, and marked. ``seats`` are exact: a public fact.
    """

    program: str
    area: str
    school_year: int
    seats: int | None = None
    applicants: int | None = None
    entrants: int | None = None
    applicants_below: bool = False
    entrants_below: bool = False


class GraduationCounts(NamedTuple):
    """Graduates and entrants of the finished cohorts of a window of school years, rounded.

    ``regions`` is how many regions' rounded counts are added up; 0 for what another body published.
    """

    program: str
    area: str
    graduates: int
    entrants: int
    first_year: int
    last_year: int
    regions: int = 1


class OutcomeCounts(NamedTuple):
    """What became of graduates: persons, as counted in a follow-up or published for an area.

    ``respondents = employed_related + employed_other + studying + seeking + inactive``; ``full_time`` and
    ``left_region`` are parts of the employed. ``wave`` is the school year it was held in. The gate pools the
    waves from ``first_wave`` to ``wave`` and rounds; ``regions`` is how many regions' rounded counts are
    added up, 0 for what another body published. ``drawn_as`` is the source's own key, which it keeps when it
    is called otherwise; the gate forgets it.
    """

    program: str
    area: str
    respondents: int | None = None
    employed_related: int | None = None
    employed_other: int | None = None
    full_time: int | None = None
    studying: int | None = None
    seeking: int | None = None
    inactive: int | None = None
    left_region: int | None = None
    source: str = ""
    vintage: date | None = None
    wave: int | None = None
    first_wave: int | None = None
    regions: int = 1
    is_fictitious: bool = False
    drawn_as: str = ""

    @property
    def series(self) -> str:
        """What its waves have in common, and what its counts are drawn under."""
        return self.drawn_as or self.source

    @property
    def employed(self) -> int | None:
        if self.employed_related is None or self.employed_other is None:
            return None
        return self.employed_related + self.employed_other


PUBLIC, PARTNERS, FULL = "public", "partners", "full"


class LeastPersons(NamedTuple):
    """Persons that a rate's denominator needs, for an audience, in editions dated ``valid_from`` or later."""

    audience: str
    persons: int
    valid_from: date = date.min


# The one home of this threshold: a new one is a new row, and past editions keep theirs.
LEAST_PERSONS = (LeastPersons(PUBLIC, 20), LeastPersons(PARTNERS, 10))


def least_persons(audience: str, *, on: date) -> int:
    """Return the persons a rate needs for an audience on a day. Raises KeyError for an unknown audience."""
    begun = [row for row in LEAST_PERSONS if row.audience == audience and row.valid_from <= on]
    rows = {row.valid_from: row.persons for row in begun}
    if not rows:
        raise KeyError(audience)
    return rows[max(rows)]


class Threshold(NamedTuple):
    """Where a class of coverage begins (``lower``), for reports dated ``valid_from`` or later.

    A limit belongs to the class nearer to balance: 0.75 is a slight deficit, 0.90 and 1.10 are balance, 1.33
    is a slight surplus. It is the only reading in which "< 0.75" and "> 1.33" are both true as printed.
    """

    diagnosis: str
    lower: float
    valid_from: date | None = None

    def is_reached_by(self, coverage: float) -> bool:
        return coverage > self.lower if self.diagnosis in SURPLUSES else coverage >= self.lower


# Each side's classes, then the side alone, whose extent is unsure.
DEFICITS = ("large_deficit", "slight_deficit", "deficit")
SURPLUSES = ("slight_surplus", "large_surplus", "surplus")
SIDES = {"deficit": DEFICITS, "surplus": SURPLUSES}

DEFAULT_THRESHOLDS = (
    Threshold(diagnosis="large_deficit", lower=0.0),
    Threshold(diagnosis="slight_deficit", lower=0.75),
    Threshold(diagnosis="balance", lower=0.90),
    Threshold(diagnosis="slight_surplus", lower=1.10),
    Threshold(diagnosis="large_surplus", lower=1.33),
)


def valid_thresholds(rows: Iterable[Threshold], *, on: date) -> tuple[Threshold, ...]:
    """Return the table in force on a date, lowest class first: the rows of the newest date not after it."""
    begun = [row for row in rows if row.valid_from is None or row.valid_from <= on]
    newest = max((row.valid_from or date.min for row in begun), default=None)
    return tuple(
        sorted((row for row in begun if (row.valid_from or date.min) == newest), key=lambda row: row.lower)
    )


class Parameters(NamedTuple):
    """Choices of a run, printed with the report.

    ``school_years`` are those asked for (all when empty): they only choose which years show. The windows
    follow from the day of the report: the latest ``averaged_years`` closed school years make the entrants
    observed, the latest ``graduation_years`` wholly finished ones the graduation, the latest ``waves_pooled``
    waves, none ``oldest_wave`` years old, the follow-up. A year is finished when its last cohort began at
    least the program's length and ``grace_days`` ago. ``least_denominator``: under that many persons a
    regional rate gives way to the provincial one (it is also the public limit of publication).
    ``balanced_gap`` and ``strong_gap``: shares of employment over ten years that part the bands of
    occupations.
    """

    school_years: tuple[int, ...] = ()
    sources: str = PROJECTION_FIRST
    averaged_years: int = 3
    graduation_years: int = 5
    waves_pooled: int = 5
    oldest_wave: int = 5
    grace_days: int = 90
    least_denominator: int = LEAST_PERSONS[0].persons
    balanced_gap: float = 0.15
    strong_gap: float = 0.28
    least_filling: float = 0.8
    least_attraction: float = 1.0
    significance: float = 0.05

    def finished_by(self, on: date) -> date:
        """Return the last end of the cohorts old enough, on a day, to have their diplomas registered."""
        return on - timedelta(days=self.grace_days)

    def averaged(self, on: date) -> tuple[int, ...]:
        """Return the closed school years that make the mean of a report of a day."""
        year = school_year_of(on)
        return tuple(range(year - self.averaged_years, year))


class Inputs(NamedTuple):
    """Everything one report is computed from; the order of the records does not matter.

    Regional, provincial and national records go in together and are told apart by their ``area``.
    ``protected`` of confidentiality.py turns ``supply`` into ``years`` and ``graduations``: nothing is
    computed from what ``is_protected`` does not mark.
    """

    region: RegionFacts
    on: date
    programs: tuple[ProgramFacts, ...] = ()
    occupations: tuple[OccupationFacts, ...] = ()
    shares: tuple[Share, ...] = ()
    projections: tuple[ProjectionFlow, ...] = ()
    employment_shares: tuple[EmploymentShare, ...] = ()
    surveys: tuple[SurveyTotal, ...] = ()
    supply: tuple[SupplyFlow, ...] = ()
    outcomes: tuple[OutcomeCounts, ...] = ()
    sources: tuple[Source, ...] = ()
    thresholds: tuple[Threshold, ...] = DEFAULT_THRESHOLDS
    parameters: Parameters = Parameters()
    years: tuple[YearCounts, ...] = ()
    graduations: tuple[GraduationCounts, ...] = ()
    is_protected: bool = False
