"""Who reads a student's documents, once applications take them to firms."""

from django.db.models import Q, QuerySet

from internships.applications.models import OPEN_STATES, Application
from internships.students.models import Document
from partnerships.people.models import User


def visible_to(user: User) -> QuerySet[Document]:
    """Return one's own, those of one's school's students, those a firm received and still decides on."""
    own = Document.objects.kept_for(user)
    received = Application.objects.filter(state__in=OPEN_STATES).received_by(user)
    return Document.objects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=received.values("documents")))
