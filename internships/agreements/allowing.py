"""What the law and the kind's rules forbid of an agreement's terms, for this student: it is not signed."""

from django.core.exceptions import ValidationError

from internships.agreements.models import Agreement
from internships.offers.limits import Terms, placement_breaches
from internships.offers.ruling import limits_in_force, sentence


def refusals(agreement: Agreement) -> list[str]:
    """Return why these terms are not allowed, with the source of each limit; nothing when they are.

    Hours of a week are held against the week itself, in the placement. An unknown age refuses nothing.
    """
    born = agreement.student.birth_date
    if born is None:
        return []
    kind = agreement.kind.code
    terms = Terms(
        kind=kind,
        starts_on=agreement.starts_on,
        ends_on=agreement.ends_on,
        from_age=agreement.student.age(on=agreement.starts_on),
        hours_week=agreement.hours_week,
        hours_total=agreement.hours_total,
        is_paid=agreement.wage_hourly is not None,
        wage_hourly=agreement.wage_hourly,
    )
    return [sentence(breach) for breach in placement_breaches(limits_in_force(kind=kind), terms, born=born)]


def stop_if_forbidden(agreement: Agreement) -> None:
    """Raise ValidationError with every reason why these terms are not allowed."""
    found = refusals(agreement)
    if found:
        raise ValidationError(found)
