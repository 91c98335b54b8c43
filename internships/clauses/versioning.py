"""A school's own wording: always a new version from a day; what somebody signed never changes."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Max

from internships.clauses.models import Clause
from partnerships.base.savepoints import may_lose
from partnerships.people.models import User
from partnerships.words.sorting import by_name


@transaction.atomic
def word(clause: Clause) -> Clause:
    """Store a wording as the next version of its clause; the one before ends the day before it."""
    same = Clause.objects.filter(school=clause.school, kind=clause.kind, code=clause.code)
    list(same.select_for_update(no_key=True))  # who waited here then reads what was added meanwhile
    last = max((known.version for known in same), default=0)
    for known in same:
        if known.from_on < clause.from_on and (known.to_on is None or known.to_on >= clause.from_on):
            known.to_on = clause.from_on - timedelta(days=1)
            known.save(update_fields=["to_on", "updated_at"])
    clause.pk, clause.version, clause.used_at = None, last + 1, None
    try:
        with may_lose():
            clause.save(force_insert=True)
    except IntegrityError:  # its first wording, written by two at once: there was no row to wait for
        return word(clause)
    return clause


def shelf(user: User, *, on: date) -> list[Clause]:
    """Return the wordings that count on a day for the schools a person keeps, in order."""
    clauses = Clause.objects.current(on=on).select_related("school", "kind")
    if not user.scope.is_admin:
        common = Clause.objects.none() if not user.scope.coordinated_ids else clauses.filter(school=None)
        clauses = common | clauses.filter(school__in=user.scope.coordinated_ids)
    newest = clauses.values("school", "kind", "code").annotate(newest=Max("version"))
    latest = {(row["school"], row["kind"], row["code"]): row["newest"] for row in newest.order_by()}
    kept = clauses.order_by("position", "code", *by_name("school__name"), "version")
    return [c for c in kept if latest[(c.school_id, c.kind_id, c.code)] == c.version]


def next_wording(clause: Clause, *, on: date) -> Clause:
    """Return an unsaved copy to write the next version on."""
    copied = ["kind", "code", "position", "title_fr", "title_en", "text_fr", "text_en"]
    return Clause(school=clause.school, from_on=on, **{name: getattr(clause, name) for name in copied})
