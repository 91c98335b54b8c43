"""The gate: every count of persons is rounded once, before anything is computed. PURE.

``protected`` is the only way in: a stored edition is ``compute(protected(inputs, secret))``, and every mean,
rate, class, total, text, file, page and fingerprint comes from what it lets through (docs/method.md §7).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from operator import attrgetter, itemgetter
from typing import NamedTuple

from programs.adequacy.edition import Edition, Line, Suppression
from programs.adequacy.rates import one_source
from programs.adequacy.records import (
    FULL,
    PARTNERS,
    PROVINCE,
    PUBLIC,
    GraduationCounts,
    Inputs,
    OutcomeCounts,
    SupplyFlow,
    SurveyTotal,
    YearCounts,
    least_persons,
)
from programs.adequacy.rounding import (
    BASE,
    COUNTED_BELOW,
    PARTS,
    Year,
    draw,
    follow_up,
    graduation,
    rounded,
    year,
)
from programs.cohorts.counting import school_year_of
from programs.needs.totals import band_of_firms, betrays_a_firm, made_whole

# What invented persons are drawn with, so that a demonstration says the same everywhere. No secret at all: a
# cell with one real person takes the installation's.
FICTITIOUS_KEY = sha256(b"Arrimage: invented persons").digest()

# Every count of persons that leaves its keepers' pages is one of these; what follows names one count. Never a
# count, a day of computing, an edition, a reader. A source and a wave are named by their own keys
# (``drawn_as``), which they keep when they are called or dated otherwise: a second name is a second draw.
IDENTITIES = {
    "entrants": ("program", "region", "year"),
    "applicants": ("program", "region", "year"),
    "graduates": ("program", "region", "first year", "last year"),
    "not graduated": ("program", "region", "first year", "last year"),
    **dict.fromkeys((*PARTS, "left_region"), ("program", "region", "source", "first wave", "last wave")),
    "hires": ("occupation", "region", "wave"),
    "declared": ("measure", "occupation", "region", "wave"),
    "internships": ("measure", "program", "region", "year"),
}

# Regions whose rounded counts make a province's.
LEAST_REGIONS = 3

# Reasons of the suppression log.
FEW_PERSONS, FEW_EMPLOYERS = "few_persons", "few_employers"
REASONS = (FEW_PERSONS, FEW_EMPLOYERS)


def number_of(secret: bytes, rows: Iterable, kind: str, *named: object) -> int:
    """Return the number (0–4) of one count of rows; if all are invented, by the fixed key."""
    assert len(named) == len(IDENTITIES[kind]), kind
    rows = list(rows)
    key = FICTITIOUS_KEY if rows and all(row.is_fictitious for row in rows) else secret
    return draw(key, kind, *map(str, named))


def protected(inputs: Inputs, secret: bytes) -> Inputs:
    """Return the facts of a report as they may leave their keepers: the only gate.

    Raises ValueError when they went through it already: a count is rounded once.
    """
    if inputs.is_protected:
        raise ValueError("these facts are protected already: a count is rounded once")
    gate = _Gate(inputs, secret)
    return inputs._replace(
        supply=(),
        years=gate.years(),
        graduations=gate.graduations(),
        outcomes=gate.outcomes(),
        surveys=tuple(map(gate.survey, inputs.surveys)),
        is_protected=True,
    )


class _Gate:
    """Gathers the records of each unit, then rounds their sum: never a cohort, never a sum of units."""

    def __init__(self, inputs: Inputs, secret: bytes) -> None:
        self.inputs, self.secret = inputs, secret
        self.finished_by = inputs.parameters.finished_by(inputs.on)
        self.names = {program.code: program.identity for program in inputs.programs}
        self.exact: dict[Count, int | None] = {}

    def _numbers(self, rows: Sequence, kinds: Iterable[str], program: str, *named: object) -> list[int]:
        code = self.names.get(program, program)
        return [number_of(self.secret, rows, kind, code, *named) for kind in kinds]

    def _note(
        self, area: str, when: tuple, kinds: Sequence[str], counts: Sequence[int | None], source: str = ""
    ) -> None:
        if area == self.inputs.region.code:
            pairs = zip(kinds, counts, strict=True)
            self.exact |= {Count(*when, kind, source): count for kind, count in pairs}

    def _is_elsewhere(self, area: str) -> bool:
        """Tell whether facts are another region's: what contradicts itself there is left out of Quebec's."""
        return area not in (self.inputs.region.code, PROVINCE)

    # --- School years

    def years(self) -> tuple[YearCounts, ...]:
        """Return every school year of the region's programs, all cohorts together.

        A year without a cohort between two that had one is a year when nobody entered, not an unknown one.
        """
        own = [flow for flow in self.inputs.supply if flow.area == self.inputs.region.code]
        units = _grouped(own, "program", "area", "school_year")
        between = {unit: [_not_held(*unit)] for unit in _gaps(units)}
        return tuple(
            self._year(*unit, cohorts)
            for unit, cohorts in sorted((units | between).items(), key=itemgetter(0))
        )

    def _year(self, program: str, area: str, when: int, cohorts: list[SupplyFlow]) -> YearCounts:
        applicants, entrants = (self._counted(kind, program, area, when, cohorts) for kind in _YEARLY)
        return YearCounts(
            program, area, when, _total(cohorts, "seats"), applicants.counted, entrants.counted,
            applicants.is_below, entrants.is_below,
        )  # fmt: skip

    def _counted(self, kind: str, program: str, area: str, when: int, cohorts: list[SupplyFlow]) -> Year:
        is_held = any(cohort.is_held for cohort in cohorts)
        [number] = self._numbers(cohorts, [kind], program, area, when)
        count = self.exact[Count(program, when, when, kind)] = _total(cohorts, kind)
        return year(count, number, is_held=is_held)

    # --- Graduation

    def graduations(self) -> tuple[GraduationCounts, ...]:
        """Return the graduation of each program and region, and the province's."""
        units = _grouped(self.inputs.supply, "program", "area")
        found = [self._graduation(*unit, units[unit]) for unit in sorted(units)]
        regional = [row for row in found if row is not None and row.area != PROVINCE]
        published = [row for row in found if row is not None and row.area == PROVINCE]
        own = [row for row in regional if row.area == self.inputs.region.code]
        return (*own, *published, *_provincial(regional, published, _graduations_added))

    def _graduation(self, program: str, area: str, cohorts: list[SupplyFlow]) -> GraduationCounts | None:
        kept = self._finished(cohorts)
        if not kept:
            return None
        years = sorted({cohort.school_year for cohort in kept})
        counts = [_total(kept, "graduates"), _total(kept, "entrants")]
        if counts[0] > counts[1]:
            if self._is_elsewhere(area):
                return None
            raise ValueError(f"the graduates of {program} are not a part of its entrants")
        is_published = area == PROVINCE  # by another body: as it stands
        if not is_published:
            self._note(area, (program, years[0], years[-1]), _GRADUATION, (counts[0], counts[1] - counts[0]))
            numbers = self._numbers(kept, _GRADUATION, program, area, years[0], years[-1])
            counts = graduation(*counts, numbers)
        return GraduationCounts(program, area, *counts, years[0], years[-1], 0 if is_published else 1)

    def _finished(self, cohorts: list[SupplyFlow]) -> list[SupplyFlow]:
        """Return the counted cohorts of the latest years of which every cohort has had the time to finish."""
        held = _grouped((cohort for cohort in cohorts if cohort.is_held), "school_year")
        finished = [
            [row for row in rows if None not in (row.graduates, row.entrants)]
            for _, rows in sorted(held.items())
            if all(row.has_finished(by=self.finished_by) for row in rows)
        ]
        latest = [rows for rows in finished if rows][-self.inputs.parameters.graduation_years :]
        return [row for rows in latest for row in rows]

    # --- Follow-ups

    def outcomes(self) -> tuple[OutcomeCounts, ...]:
        """Return the pooled follow-up of each program, region and source, and the province's."""
        units = _grouped(self.inputs.outcomes, "program", "area", "series")
        found = [self._follow_up(*unit, units[unit]) for unit in sorted(units)]
        regional = [row for row in found if row is not None and row.area != PROVINCE]
        published = [row for row in found if row is not None and row.area == PROVINCE]
        own = [row for row in regional if row.area == self.inputs.region.code]
        return (*own, *published, *_provincial(_one_each(regional), published, _outcomes_added))

    def _follow_up(
        self, program: str, area: str, series: str, waves: list[OutcomeCounts]
    ) -> OutcomeCounts | None:
        kept = self._latest(waves)
        if not kept:
            return None
        source = max(kept, key=lambda row: (row.wave or 0, row.source)).source  # as it is called today
        first, last = (pick(row.wave or 0 for row in kept) for pick in (min, max))
        names = (*PARTS, "left_region", "respondents")
        pooled = kept[0]._replace(
            **{name: _total(kept, name) for name in names}, first_wave=first, wave=last, full_time=None,
            vintage=max((row.vintage for row in kept if row.vintage), default=None), regions=0,
            is_fictitious=False, source=source, drawn_as="",
        )  # fmt: skip
        if not _holds(pooled):
            if self._is_elsewhere(area):
                return None
            raise ValueError(f"a part of the follow-up of {program} is not a part of its whole")
        if area == PROVINCE:  # published by another body: as it stands
            return pooled
        kinds = (*PARTS, "left_region")
        self._note(area, (program, first, last), kinds, [getattr(pooled, kind) for kind in kinds], source)
        numbers = self._numbers(kept, kinds, program, area, series, first, last)
        return follow_up(pooled, numbers)._replace(regions=1)

    def _latest(self, waves: list[OutcomeCounts]) -> list[OutcomeCounts]:
        """Return the follow-ups of the latest waves, none too old; those that counted every part, if any."""
        parameters, now = self.inputs.parameters, school_year_of(self.inputs.on)
        recent = [row for row in waves if row.wave is None or now - row.wave <= parameters.oldest_wave]
        whole = [row for row in recent if all(getattr(row, name) is not None for name in PARTS)]
        told = whole or [row for row in recent if any(getattr(row, name) is not None for name in PARTS)]
        latest = sorted({row.wave or 0 for row in told})[-parameters.waves_pooled :]
        return [row for row in told if (row.wave or 0) in latest]

    # --- Employers

    def survey(self, total: SurveyTotal) -> SurveyTotal:
        """Return what a survey may say: whole, rounded hires, and how many firms, roughly."""
        bare = total._replace(
            answered=None, largest_share=None, second_share=None, variance=None, is_fictitious=False
        )
        if betrays_a_firm(
            total=total.hires_per_year, answers=total.answered, largest_share=total.largest_share,
            second_share=total.second_share,
        ):  # fmt: skip
            return bare._replace(hires_per_year=None, frame=None, quality=None, is_hidden=True)
        if total.hires_per_year is None:
            return bare
        named = (total.occupation, total.area, total.wave)
        number = number_of(self.secret, [total], "hires", *named)
        whole = rounded(made_whole(total.hires_per_year), number)
        return bare._replace(hires_per_year=float(whole), firms=band_of_firms(total.answered or 0))


