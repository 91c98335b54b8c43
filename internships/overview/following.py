"""What is agreed and begun follows the program that its application serves, corrected by the school."""

from internships.agreements.models import Agreement
from internships.applications.models import Application
from internships.placements.models import Placement

STILL_WRITTEN = ["draft", "employer_review", "school_review"]


def on_served(*, application: Application, **_signal) -> None:
    """Let agreement and placement serve what their application does; what is being signed keeps its text."""
    serves = {"enrolment": application.enrolment}
    agreements = Agreement.objects.filter(application=application)
    agreements.update(**serves)
    program, school = application.enrolment.cohort.program, application.school
    agreements.filter(state__in=STILL_WRITTEN).update(program=program, school=school)
    Placement.objects.filter(agreement__in=agreements).update(**serves)
