"""Everything kept about a student, for the student (Law 25, s. 27: a structured, usual format)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Model

from internships.agreements.models import SignatureRequest
from internships.placements.hours_models import HoursLog
from partnerships.people.models import User
from partnerships.people.standing import own_file
from programs.cohorts.models import Achievement, Student

HIDDEN = frozenset({"id", "password", "token_hash", "code_hash", "permanent_code_hash", "file", "paper"})


def data_of(user: User, *, at: datetime) -> dict[str, Any]:
    """Return the person's rows, by table, as plain values."""
    student = Student.objects.filter(own_file(user)).first()
    own = {
        "account": rows([user]),
        "addresses": rows(user.emailaddress_set.all()),
        "consents": rows(user.consents.select_related("text"), of=("text",)),
        "saved_searches": rows(user.saved_searches.all()),
        "favourites": rows(user.favourites.select_related("offer"), of=("offer",)),
        "student": rows([student] if student else []),
    }
    return {"made_at": at, **own, **(of_student(student) if student else {})}


def of_student(student: Student) -> dict[str, list[dict]]:
    """Return what schools and firms keep with the student."""
    return {
        "profile": rows(type(student).profile.related.related_model.objects.filter(student=student)),
        "enrolments": rows(student.enrolments.all()),
        "documents": rows(student.documents.all()),
        "applications": rows(student.applications.select_related("slot__offer"), of=("slot",)),
        "agreements": rows(student.agreements.all()),
        "placements": rows(student.placements.all()),
        "hours": rows(HoursLog.objects.filter(placement__student=student)),
        "signatures": rows(
            SignatureRequest.objects.filter(version__agreement__student=student, role="student")
        ),
        "ranked_choices": rows(student.rankings.select_related("round", "slot"), of=("round", "slot")),
        "shared_positions": rows(student.position_shares.select_related("position"), of=("position",)),
        "competencies": rows(
            Achievement.objects.filter(enrolment__student=student).select_related("unit"), of=("unit",)
        ),
    }


def rows(found: Iterable[Model], *, of: tuple[str, ...] = ()) -> list[dict]:
    """Return rows as dictionaries; the rows named in ``of`` by the words a reader knows them by."""
    return [{**values(row), **{name: str(getattr(row, name)) for name in of}} for row in found]


def values(row: Model) -> dict[str, Any]:
    """Return the columns of a row, without keys of the database nor secrets."""
    fields = [f for f in row._meta.concrete_fields if f.name not in HIDDEN and not f.is_relation]
    return {field.name: field.value_from_object(row) for field in fields}
