"""Who the demonstration's stories are about: accounts one may enter as, and fictitious students."""

from dataclasses import dataclass
from datetime import date

from internships.demonstration.calendar import born, moment, week
from internships.students.models import StudentProfile
from partnerships.organizations.models import Establishment, Organization
from partnerships.people.models import Membership, User
from partnerships.people.verifying import mark_verified
from partnerships.privacy.models import Consent, ConsentText
from programs.catalogue.models import Program
from programs.cohorts.models import Cohort, Enrolment, Student

LONG_AGO = date(2015, 1, 1)
BLEUETS = "Centre de services scolaire du Pays-des-Bleuets"
SHERBROOKE = "Centre de services scolaire de la Région-de-Sherbrooke"
HAUTS_CANTONS = "Centre de services scolaire des Hauts-Cantons"
TOWNSHIPS = "Eastern Townships School Board"
EMPLOYER, TRAINER = "employeur.sherbrooke@arrimage.example", "formateur.sherbrooke@arrimage.example"
SCHOOL = {
    SHERBROOKE: "centre.sherbrooke@arrimage.example",
    TOWNSHIPS: "board.townships@arrimage.example",
    BLEUETS: "centre.bleuets@arrimage.example",
}
REGION = {"05": "regionale.estrie@arrimage.example", "02": "regionale.saguenay@arrimage.example"}


@dataclass(frozen=True)
class DemoStudent:
    """A fictitious student; who ``is_account`` may be entered as, the others only receive mails."""

    first_name: str
    last_name: str
    age: int
    school: str
    program: str
    postal_code: str
    transport: str
    about: str
    is_account: bool = False
    accommodations: str = ""

    @property
    def key(self) -> str:
        return self.first_name.lower()


STUDENTS = [
    DemoStudent("Lina", "Exemple", 22, SHERBROOKE, "5371", "J1H 1A1", "transit",
                "J’ai travaillé deux ans en restauration. J’aime le travail précis et les machines.", True,
                "Consignes écrites quand il y a plus de trois étapes."),
    DemoStudent("Sacha", "Modèle", 17, SHERBROOKE, "5371", "J1E 2B2", "lift",
                "Je démonte tout ce que je trouve. Mon parent peut me conduire.", True),
    DemoStudent("Charlie", "Esquisse", 19, SHERBROOKE, "5371", "J1J 3C3", "transit",
                "Libre le jour; j’aime le travail en équipe."),
    DemoStudent("Maxime", "Maquette", 20, SHERBROOKE, "5371", "J1L 2D4", "car",
                "Deux étés dans un garage; permis de conduire."),
    DemoStudent("Naomi", "Gabarit", 24, SHERBROOKE, "5371", "J1X 3E5", "car", "Retour aux études, très motivée."),
    DemoStudent("Olivier", "Croquis", 18, SHERBROOKE, "5371", "J1G 4F6", "bicycle", "Patient et minutieux."),
    DemoStudent("Rosalie", "Brouillon", 21, SHERBROOKE, "5382", "J1N 1G7", "transit", "La soudure, c’est mon art."),
    DemoStudent("Félix", "Prototype", 19, SHERBROOKE, "5382", "J1R 2H8", "car", "Je travaille bien de soir."),
    DemoStudent("Aïcha", "Canevas", 23, SHERBROOKE, "5281", "J1K 3J9", "transit", "Curieuse des automates."),
    DemoStudent("Gabriel", "Ébauche", 20, SHERBROOKE, "5382", "J1X 4K1", "car", "J’habite à cinq minutes."),
    DemoStudent("Emma", "Sample", 19, TOWNSHIPS, "5382", "J1M 2L2", "car",
                "I like working with my hands and I speak French at work."),
    DemoStudent("Thomas", "Patron", 19, SHERBROOKE, "5371", "J1A 1M3", "bicycle", "Prêt pour l’été."),
    DemoStudent("Mathis", "Traceur", 22, SHERBROOKE, "5371", "J1H 5N4", "transit", "Je cherche à payer mes études."),
    DemoStudent("Zoé", "Pochoir", 21, HAUTS_CANTONS, "5193", "J1A 2N4", "car", "Libre le matin."),
    DemoStudent("Nathan", "Calque", 20, HAUTS_CANTONS, "5193", "J1A 3P5", "car", "Libre l’après-midi."),
    DemoStudent("Audrey", "Schéma", 22, BLEUETS, "5260", "G7H 4R6", "transit", "Mécanique de mère en fille."),
    DemoStudent("Jérémie", "Plan", 20, BLEUETS, "5260", "G8K 1S7", "car", "Je connais bien la forêt."),
]  # fmt: skip
DRAFTERS = 10  # of the counted cohort in Dessin industriel, those who take part in the stories


