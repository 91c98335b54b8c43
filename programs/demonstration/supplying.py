"""The demonstration's programs, cohorts and students; STAGEM's cohort has its document's figures."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

from partnerships.organizations.models import Establishment, Organization
from partnerships.territories.models import Region, Territory
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.cohorts.counting import school_year_of
from programs.cohorts.models import Cohort, CohortEvent, Enrolment, EnrolmentEvent, Student
from programs.demonstration.figures import (
    ESTRIE_OUTCOMES,
    INVENTED,
    OCCUPATIONS,
    PRIMOM_PROGRAMS,
    PROGRAMS,
    PROVINCE_GRADUATION,
    PROVINCE_OUTCOMES,
    SUPPLY,
    DemoProgram,
    DemoSupply,
)
from programs.outcomes.models import Outcome, OutcomeFigures

EVIDENCE = "Jugement d'expert fictif, à valider par le comité / Fictitious expert judgement, to be confirmed"
FIRST_NAMES = [
    "Alice",
    "Noah",
    "Mia",
    "Liam",
    "Zoé",
    "Émile",
    "Rosalie",
    "Adam",
    "Florence",
    "Malik",
    "Jade",
    "Samuel",
]
LAST_NAMES = [
    "Fictif",
    "Demers",
    "Exemple",
    "Boisvert",
    "Modèle",
    "Lacasse",
    "Esquisse",
    "Rivard",
    "Maquette",
    "Dubé",
]
# Welding changed its ministry code: the old one until three school years ago, the new one since.
RENAMED = {"5382": ("5195", 2)}


def occupations() -> dict[str, Occupation]:
    """Create the missing occupations; return those of the demonstration by code."""
    for code, (title_fr, title_en) in OCCUPATIONS.items():
        Occupation.objects.get_or_create(
            code=code,
            version="2021",
            defaults={"title_fr": title_fr, "title_en": title_en, "teer": int(code[1])},
        )
    return {o.code: o for o in Occupation.objects.filter(code__in=OCCUPATIONS, version="2021")}


def programs(occupations: dict[str, Occupation]) -> dict[str, Program]:
    """Create the missing programs and their shares; return those of the demonstration by code."""
    made: dict[str, Program] = {}
    for row in PROGRAMS:
        made[row.code], _created = Program.objects.get_or_create(
            code=row.code,
            version="",
            defaults={**_program_fields(row), "predecessor": made.get(row.replaces)},
        )
        for code, share in row.shares:
            ProgramOccupation.objects.get_or_create(
                program=made[row.code],
                occupation=occupations[code],
                defaults={"share": Decimal(share), "evidence": EVIDENCE},
            )
    return made


def _program_fields(row: DemoProgram) -> dict:
    return {
        "title_fr": row.title_fr,
        "title_en": row.title_en,
        "sanction": row.sanction,
        "hours": row.hours,
        "duration_months": row.months,
        "sector_fr": row.sector[0],
        "sector_en": row.sector[1],
        "summary_fr": row.summary[0],
        "summary_en": row.summary[1],
    }


def latest_school_year(*, on: date) -> int:
    """Return the latest school year whose fall classes have begun (first calendar year)."""
    year = school_year_of(on)
    return year if on >= date(year, 9, 15) else year - 1


def cohorts(programs: dict[str, Program], providers: dict[str, Organization], *, on: date) -> None:
    """Create five school years of cohorts and the next ones to start, once."""
    if Cohort.objects.filter(reported_source=INVENTED).exists():
        return
    regions = {region.code: region for region in Region.objects.all()}
    towns = {territory.code: territory for territory in Territory.objects.all()}
    latest = latest_school_year(on=on)
    for row in SUPPLY:
        place = {
            "provider": providers[row.provider],
            "region": regions[row.region],
            "territory": towns[row.town],
        }
        Cohort.objects.bulk_create(
            [_past(row, age, latest, programs, place, on=on) for age in range(len(row.entrants))]
            + [_next(row, day, programs, place) for day in upcoming_starts(on=on)]
        )
    for cohort in Cohort.objects.filter(is_fictitious=True, events=None):
        _remember(cohort)


def _past(row: DemoSupply, age: int, latest: int, programs, place: dict, *, on: date) -> Cohort:
    year, index = latest - age, len(row.entrants) - 1 - age
    old_code, renamed_before = RENAMED.get(row.program, (row.program, 0))
    program = programs[old_code if age >= renamed_before and old_code != row.program else row.program]
    starts, entrants = date(year, 8, 28), row.entrants[index]
    ends = months_after(starts, program.duration_months)
    is_over = ends < on
    graduates = round(entrants * row.graduation) if is_over else None
    return Cohort(
        name=f"{program.title_fr} – automne {year}",
        program=program,
        starts_on=starts,
        expected_end_on=ends,
        seats=row.seats,
        minimum_to_open=max(4, row.seats // 4),
        state=Cohort.State.COMPLETED if is_over else Cohort.State.RUNNING,
        reported_applicants=row.applicants[index],
        reported_entrants=entrants,
        reported_graduates=graduates,
        reported_withdrawals=(entrants - graduates) * 3 // 4 if is_over else None,
        reported_source=INVENTED,
        reported_on=min(on, date(year, 9, 30)),
        is_fictitious=True,
        **place,
    )


def _next(row: DemoSupply, starts: date, programs, place: dict) -> Cohort:
    program = programs[row.program]
    is_winter = starts.month == 1
    return Cohort(
        name=f"{program.title_fr} – {'hiver' if is_winter else 'automne'} {starts.year}",
        program=program,
        starts_on=starts,
        expected_end_on=months_after(starts, program.duration_months),
        seats=row.seats // 2 if is_winter else row.seats,
        minimum_to_open=max(4, row.seats // 4),
        state=Cohort.State.RECRUITING if is_winter else Cohort.State.PLANNED,
        reported_source=INVENTED,
        is_fictitious=True,
        **place,
    )


def upcoming_starts(*, on: date) -> list[date]:
    """Return the next winter and fall starts after a day."""
    candidates = [date(year, *day) for year in (on.year, on.year + 1) for day in ((1, 25), (8, 28))]
    return [day for day in candidates if day > on][:2]


def months_after(start: date, months: int) -> date:
    """Return the 20th of the month that many months after a start."""
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 20)


def _remember(cohort: Cohort) -> None:
    at = datetime.combine(min(cohort.starts_on, cohort.created_at.date()), time(13, 0), UTC)
    CohortEvent.objects.create(
        cohort=cohort, from_state=Cohort.State.PLANNED, to_state=cohort.state, at=at, reason=INVENTED
    )


def count_students(*, on: date) -> None:
    """Give one running cohort its students by name, one fewer than its centre reported: the page shows both."""
    cohort = Cohort.objects.filter(
        is_fictitious=True, program__code="5225", region__code="05", starts_on__lt=on
    ).latest("starts_on")
    if cohort.enrolments.exists():
        return
    cohort.is_list_complete = True
    cohort.save(update_fields=["is_list_complete", "updated_at"])
    for index in range(cohort.reported_entrants - 1):
        state = Enrolment.State.WITHDRAWN if index in (4, 11) else Enrolment.State.ACTIVE
        _enrol(
            cohort,
            index,
            state=state,
            began_on=cohort.starts_on,
            ended_on=on if state == "withdrawn" else None,
        )
    for index in range(40, 47):
        _enrol(cohort, index, state=Enrolment.State.WAITLISTED)


def stagem_cohort(programs: dict[str, Program], partners: dict[str, Organization]) -> Cohort:
    """Create STAGEM's cohort as its document tells it in February 2010: 8 diplomas, 4 employed, 18 in training.

    The counts are the document's; the people's names are fictitious.
    """
    cohort, created = Cohort.objects.get_or_create(
        name="DEP en entreprise d'insertion – STAGEM",
        defaults={
            "program": programs["5362"],
            "provider": partners["cfp_roberval"],
            "region": Region.objects.get(code="02"),
            "territory": Territory.objects.get(code="2491"),
            "host_establishment": Establishment.objects.get(organization=partners["stagem"]),
            "mode": Cohort.Mode.IN_ENTERPRISE,
            "starts_on": date(2009, 7, 1),
            "expected_end_on": date(2010, 6, 30),
            "seats": 26,
            "has_continuous_entry": True,
            "is_list_complete": True,
            "state": Cohort.State.RUNNING,
            "reported_entrants": 26,
            "reported_graduates": 8,
            "reported_source": "STAGEM, document de présentation du projet (février 2010)",
            "reported_on": date(2010, 2, 28),
            "note": "Entrées continues; formation d'environ six mois, entièrement en entreprise. Les effectifs sont ceux du "
            "document; les noms des personnes sont fictifs.",
        },
    )
    if created:
        CohortEvent.objects.create(
            cohort=cohort,
            from_state=Cohort.State.CONFIRMED,
            to_state=Cohort.State.RUNNING,
            at=datetime(2009, 7, 1, 13, tzinfo=UTC),
            reason="Début du projet pilote",
        )
        for index in range(26):
            _stagem_participant(cohort, index)
    return cohort


def _stagem_participant(cohort: Cohort, index: int) -> None:
    has_diploma, has_job = index < 8, index < 4
    enrolment = _enrol(
        cohort,
        100 + index,
        state=Enrolment.State.GRADUATED if has_diploma else Enrolment.State.ACTIVE,
        began_on=date(2009, 7, 1) if has_diploma else date(2009, 9, 14),
        ended_on=date(2010, 1, 29) if has_diploma else None,
    )
    if has_job:
        Outcome.objects.create(
            enrolment=enrolment,
            measured_on=date(2010, 2, 26),
            horizon=Outcome.Horizon.EXIT,
            status=Outcome.Status.EMPLOYED,
            region=cohort.region,
            source="STAGEM, février 2010",
        )


def _enrol(
    cohort: Cohort, index: int, *, state: str, began_on: date | None = None, ended_on: date | None = None
):
    student = Student.objects.create(
        first_name=FIRST_NAMES[index % len(FIRST_NAMES)],
        last_name=f"{LAST_NAMES[index % len(LAST_NAMES)]}-{index + 1}",
        is_fictitious=True,
    )
    enrolment = Enrolment.objects.create(
        student=student, cohort=cohort, state=state, began_on=began_on, ended_on=ended_on, applied_on=began_on
    )
    EnrolmentEvent.objects.create(
        enrolment=enrolment,
        from_state=Enrolment.State.APPLIED,
        to_state=state,
        at=datetime.combine(ended_on or began_on or cohort.starts_on, time(13, 0), UTC),
        reason="Personne fictive",
    )
    return enrolment


def outcomes(programs: dict[str, Program], *, on: date) -> None:
    """Create one follow-up per program: in Estrie, and in the province for the same question."""
    estrie, as_of = Region.objects.get(code="05"), date(on.year - 1, 3, 31)
    for code, counts in ESTRIE_OUTCOMES.items():
        _figures(programs[code], estrie, as_of, counts)
    for code, counts in PROVINCE_OUTCOMES.items():
        graduates, entrants = PROVINCE_GRADUATION[code]
        _figures(programs[code], None, as_of, counts, graduates=graduates, entrants=entrants)


def _figures(program: Program, region: Region | None, as_of: date, counts: tuple, **more) -> None:
    names = (
        "respondents",
        "employed_related",
        "employed_other",
        "studying",
        "seeking",
        "inactive",
        "left_region",
    )
    if not OutcomeFigures.objects.filter(program=program, region=region).exists():
        OutcomeFigures.objects.create(
            program=program,
            region=region,
            as_of=as_of,
            source=INVENTED,
            is_fictitious=True,
            **dict(zip(names, counts, strict=True)),
            **more,
        )


def primom_programs(programs: dict[str, Program]) -> list[Program]:
    """Return the nine programs that the demonstration chose for PRIMOM."""
    return [programs[code] for code in PRIMOM_PROGRAMS]
