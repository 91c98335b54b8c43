"""A question about a file is sent, answered, taken back; unanswered, the keeping passes on."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from partnerships.base.limits import said
from partnerships.base.states import hold
from partnerships.base.workdays import working_days_between
from partnerships.people.models import User
from programs.cohorts.keeping import as_facts, has_keeper, pass_keeping, write_facts
from programs.cohorts.question_models import FileQuestion
from programs.persons.merging import CannotMerge, propose_link

ANSWERED_WITHIN_WORKING_DAYS = said("question_working_days", 15)


@transaction.atomic
def ask(*, question: FileQuestion, by: User, at: datetime) -> None:
    """Ask the school that keeps a file for the link; a keeper who is gone has nothing to say.

    Raises TransitionNotAllowed when it was asked already, CannotMerge.
    """
    question.ask(by=by, at=at, on=timezone.localdate(at))
    if not has_keeper(question.student):
        settle(question=question, at=at)


@transaction.atomic
def accept(*, question: FileQuestion, by: User | None, at: datetime, reason: str = "") -> None:
    """Write what was asked: the facts, or the two files made one. Raises CannotMerge."""
    hold(question)
    question.accept(by=by, at=at, reason=reason)
    if question.kind == FileQuestion.Kind.LINK:
        propose_link(kept=question.student, gone=question.own, school=question.school, by=by, at=at)
    else:
        write_facts(student=question.student, facts=as_facts(question.wanted))


@transaction.atomic
def settle(*, question: FileQuestion, at: datetime) -> bool:
    """Pass the keeping to the school that asked, if the person is enrolled there; its question is then moot.

    False when nobody is there to keep the file. Raises CannotMerge.
    """
    school = question.school
    if school is None:  # the student asks: the next school has as many days to answer
        question.asked_on = timezone.localdate(at)
        question.save(update_fields=["asked_on", "updated_at"])
        return pass_keeping(student=question.student)
    if question.kind == FileQuestion.Kind.LINK:
        accept(question=question, by=None, at=at, reason="keeping passed on")
        pass_keeping(student=question.student, to=school)
        return True
    if not pass_keeping(student=question.student, to=school) or question.student.keeper_id != school.pk:
        return False
    accept(question=question, by=None, at=at, reason="keeping passed on")
    return True


def pass_on(*, on: date, at: datetime) -> int:
    """Settle the questions that nobody answered in time, and those whose keeper is gone; return how many.

    Each in its own transaction, locked first: run again, it settles nothing twice.
    """
    waiting = FileQuestion.objects.waiting().order_by("pk").values_list("pk", flat=True)
    return sum(_pass_on(pk, on=on, at=at) for pk in list(waiting))


@transaction.atomic
def _pass_on(pk: int, *, on: date, at: datetime) -> bool:
    found = FileQuestion.objects.waiting().filter(pk=pk)
    question = found.select_for_update(no_key=True, skip_locked=True, of=("self",)).first()
    if question is None:
        return False
    is_late = working_days_between(question.asked_on, on) > ANSWERED_WITHIN_WORKING_DAYS
    if not is_late and has_keeper(question.student):
        return False
    try:
        with transaction.atomic():
            return settle(question=question, at=at)
    except (CannotMerge, TransitionNotAllowed):
        return False
