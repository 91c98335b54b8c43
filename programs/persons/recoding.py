"""The school that keeps a file corrects its permanent code; only the fingerprint is kept, and its history."""

from datetime import datetime

from django.db import IntegrityError, transaction

from partnerships.base.savepoints import may_lose
from programs.cohorts.enrolling import bearing, fingerprints_of, is_born_as
from programs.cohorts.keeping import notice_elsewhere
from programs.cohorts.models import Student


class CodeTaken(Exception):
    """Another file that the school reads bears this code: ``other``, None when it was written meanwhile."""

    def __init__(self, other: Student | None):
        super().__init__("the code is taken")
        self.other = other


@transaction.atomic
def write_code(*, student: Student, permanent_code: str, at: datetime) -> None:
    """Keep another permanent code of a file, whose row is held.

    A code that a file of other schools bears is kept for this school alone; with the same birth date, the
    link may be asked. Nothing else tells that such a file exists. Raises CodeTaken.
    """
    wide, own = fingerprints_of(permanent_code, provider=student.keeper_id)
    known = {
        code: found for code, found in bearing([wide, own], student.keeper_id).items() if found != student
    }
    read = [found for found in known.values() if found.is_own or found.keeper_id == student.keeper_id]
    read += known.values() if student.keeper_id is None else []
    if read:
        raise CodeTaken(read[0])
    _keep(student, own if wide in known else wide)
    elsewhere = known.get(wide)
    if elsewhere and student.keeper and is_born_as(elsewhere, {"birth_date": student.birth_date}):
        notice_elsewhere(own=student, elsewhere=elsewhere, school=student.keeper, at=at)


def _keep(student: Student, fingerprint: str) -> None:
    if fingerprint == student.permanent_code_hash:
        return
    student.permanent_code_hash = fingerprint
    try:
        with may_lose():
            student.save(update_fields=["permanent_code_hash", "updated_at"])
    except IntegrityError:
        raise CodeTaken(None) from None
