"""Make two files of one person one, keeping every row that hung on either; take them apart again."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from partnerships.base.states import Stateful
from partnerships.people.models import AccessLink, User
from partnerships.privacy.models import Consent
from programs.cohorts.models import LIVE_STATES, Enrolment, Student
from programs.cohorts.question_models import FileQuestion
from programs.persons.models import Merge

FACTS = (
    "birth_date",
    "email",
    "guardian_name",
    "guardian_email",
    "permanent_code_hash",
    "keeper_id",
    "account_id",
)
CONSENTS, LINKS = "consents", "links"
# What an act of a link is about: packages above say which of theirs follow a student (``ready``).
LINK_ACTS: list[str] = []
# More reasons not to merge: each is called with the file that stays and the one that goes.
HINDRANCES: list[Callable[[Student, Student], Iterator[str]]] = []


class CannotMerge(Exception):
    """Something stands in the way; ``reasons`` are sentences in the reader's language."""

    def __init__(self, reasons: list[str]):
        super().__init__(*reasons)
        self.reasons = reasons


class UsedSince(Exception):
    """Too late, or something new hangs on the file: the two are not taken apart by a button."""


def relations() -> list[models.ForeignKey]:
    """Return the columns, in every table but histories, questions and merges, that point to a student."""
    own = (Student, Merge, FileQuestion)
    found = [relation.field for relation in Student._meta.related_objects]
    return [
        field
        for field in found
        if isinstance(field, models.ForeignKey)
        and field.model not in own
        and not field.model.__name__.endswith("History")
    ]


def counts(student: Student) -> list[tuple[str, int]]:
    """Return (what, how many) of everything that hangs on a file."""
    found = [
        (
            str(field.model._meta.verbose_name_plural),
            field.model._base_manager.filter(**{field.name: student}).count(),
        )
        for field in relations()
    ]
    consents = Consent.objects.filter(about=student.public_id).count()
    return [(name, number) for name, number in [*found, (str(_("consents")), consents)] if number]


def hindrances(kept: Student, gone: Student) -> list[str]:
    """Return, in the reader's language, what keeps two files from being made one."""
    reasons = []
    if kept.pk == gone.pk or kept.merged_into_id or gone.merged_into_id:
        reasons.append(_("One of these files was already merged."))
    if kept.birth_date and gone.birth_date and kept.birth_date != gone.birth_date:
        reasons.append(_("The birth dates differ: correct one first, if this is one person."))
    if kept.account_id and gone.account_id and kept.account_id != gone.account_id:
        reasons.append(_("Two accounts open these files: the person keeps one, and asks to close the other."))
    cohorts = Enrolment.objects.filter(student=kept, state__in=LIVE_STATES).values("cohort")
    if Enrolment.objects.filter(student=gone, state__in=LIVE_STATES, cohort__in=cohorts).exists():
        reasons.append(_("Both are enrolled now in the same cohort: end one of the two enrolments first."))
    for found in HINDRANCES:
        reasons += found(kept, gone)
    return reasons


def asks_the_person(kept: Student, gone: Student) -> bool:
    """Whether an account would open what it did not: the person then says yes, nobody else."""
    return (kept.account_id is None) != (gone.account_id is None)


@transaction.atomic
def propose(*, kept: Student, gone: Student, school, by: User, at: datetime) -> Merge:
    """Merge two files, or ask the person whose account opens one of them. Raises CannotMerge."""
    kept, gone = hold(kept, gone)
    if gone.account_id and not kept.account_id:
        kept, gone = gone, kept  # the person's own file stays theirs
    reasons = hindrances(kept, gone)
    if reasons:
        raise CannotMerge(reasons)
    try:
        with transaction.atomic():
            merge = Merge.objects.create(kept=kept, gone=gone, school=school, by=by)
    except IntegrityError:
        raise CannotMerge([_("One of these files was already merged.")]) from None
    merge.events.create(from_state="", to_state=merge.state, by=by, at=at)
    if not asks_the_person(kept, gone):
        finish(merge=merge, by=by, at=at)
    return merge


@transaction.atomic
def finish(*, merge: Merge, by: User | None, at: datetime) -> None:
    """Move everything from one file to the other. Raises CannotMerge."""
    kept, gone = hold(merge.kept, merge.gone)
    reasons = hindrances(kept, gone)
    if reasons:
        raise CannotMerge(reasons)
    merge.finish(by=by, at=at)
    merge.before = {"kept": facts_of(kept), "gone": facts_of(gone)}
    merge.moved = {label(field): move(field, gone, kept) for field in relations()}
    merge.moved |= {CONSENTS: move_consents(gone, kept), LINKS: move_links(gone, kept)}
    merge.save(update_fields=["before", "moved", "updated_at"])
    fill(kept, gone)


