"""What goes away when a consent is taken back."""

from datetime import datetime

from django.db.models import QuerySet

from internships.applications import deciding, documents
from internships.applications.models import OPEN_STATES, Application, StudentProfile
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
