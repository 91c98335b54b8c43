"""Who keeps a student's file: one school writes its facts, the others ask; how the keeping passes on."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from partnerships.organizations.models import Organization
from partnerships.people.models import User
from programs.cohorts.models import LIVE_STATES, Enrolment, Student
from programs.cohorts.question_models import CORRECTED, FileQuestion

GONE = [Organization.Status.CLOSED, Organization.Status.SUSPENDED]


def keeps(user: User, student: Student) -> bool:
    """Whether a person may write the facts of a file: coordinators of the school that keeps it."""
    return user.scope.is_admin or student.keeper_id in user.scope.coordinated_ids


def differences(student: Student, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is wanted of a file's facts and is not there; what is left empty says nothing."""
    return {
        name: value
        for name, value in wanted.items()
        if name in CORRECTED and value not in ("", None) and value != getattr(student, name)
    }


def as_kept(wanted: Mapping[str, Any]) -> dict[str, str]:
    """Return facts as a question holds them: days as 2010-02-03."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in wanted.items()}


def as_facts(kept: Mapping[str, str]) -> dict[str, Any]:
    """Return the facts that a question holds, typed."""
    return {
        name: date.fromisoformat(value) if name == "birth_date" else value for name, value in kept.items()
    }


def schools_of(student: Student) -> QuerySet[Organization]:
    """Return the schools, neither closed nor suspended, where somebody is enrolled now; the latest first."""
    live = Enrolment.objects.filter(student=student, state__in=LIVE_STATES)
    found = Organization.objects.filter(cohorts__enrolments__in=live).exclude(status__in=GONE)
    return found.order_by("-cohorts__enrolments__pk")


def has_keeper(student: Student) -> bool:
    """Whether the file's keeper is there to answer: neither closed nor without a live enrolment of theirs."""
    return any(school.pk == student.keeper_id for school in schools_of(student))


@transaction.atomic
def pass_keeping(*, student: Student, to: Organization | None = None) -> bool:
    """Give the keeping to a school where the person is enrolled now: ``to`` when it is one, else the latest.

    False, and nothing changes, when there is none.
    """
    held = Student.objects.select_for_update(no_key=True, of=("self",)).get(pk=student.pk)
    schools = list(schools_of(held))
    heir = next((school for school in schools if to and school.pk == to.pk), None)
    heir = heir or next((school for school in schools if school.pk != held.keeper_id), None)
    if heir is None:
        return False
    held.keeper = student.keeper = heir
    held.save(update_fields=["keeper", "updated_at"])
    return True


@transaction.atomic
def write_facts(*, student: Student, facts: Mapping[str, Any]) -> Student:
    """Write facts of a file, its row locked; the triggers keep what stood there, and who wrote."""
    held = Student.objects.select_for_update(no_key=True, of=("self",)).get(pk=student.pk)
    for name, value in facts.items():
        setattr(held, name, value)
    held.save(update_fields=[*facts, "updated_at"])
    return held


@transaction.atomic
def ask_correction(
    *,
    student: Student,
    wanted: Mapping[str, Any],
    school: Organization | None,
    by: User | None,
    at: datetime,
    words: str = "",
    imported: UUID | None = None,
) -> FileQuestion | None:
    """Ask a file's keeper to correct facts; None when nothing differs. ``school`` is None for the student.

    Asked again while it waits, it is one question, with the newer facts. A keeper who is gone does not
    answer: the keeping passes to a school where the person is enrolled, which then decides by itself.
    """
    held = Student.objects.select_for_update(no_key=True, of=("self",)).get(pk=student.pk)
    wanted = differences(held, wanted)
    if not wanted:
        return None
    if (
        school
        and not has_keeper(held)
        and pass_keeping(student=held, to=school)
        and held.keeper_id == school.pk
    ):
        write_facts(student=held, facts=wanted)
        return None
    question = held.questions.waiting().filter(kind=FileQuestion.Kind.CORRECTION, school=school).first()
    if question is None:
        return _new(held, as_kept(wanted), school=school, by=by, at=at, words=words, imported=imported)
    question.wanted, question.words = {**question.wanted, **as_kept(wanted)}, words or question.words
    question.save(update_fields=["wanted", "words", "updated_at"])
    return question


def _new(student, wanted, *, school, by, at, words, imported) -> FileQuestion:
    question = FileQuestion.objects.create(
        kind=FileQuestion.Kind.CORRECTION,
        student=student,
        school=school,
        asked_by=by,
        asked_on=timezone.localdate(at),
        wanted=wanted,
        words=words,
        imported=imported,
    )
    question.events.create(from_state="", to_state=question.state, by=by, at=at)
    return question


def notice_elsewhere(
    *, own: Student, elsewhere: Student, school: Organization, at: datetime, imported=None
) -> None:
    """Note that another school keeps a file of the same code and birth date: the link may be asked, once."""
    if FileQuestion.objects.filter(student=elsewhere, own=own, school=school).exists():
        return
    try:
        with transaction.atomic():
            question = FileQuestion.objects.create(
                kind=FileQuestion.Kind.LINK,
                student=elsewhere,
                own=own,
                school=school,
                state=FileQuestion.State.NOTICED,
                imported=imported,
            )
    except IntegrityError:  # the same file was typed twice at once
        return
    question.events.create(from_state="", to_state=question.state, by=None, at=at)


@transaction.atomic
def close_to_account(*, student: Student) -> bool:
    """Let a file be opened anew by the person it belongs to; False when no account opened it."""
    held = Student.objects.select_for_update(no_key=True, of=("self",)).get(pk=student.pk)
    if held.account_id is None:
        return False
    held.account = None
    held.save(update_fields=["account", "updated_at"])
    return True
