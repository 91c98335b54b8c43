"""Students' files: two that are perhaps one person's, a question and a transfer between two schools."""

from internships.demonstration import people
from internships.demonstration.people import SCHOOL, SHERBROOKE, TOWNSHIPS
from internships.demonstration.seeking import Scene
from partnerships.organizations.models import Organization
from programs.cohorts.keeping import ask_correction
from programs.cohorts.models import Enrolment, Student
from programs.moves.asking import ask


def files(scene: Scene) -> None:
    """A centre typed somebody twice; another school asks it for an address, and is asked to take somebody in."""
    known = scene.students["mathis"]
    Student.objects.create(
        first_name="Mathis-Olivier",
        last_name=known.last_name,
        birth_date=known.birth_date,
        keeper=Organization.objects.get(name=SHERBROOKE),
        is_fictitious=True,
    )
    student = scene.drafters[0]
    ask_correction(
        student=student,
        wanted={"email": "camille.exemple@arrimage.example"},
        school=Organization.objects.get(name=TOWNSHIPS),
        by=scene.accounts[SCHOOL[TOWNSHIPS]],
        at=scene.at(ago=2),
        words="Cette personne suit aussi un cours du soir chez nous : elle nous écrit d’une autre adresse.",
    )
    leaving = people.counted_cohort().enrolments.filter(state=Enrolment.State.ACTIVE)
    ask(
        enrolment=leaving.latest("pk"),
        school=Organization.objects.get(name=TOWNSHIPS),
        cohort=None,
        on=scene.at(ago=1).date(),
        words="Cette personne déménage à Magog et voudrait y finir son programme.",
        by=scene.accounts[SCHOOL[SHERBROOKE]],
        at=scene.at(ago=1),
    )