def accounts(firms: dict[str, Establishment]) -> dict[str, User]:
    """Create who acts for the first firm and the Pays-des-Bleuets centre; return every account by address."""
    firm = firms["usinage"].organization
    _member(EMPLOYER, "Nadia Ferland-Fictif", firm, Membership.Role.EMPLOYER)
    _member(TRAINER, "Hugo Bellemare-Fictif", firm, Membership.Role.TRAINER)
    bleuets = _member(
        SCHOOL[BLEUETS], "Josée Bleuet", Organization.objects.get(name=BLEUETS), Membership.Role.COORDINATOR
    )
    stagem = Organization.objects.get(name="CFP Roberval–Saint-Félicien")
    _seat(bleuets, stagem, Membership.Role.COORDINATOR)
    return {user.email: user for user in User.objects.demo_accounts()}


def _member(email: str, name: str, organization: Organization, role: str) -> User:
    user = User.objects.filter(email=email).first()
    if user is None:
        user = mark_verified(User.objects.create_user(email=email, full_name=name, is_fictitious=True))
    _seat(user, organization, role)
    return user


def _seat(user: User, organization: Organization, role: str) -> None:
    Membership.objects.get_or_create(
        user=user, organization=organization, role=role, defaults={"from_on": LONG_AGO}
    )


def students(*, on: date) -> dict[str, Student]:
    """Create the students, their accounts, consents and profiles, once; return them by first name."""
    programs = {program.code: program for program in Program.objects.filter(version="")}
    schools = {school.name: school for school in Organization.objects.filter(roles__kind="service_centre")}
    made = {row.key: _student(row, on=on) for row in STUDENTS}
    _agree(list(made.values()), on=on)
    StudentProfile.objects.bulk_create(
        _profile(row, made[row.key], schools[row.school], programs[row.program], on=on) for row in STUDENTS
    )
    return made


def _student(row: DemoStudent, *, on: date) -> Student:
    account = _account(row)
    is_minor = row.age < 18
    return Student.objects.create(
        first_name=row.first_name,
        last_name=row.last_name,
        birth_date=born(on, age=row.age),
        email=account.email,
        guardian_name=f"Dominique {row.last_name}" if is_minor else "",
        guardian_email=f"parent.{row.key}@arrimage.example" if is_minor else "",
        account=account,
        is_fictitious=True,
    )


def _account(row: DemoStudent) -> User:
    """An account of the demonstration is one that visitors may enter as: only some students' are."""
    address = {"lina": "etudiante", "sacha": "eleve"}.get(row.key, f"eleve{STUDENTS.index(row) + 1}")
    language = User.Language.ENGLISH if row.school == TOWNSHIPS else User.Language.FRENCH
    return mark_verified(
        User.objects.create_user(
            email=f"{address}@arrimage.example",
            full_name=f"{row.first_name} {row.last_name}",
            language=language,
            is_fictitious=row.is_account,
        )
    )


def _profile(row: DemoStudent, student: Student, school, program: Program, *, on: date) -> StudentProfile:
    return StudentProfile(
        student=student,
        school=school,
        program=program,
        postal_code=row.postal_code,
        transport=row.transport,
        available_from=week(on, -20),
        available_to=week(on, 60),
        availability="Du lundi au vendredi, de jour",
        accommodations=row.accommodations,
        about=row.about,
        phone="819-555-0100",
    )


def _agree(students: list[Student], *, on: date) -> None:
    text = ConsentText.objects.filter(purpose=ConsentText.Purpose.PROFILE).latest("version")
    given_at = max(text.in_force_at, moment(on, ago=140))  # nobody agreed before there were words
    Consent.objects.bulk_create(
        Consent(
            person=student.account, about=student.public_id, text=text, given_by="self", given_at=given_at
        )
        for student in students
    )


def drafters(*, on: date) -> list[Student]:
    """Give the first students of the counted cohort what a search takes: account, age, consent, profile."""
    cohort = counted_cohort()
    active = cohort.enrolments.filter(state=Enrolment.State.ACTIVE).select_related("student").order_by("pk")
    enrolments = list(active[:DRAFTERS])
    areas = ["J1H", "J1L", "J1E", "J1X", "J1S", "J1A", "J1G", "J1N", "J1J", "J1K"]
    profiles = []
    for number, (enrolment, area) in enumerate(zip(enrolments, areas, strict=True), start=1):
        student = enrolment.student
        email = f"dessin{number}@arrimage.example"
        student.account = mark_verified(User.objects.create_user(email=email, full_name=str(student)))
        student.email, student.birth_date = email, born(on, age=19 + number % 5)
        student.save()
        profiles.append(
            StudentProfile(
                student=student, school=cohort.provider, program=cohort.program, enrolment=enrolment,
                postal_code=f"{area} 1A1", transport="transit" if number % 2 else "car",
            )
        )  # fmt: skip
    _agree([profile.student for profile in profiles], on=on)
    StudentProfile.objects.bulk_create(profiles)
    return [profile.student for profile in profiles]


def counted_cohort() -> Cohort:
    """Return the running cohort whose students the demonstration counts by name."""
    cohorts = Cohort.objects.filter(is_fictitious=True, program__code="5225", region__code="05")
    return cohorts.exclude(enrolments=None).select_related("provider", "program").latest("starts_on")
