"""Add people to cohorts, and change the state of one or several enrolments."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django_fsm import TransitionNotAllowed

from partnerships.base.folding import fold
from partnerships.organizations.models import Organization
from partnerships.words.sorting import by_name
from programs.cohorts.keeping import ask_correction, notice_elsewhere
from programs.cohorts.labels import DATED
from programs.cohorts.likeness import Known, alike_among
from programs.cohorts.models import (
    BEGINS_TOO_EARLY,
    Cohort,
    DateForbidden,
    Enrolment,
    Student,
    hash_permanent_code,
)
from programs.cohorts.transferring import CannotMove, move

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
    *,
    cohort: Cohort,
    person: dict,
    permanent_code: str,
    state: str,
    on: date,
    by,
    at: datetime,
    token: UUID,
    student: Student | None = None,
    planned_end_on: date | None = None,
) -> Enrolment:
    """Enrol a person in a cohort, from the application to ``state``, leaving an event for each step.

    The same ``token`` gives the same enrolment, however often it is sent. ``student`` is the one that the
    person was said to be, of those who look alike. What was typed of somebody whose
    file another school keeps changes nothing there: that school is asked. Raises Refused when the person is
    already in the cohort, when they would begin before it does, or when the permanent code is that of a
    student of the provider with another name.
    """
    if made := Enrolment.objects.filter(public_id=token, cohort=cohort).first():
        return made
    if state == Enrolment.State.ACTIVE and cohort.refuses(began_on=on, graduated_on=None):
        raise Refused(BEGINS_TOO_EARLY)
    known = {"person": person, "permanent_code": permanent_code, "student": student, "until": planned_end_on}
    for _attempt in range(2):  # of two who type the same at once, the second finds what the first made
        with suppress(IntegrityError):
            enrolment = _begin(cohort=cohort, on=on, at=at, token=token, **known)
            break
    else:
        return made_meanwhile(token=token, cohort=cohort)
    found = enrolment.student
    enrolment.events.create(from_state="", to_state=enrolment.state, by=by, at=at)
    for verb in TAKE_THE_STEPS.get(state, []):
        getattr(enrolment, verb)(by=by, at=at, **({"on": on} if verb in DATED else {}))
    if found.keeper_id != cohort.provider_id:
        ask_correction(student=found, wanted=person, school=cohort.provider, by=by, at=at)
    return enrolment


@transaction.atomic
def _begin(*, cohort, person, permanent_code, student, until, on, at, token) -> Enrolment:
    code = {"person": person, "permanent_code": permanent_code}
    found = student or recognize(**code, school=cohort.provider, at=at)
    return Enrolment.objects.create(
        public_id=token, student=found, cohort=cohort, applied_on=on, planned_end_on=until
    )


def made_meanwhile(*, token: UUID, cohort: Cohort) -> Enrolment:
    """Return what the other half of a double click made. Raises Refused when it is another enrolment."""
    made = Enrolment.objects.filter(public_id=token, cohort=cohort).first()
    if made is None:
        raise Refused(ALREADY_ENROLLED)
    return made


def recognize(*, person: dict, permanent_code: str, school: Organization, at: datetime) -> Student:
    """Return the student whom a permanent code names, else the school's own of that name, else new.

    What is known of somebody is never overwritten here. Raises Refused when the code is, at this school, of
    another name. A student of other schools is the same one only when names, birth date and address were
    typed as they stand there; with the same birth date only, the person is kept apart and the link may be
    asked; else nothing tells that somebody studies elsewhere.
    """
    if not permanent_code:
        return of_the_provider(person, school.pk, None) or Student.objects.create(**person, keeper=school)
    fingerprints = fingerprints_of(permanent_code, provider=school.pk)
    known = bearing(fingerprints, school.pk)
    for found in filter(None, map(known.get, fingerprints)):
        if found.is_own and fold(found.last_name) != fold(person["last_name"]):
            raise Refused(OTHER_PERSON)
        if found.is_own or tells_nothing_new(found, person):
            return found
    elsewhere = known.get(fingerprints[0])
    free = fingerprints[1] if elsewhere else fingerprints[0]
    own = of_the_provider(person, school.pk, free) or Student.objects.create(
        **person, permanent_code_hash=free, keeper=school
    )
    if elsewhere and is_born_as(elsewhere, person):
        notice_elsewhere(own=own, elsewhere=elsewhere, school=school, at=at)
    return own


def fingerprints_of(permanent_code: str, *, provider: int) -> list[str]:
    """Return the fingerprint of a code for everybody, then the one that a provider keeps for itself."""
    return [hash_permanent_code(permanent_code), hash_permanent_code(f"{permanent_code}@{provider}")]


def bearing(fingerprints: list[str], provider: int) -> dict[str, Student]:
    """Return whom each fingerprint names now; ``is_own`` when the provider has taught them already."""
    borne = Student.objects.filter(permanent_code_hash__in=fingerprints)
    named = {
        code: into or pk for code, pk, into in borne.values_list("permanent_code_hash", "pk", "merged_into")
    }
    own = Enrolment.objects.filter(student=OuterRef("pk"), cohort__provider=provider)
    students = Student.objects.annotate(is_own=Exists(own)).in_bulk(set(named.values()))
    return {code: students[pk] for code, pk in named.items()}


def is_born_as(known: Student, person: dict) -> bool:
    """Whether a birth date was typed, and is the one known."""
    return known.birth_date is not None and known.birth_date == person.get("birth_date")


def tells_nothing_new(known: Student, person: dict) -> bool:
    """Whether all that a page shows of a student is what was just typed, their birth date included."""
    names = all(fold(getattr(known, name)) == fold(person[name]) for name in ("first_name", "last_name"))
    return (
        names
        and is_born_as(known, person)
        and known.email.lower() in ("", (person.get("email") or "").lower())
    )


def of_the_provider(person: dict, provider: int, code: str | None) -> Student | None:
    """Return the only student of a provider with this name and birth date and no contrary permanent code."""
    if not person["birth_date"]:
        return None
    names = {f"{name}__iexact": person[name] for name in ("first_name", "last_name")}
    found = Student.objects.filter(
        enrolments__cohort__provider=provider, birth_date=person["birth_date"], merged_into=None, **names
    )
    found = list(found.filter(permanent_code_hash=None).distinct()[:2])
    if len(found) != 1:
        return None
    if code:
        found[0].permanent_code_hash = code
        found[0].save(update_fields=["permanent_code_hash", "updated_at"])
    return found[0]


def alike(*, person: dict, permanent_code: str, school: Organization) -> list[Student]:
    """Return a school's own students who look like somebody typed; none when the code says who it is."""
    fingerprints = fingerprints_of(permanent_code, provider=school.pk) if permanent_code else []
    own = Student.objects.filter(enrolments__cohort__provider=school, merged_into=None).distinct()
    if own.filter(permanent_code_hash__in=fingerprints).exists():
        return []
    rows = own.order_by(*by_name("last_name", "first_name"), "pk")
    known = rows.values_list("pk", "first_name", "last_name", "birth_date", "email")
    found = alike_among(((pk, Known(*facts)) for pk, *facts in known), Known(**person))
    return list(rows.filter(pk__in=found))


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one row of a change; ``refused`` is "" when it was made, else what forbade it."""

    enrolment: Enrolment
    before: str
    refused: str = ""


def change_enrolments(
    *,
    enrolments: Sequence[Enrolment],
    verb: str,
    on: date,
    reason: str,
    by,
    at: datetime,
    cohort: Cohort | None = None,
) -> list[Result]:
    """Apply one change to enrolments, each by itself: where state or dates forbid it, nothing moves.

    ``cohort`` is where those who are transferred go on.
    """
    return [_change(enrolment, verb, on, reason, cohort, by, at) for enrolment in enrolments]


def _change(enrolment, verb, on, reason, cohort, by, at) -> Result:
    before = enrolment.get_state_display()
    details = {"on": on} if verb in DATED else {}
    try:
        with transaction.atomic():
            if verb == "transfer":
                move(enrolment=enrolment, to=cohort, by=by, at=at, reason=reason, on=on)
            else:
                getattr(enrolment, verb)(by=by, at=at, reason=reason, **details)
    except TransitionNotAllowed:
        return _unchanged(enrolment, STATE_FORBIDS)
    except DateForbidden as forbidden:
        return _unchanged(enrolment, forbidden.code)
    except CannotMove:
        return _unchanged(enrolment, ALREADY_ENROLLED)
    except IntegrityError:
        return _unchanged(enrolment, DATE_FORBIDS)
    return Result(enrolment, before)


def _unchanged(enrolment, refused) -> Result:
    now = Enrolment.objects.with_names().get(pk=enrolment.pk)
    return Result(now, now.get_state_display(), refused)
