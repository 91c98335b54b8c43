"""Where lives are played: two schools, two firms, their people, three students and what they may apply to."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from internships.offers.models import Offer
from partnerships.organizations.models import Establishment, Organization
from partnerships.people.models import User
from programs.cohorts.models import Cohort, Student
from tests import factories

STUDENTS = [("Inès", 24), ("Olivier", 19), ("Théo", 17)]


@dataclass
class World:
    """Everybody and everything that a life may touch, by name or in order."""

    schools: list[Organization] = field(default_factory=list)
    firms: list[Organization] = field(default_factory=list)
    plants: list[Establishment] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    cohorts: list[Cohort] = field(default_factory=list)
    students: list[Student] = field(default_factory=list)
    staff: list[User] = field(default_factory=list)
    admin: User | None = None

    @property
    def people(self) -> list[User]:
        return [*self.staff, *(student.account for student in self.students)]


def make() -> World:
    """Write the world in the current transaction; every life begins in it."""
    world = World(admin=factories.user(email="alix@exemple.example", is_staff=True, is_superuser=True))
    program, occupation = factories.program(), factories.occupation()
    regional = person("rachid")
    factories.regional_role(user=regional, region=factories.region())
    world.staff.append(regional)
    for number in (1, 2):
        school(world, number, program)
        firm(world, number, program, occupation)
    for number, (name, age) in enumerate(STUDENTS):
        world.students.append(student(world, number, name, age, program))
    return world


def person(name: str) -> User:
    return factories.user(email=f"{name}@exemple.example", full_name=name.capitalize())


def school(world: World, number: int, program) -> None:
    made = factories.organization(name=f"CFP {number}", kind="cfp")
    coordinator = person(f"coordination{number}")
    factories.membership(user=coordinator, organization=made)
    today = timezone.localdate()
    starts_on = today - timedelta(days=60)
    ends_on = today + timedelta(days=300)
    cohort = factories.cohort(
        program=program, provider=made, starts_on=starts_on, expected_end_on=ends_on, state="running"
    )
    world.schools.append(made)
    world.staff.append(coordinator)
    world.cohorts.append(cohort)


def firm(world: World, number: int, program, occupation) -> None:
    made = factories.organization(name=f"Usinage {number}")
    plant = factories.establishment(organization=made, welcomes_minors=True)
    employer, trainer = person(f"patronne{number}"), person(f"formateur{number}")
    factories.membership(user=employer, organization=made, role="employer")
    factories.membership(user=trainer, organization=made, role="trainer")
    contact = factories.contact(
        establishment=plant, name=employer.full_name, email=employer.email, has_signing_authority=True
    )
    starts_on = timezone.localdate() + timedelta(days=21)
    for seats in (1, 2):
        world.offers.append(
            factories.offer(
                establishment=plant,
                programs=[program],
                occupation=occupation,
                contact=contact,
                written_by=employer,
                welcomes_minors=True,
                minimum_age=16,
                published_at=timezone.now(),
                last_confirmed_on=timezone.localdate(),
                slot={"seats": seats, "starts_on": starts_on, "ends_on": starts_on + timedelta(days=60)},
            )
        )
    world.firms.append(made)
    world.plants.append(plant)
    world.staff += [employer, trainer]


def student(world: World, number: int, name: str, age: int, program) -> Student:
    account = person(f"eleve{number}")
    today = timezone.localdate()
    guardian = {"guardian_name": "Julie Gagnon", "guardian_email": "julie@exemple.example"}
    made = factories.student(
        first_name=name,
        last_name="Gagnon",
        birth_date=today.replace(year=today.year - age, day=1),
        account=account,
        email=account.email,
        **(guardian if age < 18 else {}),
    )
    cohort = world.cohorts[number % 2]
    enrolment = factories.enrolment(cohort=cohort, student=made, state="active")
    factories.profile(student=made, school=cohort.provider, program=program, enrolment=enrolment)
    factories.consent(person=account)
    return made
