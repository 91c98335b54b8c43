"""What goes away when a consent is taken back."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from internships.applications import deciding
from internships.applications.models import OPEN_STATES, Application
from internships.students import consenting, documents
from internships.students.models import StudentProfile
from programs.cohorts.models import Student


def forget(*, student: Student, at: datetime) -> None:
    """Withdraw what waits, erase documents and profile. A confirmed place stays the school's affair."""
    withdraw_those_on(student.applications.all(), at=at)
    for document in student.documents.all():
        documents.delete(document=document)
    StudentProfile.objects.filter(student=student).delete()


def withdraw_those_on(applications: QuerySet[Application], *, at: datetime) -> None:
    """Withdraw the applications among these that nobody has confirmed."""
    waiting = applications.filter(state__in=["draft", *OPEN_STATES])
    for application in waiting.select_related("student__account").order_by("slot__offer_id", "slot_id", "pk"):
        deciding.withdraw(application=application, by=application.student.account, at=at)


def on_consent_taken_back(*, student: Student, purpose: str, at: datetime, **_signal) -> None:
    """Withdraw what was sent on that consent; without any other, forget the student."""
    withdraw_those_on(student.applications.filter(consent__text__purpose=purpose), at=at)
    if not consenting.has_agreed(student, on=timezone.localdate(at)):
        forget(student=student, at=at)