def hold(*students: Student) -> list[Student]:
    """Lock files in one order, whoever merges them; return them read again, as they were given."""
    rows = Student.objects.select_for_update(no_key=True, of=("self",)).order_by("pk")
    found = {row.pk: row for row in rows.filter(pk__in=[student.pk for student in students])}
    return [found[student.pk] for student in students]


def facts_of(student: Student) -> dict:
    """Return the facts that a merge may fill in, as JSON holds them."""
    held = {name: getattr(student, name) for name in FACTS}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in held.items()}


def fill(kept: Student, gone: Student) -> None:
    """Write on the file that stays what only the other knew."""
    known = {name: getattr(gone, name) for name in FACTS}
    gone.merged_into, gone.account, gone.permanent_code_hash = kept, None, None
    if kept.permanent_code_hash:
        gone.permanent_code_hash = known["permanent_code_hash"]  # the code still leads to the file that stays
    gone.save(update_fields=["merged_into", "account", "permanent_code_hash", "updated_at"])
    for name, value in known.items():
        setattr(kept, name, getattr(kept, name) or value)
    kept.save(update_fields=[*FACTS, "updated_at"])


def label(field: models.ForeignKey) -> str:
    return f"{field.model._meta.label}.{field.name}"


def move(field: models.ForeignKey, source: Student, target: Student) -> list[int]:
    """Point the rows of one table to another file; return their keys.

    What the other file holds already (its profile, the same document) stays where it is. Raises CannotMerge
    when a row with a state cannot follow.
    """
    rows = field.model._base_manager.filter(**{field.name: source}).order_by("pk")
    moved = []
    for key in list(rows.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                rows.filter(pk=key).update(**{field.name: target})
            moved.append(key)
        except IntegrityError:
            if issubclass(field.model, Stateful):
                what = str(field.model._meta.verbose_name_plural)
                raise CannotMerge(
                    [_("The %(what)s of the two files exclude each other.") % {"what": what}]
                ) from None
    return moved


def move_consents(source: Student, target: Student) -> list[int]:
    """Let the consents given about one file hold for the other; what it has already stays apart."""
    texts = Consent.objects.standing().filter(about=target.public_id).values("text")
    rows = Consent.objects.filter(about=source.public_id).exclude(Q(withdrawn_at=None) & Q(text__in=texts))
    keys = list(rows.values_list("pk", flat=True))
    Consent.objects.filter(pk__in=keys).update(about=target.public_id)
    return keys


def move_links(source: Student, target: Student) -> list[int]:
    """Let the links mailed about one file act on the other."""
    rows = AccessLink.objects.filter(act__in=LINK_ACTS, target_id=source.pk)
    keys = list(rows.values_list("pk", flat=True))
    AccessLink.objects.filter(pk__in=keys).update(target_id=target.pk)
    return keys


@transaction.atomic
def take_apart(*, merge: Merge, by: User, at: datetime) -> None:
    """Give back to the file that went what came from it. Raises UsedSince when it is too late."""
    if not merge.can_be_undone(at=at):
        raise UsedSince
    kept, gone = hold(merge.kept, merge.gone)
    merge.undo(by=by, at=at)
    for field in relations():
        rows = field.model._base_manager.filter(
            pk__in=merge.moved.get(label(field), []), **{field.name: kept}
        )
        rows.update(**{field.name: gone})
    Consent.objects.filter(pk__in=merge.moved.get(CONSENTS, []), about=kept.public_id).update(
        about=gone.public_id
    )
    AccessLink.objects.filter(pk__in=merge.moved.get(LINKS, []), target_id=kept.pk).update(target_id=gone.pk)
    give_back(kept, gone, merge.before)


def give_back(kept: Student, gone: Student, before: dict) -> None:
    """Let each file hold what it held; a fact corrected since stays corrected."""
    filled = {name for name in FACTS if not before["kept"][name] and before["gone"][name]}
    for name in filled:
        if facts_of(kept)[name] == before["gone"][name]:
            setattr(kept, name, before["kept"][name])
    kept.save(update_fields=[*FACTS, "updated_at"])
    gone.merged_into, gone.permanent_code_hash = None, before["gone"]["permanent_code_hash"]
    gone.account_id = before["gone"]["account_id"]
    gone.save(update_fields=["merged_into", "permanent_code_hash", "account", "updated_at"])


@transaction.atomic
def propose_link(*, kept: Student, gone: Student, school, by: User | None, at: datetime) -> Merge:
    """Merge a school's record into the file that another school keeps: code and birth date were the same.

    Raises CannotMerge.
    """
    merge = Merge.objects.create(kept=kept, gone=gone, school=school, by=by)
    merge.events.create(from_state="", to_state=merge.state, by=by, at=at)
    finish(merge=merge, by=by, at=at)
    return merge