_YEARLY = ("applicants", "entrants")
_GRADUATION = ("graduates", "not graduated")


def _grouped(rows: Iterable, *keys: str) -> dict:
    groups = defaultdict(list)
    key = attrgetter(*keys)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def _gaps(units: Iterable[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Return the years between the first and the last of each program that it has no cohort in."""
    years = defaultdict(set)
    for program, area, when in units:
        years[program, area].add(when)
    return [
        (*unit, when)
        for unit, known in years.items()
        for when in range(min(known), max(known))
        if when not in known
    ]


def _not_held(program: str, area: str, when: int) -> SupplyFlow:
    return SupplyFlow(program, area, when, seats=0, applicants=0, entrants=0, is_held=False)


def _total(rows: Iterable, name: str) -> int | None:
    values = [getattr(row, name) for row in rows]
    return None if None in values else sum(values)


def _holds(counts: OutcomeCounts) -> bool:
    """Tell whether each part of a follow-up is a part of its whole."""
    known = [getattr(counts, name) for name in PARTS if getattr(counts, name) is not None]
    pairs = ((sum(known), counts.respondents), (counts.left_region, counts.employed))
    return not any(None not in pair and pair[0] > pair[1] for pair in pairs)


def _provincial(regional: list, published: list, added: Callable) -> list:
    """Return the sums of rounded regional counts, where nobody published the province's."""
    known = {row.program for row in published}
    by_program = _grouped((row for row in regional if row.program not in known), "program")
    enough = {
        code: rows for code, rows in by_program.items() if len({row.area for row in rows}) >= LEAST_REGIONS
    }
    return [added(code, rows) for code, rows in sorted(enough.items())]


def _one_each(rows: list[OutcomeCounts]) -> list[OutcomeCounts]:
    """Return the whole follow-ups, one of each program and region: two sources count the same persons."""
    whole = [row for row in rows if row.respondents is not None]
    return [one_source(own) for _, own in sorted(_grouped(whole, "program", "area").items())]


def _graduations_added(program: str, rows: list[GraduationCounts]) -> GraduationCounts:
    return GraduationCounts(
        program, PROVINCE, _total(rows, "graduates"), _total(rows, "entrants"),
        min(row.first_year for row in rows), max(row.last_year for row in rows), len(rows),
    )  # fmt: skip


def _outcomes_added(program: str, rows: list[OutcomeCounts]) -> OutcomeCounts:
    names = (*PARTS, "left_region", "respondents")
    return OutcomeCounts(
        program, PROVINCE, **{name: _total(rows, name) for name in names},
        source="; ".join(sorted({row.source for row in rows})), regions=len(rows),
        first_wave=min(row.first_wave for row in rows), wave=max(row.wave for row in rows),
    )  # fmt: skip


# --- Who reads what -----------------------------------------------------------------------------------------


def for_audience(edition: Edition, audience: str) -> Edition:
    """Return a full edition as "public" or "partners" may read it, with the log of what is not printed.

    Both read the same rounded counts: only the persons that a region's rate needs differ. Raises ValueError
    for another audience, or when the edition was already cut for one.
    """
    if audience == FULL:
        return edition
    if audience not in (PUBLIC, PARTNERS) or edition.audience != FULL:
        raise ValueError(f"an edition for {edition.audience} cannot be cut for {audience}")
    least = least_persons(audience, on=edition.on)
    lines = tuple(_cut(line, least) for line in edition.lines)
    return edition._replace(audience=audience, lines=lines, suppressions=_log(edition, lines))


def _cut(line: Line, least: int) -> Line:
    """Return a line with the regional rates that its readers may read beside the province's."""
    shown = {name: rate for name, rate in line.regional_rates.items() if rate.n >= least}
    hidden = sorted(f"rates.{name}" for name in line.regional_rates.keys() - shown.keys())
    return line._replace(regional_rates=shown, suppressed=tuple(hidden))


def _log(edition: Edition, lines: tuple[Line, ...]) -> tuple[Suppression, ...]:
    hires = [
        Suppression("occupation", row.code, field, FEW_EMPLOYERS)
        for row in edition.occupations
        for field in row.suppressed
    ]
    rates = [
        Suppression("program", line.code, field, FEW_PERSONS) for line in lines for field in line.suppressed
    ]
    return (*hires, *rates)


# --- Beside one another, for who keeps the records ----------------------------------------------------------


class Count(NamedTuple):
    """One count of persons of a region's program: the school years or waves it is over, and its kind."""

    program: str
    first: int
    last: int
    kind: str
    source: str = ""


def exact_counts(inputs: Inputs) -> dict[Count, int | None]:
    """Return the counts that the gate would round: for the pages of who keeps the records, nowhere else."""
    gate = _Gate(inputs, FICTITIOUS_KEY)
    gate.years(), gate.graduations(), gate.outcomes()
    return gate.exact


def printed_counts(inputs: Inputs) -> dict[Count, Year]:
    """Return the counts of a region's protected facts as an edition reads them."""
    found = {}
    for row in inputs.years:
        for kind in _YEARLY:
            when = (row.program, row.school_year, row.school_year)
            found[Count(*when, kind)] = Year(getattr(row, kind), getattr(row, f"{kind}_below"))
    for row in (row for row in inputs.graduations if row.area == inputs.region.code):
        when = (row.program, row.first_year, row.last_year)
        found[Count(*when, "graduates")] = Year(row.graduates)
        found[Count(*when, "not graduated")] = Year(row.entrants - row.graduates)
    for row in (row for row in inputs.outcomes if row.area == inputs.region.code):
        for kind in (*PARTS, "left_region"):
            when = (row.program, row.first_wave, row.wave)
            found[Count(*when, kind, row.source)] = Year(getattr(row, kind))
    return found


# --- Before publishing --------------------------------------------------------------------------------------


class Unidentified(NamedTuple):
    """A count of persons that no identity explains: where it stands."""

    where: str
    count: object


def unidentified(inputs: Inputs) -> list[Unidentified]:
    """Return the counts of persons of protected facts that were not rounded under an identity."""
    found = [Unidentified(f"{kind} of {row.program}", row) for kind in ("supply",) for row in inputs.supply]
    for row in inputs.years:
        for name in _YEARLY:
            if not _is_year(getattr(row, name), is_below=getattr(row, f"{name}_below")):
                found.append(
                    Unidentified(f"{name} of {row.program} in {row.school_year}", getattr(row, name))
                )
    for row in (*inputs.graduations, *inputs.outcomes):
        names = ("graduates", "entrants") if isinstance(row, GraduationCounts) else (*PARTS, "left_region")
        counts = {name: getattr(row, name) for name in names}
        if row.regions and not all(count is None or count % BASE == 0 for count in counts.values()):
            found.append(Unidentified(f"{row.program} in {row.area}", counts))
    for row in inputs.surveys:
        if row.hires_per_year is not None and row.hires_per_year % BASE:
            found.append(Unidentified(f"hires of {row.occupation}", row.hires_per_year))
    return found


def _is_year(count: int | None, *, is_below: bool) -> bool:
    if count is None:
        return True
    return count == COUNTED_BELOW if is_below else count == 0 or (count >= 10 and count % BASE == 0)
