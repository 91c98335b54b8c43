"""Everything kept about a student, for the student (Law 25, s. 27: a structured, usual format)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from internships.agreements.models import Agreement, SignatureRequest
from internships.applications.models import Application
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from internships.positions.models import PositionShare
from internships.rounds.models import Ranking
from internships.students.models import Document, StudentProfile
from partnerships.people.models import User
from partnerships.people.standing import own_file
from partnerships.privacy.models import Consent
from programs.cohorts.models import Achievement, Enrolment, Student
from programs.cohorts.question_models import FileQuestion

HIDDEN = frozenset({"id", "password", "token_hash", "code_hash", "permanent_code_hash", "file", "paper"})


def data_of(user: User, *, at: datetime) -> dict[str, Any]:
    """Return the person's rows, by table, as plain values."""
    files = Student.objects.filter(own_file(user)).order_by("pk")
    own = {
        "account": rows([user]),
        "addresses": rows(user.emailaddress_set.all()),
        "consents": rows(
            (
                user.consents.all() | Consent.objects.filter(about__in=files.values("public_id"))
            ).select_related("text"),
            of=("text",),
        ),
        "saved_searches": rows(user.saved_searches.all()),
        "favourites": rows(user.favourites.select_related("offer"), of=("offer",)),
        "student": rows(files),
    }
    return {"made_at": at, **own, **(of_students(files) if files else {})}


def of_students(files: QuerySet[Student]) -> dict[str, list[dict]]:
    """Return what schools and firms keep with the students whose files the account opens."""
    of = {"student__in": files}
    return {
        "profile": rows(StudentProfile.objects.filter(**of)),
        "enrolments": rows(Enrolment.objects.filter(**of)),
        "questions": rows(FileQuestion.objects.filter(**of)),
        "documents": rows(Document.objects.filter(**of)),
        "applications": rows(Application.objects.filter(**of).select_related("slot__offer"), of=("slot",)),
        "agreements": rows(Agreement.objects.filter(**of)),
        "placements": rows(Placement.objects.filter(**of)),
        "hours": rows(HoursLog.objects.filter(placement__student__in=files)),
        "signatures": rows(
            SignatureRequest.objects.filter(version__agreement__student__in=files, role="student")
        ),
        "ranked_choices": rows(
            Ranking.objects.filter(**of).select_related("round", "slot"), of=("round", "slot")
        ),
        "shared_positions": rows(
            PositionShare.objects.filter(**of).select_related("position"), of=("position",)
        ),
        "competencies": rows(
            Achievement.objects.filter(enrolment__student__in=files).select_related("unit"), of=("unit",)
        ),
    }


def rows(found: Iterable[Model], *, of: tuple[str, ...] = ()) -> list[dict]:
    """Return rows as dictionaries; the rows named in ``of`` by the words a reader knows them by."""
    return [{**values(row), **{name: str(getattr(row, name)) for name in of}} for row in found]


def values(row: Model) -> dict[str, Any]:
    """Return the columns of a row, without keys of the database nor secrets."""
    fields = [f for f in row._meta.concrete_fields if f.name not in HIDDEN and not f.is_relation]
    return {field.name: field.value_from_object(row) for field in fields}
