"""A crowd: as many firms, programs, occupations, students, cohorts as are asked for, in a few inserts.

What a page must not hold whole, and what screens are looked at full with.
"""

from datetime import date, timedelta

from internships.students.models import StudentProfile
from partnerships.organizations.models import Establishment, Organization, OrganizationRole
from partnerships.people.models import Membership, User
from partnerships.territories.models import Territory
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.cohorts.models import Cohort, Enrolment, Student

LONG_AGO = date(2020, 1, 1)
TRADES = ["Soudage", "Usinage", "Électromécanique", "Ébénisterie", "Plomberie", "Secrétariat", "Cuisine"]
FIRST = ["Zoé", "Léa", "Émile", "Noah", "Inès", "Olivier", "Maïa", "Théo", "Élodie", "Samuel", "Anaïs"]
LAST = ["Tremblay", "Gagnon", "Côté", "Bélanger", "Lévesque", "Nguyễn", "Haddad", "Étienne", "Roy", "Ouellet"]


def name_of(words: list[str], number: int) -> str:
    return f"{words[number % len(words)]} {number}"


def make(model, rows) -> list:
    return model.objects.bulk_create(rows, batch_size=1000)


def crowd(size: int, *, school: Organization, students: int | None = None) -> None:
    """Make ``size`` of each in the region of a school, of which all are students."""
    region, territories = school.region, list(Territory.objects.filter(region=school.region))
    partners(size, region=region, territories=territories)
    programs = catalogue(size)
    cohorts = make(
        Cohort,
        [
            Cohort(
                program=program,
                provider=school,
                region=region,
                name=f"{program.title_fr} – groupe de jour, {2098 + number % 2}-{2099 + number % 2}",
                starts_on=date(2098, 8, 27) + timedelta(days=number % 700),
                expected_end_on=date(2100, 10, 20),
                seats=18,
                state=Cohort.State.RECRUITING,
                is_fictitious=True,
            )
            for number, program in enumerate(programs)
        ],
    )
    enrolled(students or size, cohorts=cohorts, school=school)


def partners(size: int, *, region, territories) -> None:
    """Make firms, schools, and the people of the first of the schools."""
    firms = make(
        Organization,
        [
            Organization(name=f"Atelier {name_of(TRADES, n)}", region=region, is_fictitious=True)
            for n in range(size)
        ],
    )
    schools = make(
        Organization,
        [
            Organization(name=f"CFP {name_of(LAST, n)}", region=region, is_fictitious=True)
            for n in range(size)
        ],
    )
    kinds = [(firms, OrganizationRole.Kind.EMPLOYER), (schools, OrganizationRole.Kind.CFP)]
    make(
        OrganizationRole,
        [
            OrganizationRole(organization=one, kind=kind, from_on=LONG_AGO)
            for several, kind in kinds
            for one in several
        ],
    )
    make(
        Establishment,
        [
            Establishment(
                organization=firm,
                name="Usine",
                territory=territories[n % len(territories)],
                is_fictitious=True,
            )
            for n, firm in enumerate(firms)
        ],
    )


def catalogue(size: int) -> list[Program]:
    """Make programs, each leading to an occupation."""
    programs = make(
        Program,
        [
            Program(code=str(90000 + n), sanction="DEP", title_fr=f"{name_of(TRADES, n)}, formation de jour")
            for n in range(size)
        ],
    )
    trades = make(
        Occupation,
        [
            Occupation(code=str(80000 + n), version="2021", title_fr=f"Métier {name_of(TRADES, n)}")
            for n in range(size)
        ],
    )
    make(
        ProgramOccupation,
        [
            ProgramOccupation(program=program, occupation=trade, share="0.5")
            for program, trade in zip(programs, trades, strict=True)
        ],
    )
    return programs


def enrolled(size: int, *, cohorts: list[Cohort], school: Organization) -> None:
    """Make students of a school, each in one of its cohorts, with a profile."""
    students = make(
        Student,
        [
            Student(
                first_name=FIRST[n % len(FIRST)],
                last_name=f"{LAST[n % len(LAST)]}-{n}",
                birth_date=date(2000, 1, 1) + timedelta(days=n),
                is_fictitious=True,
            )
            for n in range(size)
        ],
    )
    make(
        Enrolment,
        [
            Enrolment(student=student, cohort=cohorts[n % len(cohorts)], state=Enrolment.State.ENROLLED)
            for n, student in enumerate(students)
        ],
    )
    make(
        StudentProfile,
        [
            StudentProfile(student=student, school=school, program=cohorts[n % len(cohorts)].program)
            for n, student in enumerate(students)
        ],
    )


def staff(size: int, *, school: Organization) -> None:
    """Give a school many coordinators."""
    people = make(
        User,
        [
            User(email=f"crowd{n}@exemple.example", full_name=f"{FIRST[n % len(FIRST)]} {n}")
            for n in range(size)
        ],
    )
    make(
        Membership,
        [Membership(user=one, organization=school, role="coordinator", from_on=LONG_AGO) for one in people],
    )
