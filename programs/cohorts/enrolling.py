"""Add people to cohorts, and change the state of one or several enrolments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet
from django_fsm import TransitionNotAllowed

from partnerships.base.folding import fold
from programs.cohorts.labels import DATED
from programs.cohorts.models import Cohort, Enrolment, Student, hash_permanent_code

ALREADY_ENROLLED = "already_enrolled"
OTHER_PERSON = "other_person"
STATE_FORBIDS, DATE_FORBIDS = "state", "date"
TAKE_THE_STEPS = {"admitted": ["admit"], "enrolled": ["enrol"], "active": ["enrol", "begin"]}


class Refused(Exception):
    """The enrolment cannot be made; ``code`` says why."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


def enrol_student(
    *, cohort: Cohort, person: dict, permanent_code: str, state: str, on: date, by, at: datetime, token: UUID
) -> Enrolment:
    """Enrol a person in a cohort, from the application to ``state``, leaving an event for each step.

    The same ``token`` gives the same enrolment, however often it is sent. Raises Refused when the person is
    already in the cohort, or when the permanent code is that of a student of the provider with another name.
    """
    if made := Enrolment.objects.filter(public_id=token, cohort=cohort).first():
        return made
    try:
        with transaction.atomic():
            student = recognize(person=person, permanent_code=permanent_code, provider=cohort.provider_id)
            enrolment = Enrolment.objects.create(
                public_id=token, student=student, cohort=cohort, applied_on=on
            )
    except IntegrityError:
        return made_meanwhile(token=token, cohort=cohort)
    enrolment.events.create(from_state="", to_state=enrolment.state, by=by, at=at)
    for verb in TAKE_THE_STEPS.get(state, []):
        getattr(enrolment, verb)(by=by, at=at, **({"on": on} if verb in DATED else {}))
    return enrolment


def made_meanwhile(*, token: UUID, cohort: Cohort) -> Enrolment:
    """Return what the other half of a double click made. Raises Refused when it is another enrolment."""
    made = Enrolment.objects.filter(public_id=token, cohort=cohort).first()
    if made is None:
        raise Refused(ALREADY_ENROLLED)
    return made


def recognize(*, person: dict, permanent_code: str, provider: int) -> Student:
    """Return the student whom a permanent code names, else the provider's own of that name, else new.

    What is known of somebody is never overwritten here. Raises Refused when the code is, at this provider, of
    another name. A student of other providers is the same one only when all that would be shown was typed;
    else the answer is what an unknown code gets, and the person is kept under a fingerprint of the
    provider's own, lest a typed code tell that somebody studies elsewhere.
    """
    if not permanent_code:
        return of_the_provider(person, provider, None) or Student.objects.create(**person)
    fingerprints = fingerprints_of(permanent_code, provider=provider)
    known = {found.permanent_code_hash: found for found in bearing(fingerprints, provider)}
    for found in filter(None, map(known.get, fingerprints)):
        if found.is_own and fold(found.last_name) != fold(person["last_name"]):
            raise Refused(OTHER_PERSON)
        if found.is_own or tells_nothing_new(found, person):
            return found
    free = fingerprints[1] if fingerprints[0] in known else fingerprints[0]
    return of_the_provider(person, provider, free) or Student.objects.create(
        **person, permanent_code_hash=free
    )


def fingerprints_of(permanent_code: str, *, provider: int) -> list[str]:
    """Return the fingerprint of a code for everybody, then the one that a provider keeps for itself."""
    return [hash_permanent_code(permanent_code), hash_permanent_code(f"{permanent_code}@{provider}")]


def bearing(fingerprints: list[str], provider: int) -> QuerySet:
    """Students with one of these fingerprints; ``is_own`` when the provider has taught them already."""
    own = Enrolment.objects.filter(student=OuterRef("pk"), cohort__provider=provider)
    return Student.objects.filter(permanent_code_hash__in=fingerprints).annotate(is_own=Exists(own))


def tells_nothing_new(known: Student, person: dict) -> bool:
    """Whether all that a page shows of a student is what was just typed."""
    names = all(fold(getattr(known, name)) == fold(person[name]) for name in ("first_name", "last_name"))
    return (
        names
        and known.birth_date in (None, person.get("birth_date"))
        and known.email in ("", person.get("email"))
    )


def of_the_provider(person: dict, provider: int, code: str | None) -> Student | None:
    """Return the only student of a provider with this name and birth date and no contrary permanent code."""
    if not person["birth_date"]:
        return None
    names = {f"{name}__iexact": person[name] for name in ("first_name", "last_name")}
    found = Student.objects.filter(
        enrolments__cohort__provider=provider, birth_date=person["birth_date"], **names
    )
    found = list(found.filter(permanent_code_hash=None).distinct()[:2])
    if len(found) != 1:
        return None
    if code:
        found[0].permanent_code_hash = code
        found[0].save(update_fields=["permanent_code_hash", "updated_at"])
    return found[0]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one row of a change; ``refused`` is "" when it was made, else what forbade it."""

    enrolment: Enrolment
    before: str
    refused: str = ""


def change_enrolments(
    *, enrolments: Sequence[Enrolment], verb: str, on: date, reason: str, by, at: datetime
) -> list[Result]:
    """Apply one change to enrolments, each by itself: where state or dates forbid it, nothing moves."""
    return [_change(enrolment, verb, on, reason, by, at) for enrolment in enrolments]


def _change(enrolment, verb, on, reason, by, at) -> Result:
    before = enrolment.get_state_display()
    details = {"on": on} if verb in DATED else {}
    try:
        with transaction.atomic():
            getattr(enrolment, verb)(by=by, at=at, reason=reason, **details)
    except TransitionNotAllowed:
        return _unchanged(enrolment, STATE_FORBIDS)
    except IntegrityError:
        return _unchanged(enrolment, DATE_FORBIDS)
    return Result(enrolment, before)


def _unchanged(enrolment, refused) -> Result:
    now = Enrolment.objects.with_names().get(pk=enrolment.pk)
    return Result(now, now.get_state_display(), refused)
