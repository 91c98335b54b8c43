"""Applications that nobody answers, and places that nobody confirms. Run as often as one likes."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from internships.applications import deciding
from internships.applications.mails import tell_firm
from internships.applications.models import (
    EXPIRES_AFTER_DAYS,
    REMINDED_AFTER_DAYS,
    Application,
    ApplicationQuerySet,
)
from internships.offers.models import Offer
from partnerships.base.ticking import alone

ANSWERED_AFTER_REMINDER = timedelta(days=EXPIRES_AFTER_DAYS - REMINDED_AFTER_DAYS)


@dataclass(frozen=True, slots=True)
class Followed:
    """How many applications each step changed on a day."""

    unconfirmed: int
    closed: int
    expired: int
    reminded: int

    def __str__(self) -> str:
        return ", ".join(f"{name}: {count}" for name, count in asdict(self).items())


def follow(*, on: date) -> Followed:
    """Free the places not confirmed, end what nobody can or does answer, remind firms; each row by itself."""
    at = moment_of(on)
    return Followed(
        unconfirmed=each(unconfirmed(on=on), lambda row: deciding.expire(application=row, at=at)),
        closed=each(stranded(on=on), lambda row: deciding.close(application=row, at=at)),
        expired=each(unanswered(on=on), lambda row: deciding.expire(application=row, at=at)),
        reminded=each(to_remind(on=on), lambda row: remind(row, on=on, at=at)),
    )


def moment_of(day: date) -> datetime:
    """Return now for today, and noon for another day."""
    if day == timezone.localdate():
        return timezone.now()
    return timezone.make_aware(datetime.combine(day, time(12)))


def unconfirmed(*, on: date) -> ApplicationQuerySet:
    """Places whose last day to confirm is over."""
    return Application.objects.filter(state=Application.State.OFFERED, confirm_by__lt=on)


def stranded(*, on: date) -> ApplicationQuerySet:
    """Applications that wait for an offer put away, or for a slot that has begun."""
    is_over = Q(slot__offer__state__in=[Offer.State.EXPIRED, Offer.State.ARCHIVED])
    return Application.objects.waiting().filter(is_over | Q(slot__starts_on__lte=on))


def silent(*, on: date, days: int) -> ApplicationQuerySet:
    """Applications that wait for days, since they were sent or since the interview.

    Where every seat is held, the firm cannot say yes: those who wait stay, for the case where one is freed.
    """
    until = timezone.make_aware(datetime.combine(on - timedelta(days=days - 1), time.min))
    waited = Q(sent_at__lt=until) & (Q(interview_at=None) | Q(interview_at__lt=until))
    return Application.objects.waiting().filter(waited, slot__taken__lt=F("slot__seats"))


def unanswered(*, on: date) -> ApplicationQuerySet:
    """What expires on a day; a firm that was reminded late has its eight days all the same."""
    patience = Q(reminded_on=None) | Q(reminded_on__lte=on - ANSWERED_AFTER_REMINDER)
    return silent(on=on, days=EXPIRES_AFTER_DAYS).filter(patience)


def to_remind(*, on: date) -> ApplicationQuerySet:
    """What the firm is reminded of: once, and once more after an interview."""
    again = Q(reminded_on__lt=F("interview_at__date"))
    return silent(on=on, days=REMINDED_AFTER_DAYS).filter(Q(reminded_on=None) | again)


def remind(application: Application, *, on: date, at: datetime) -> None:
    """Write to the firm again, with a new link."""
    kept = deciding.hold(application)
    kept.reminded_on = on
    kept.save(update_fields=["reminded_on", "updated_at"])
    tell_firm(kept, mail="application_reminder", at=at, until=kept.answer_by)


def each(due: ApplicationQuerySet, act: Callable[[Application], object]) -> int:
    """Act on each row that is due, in a transaction of its own; return how many acts were made.

    The row is locked and asked again first: of two runs at once, one acts.
    """
    return sum(alone(once, due, pk, act) for pk in ids(due))


def ids(due: ApplicationQuerySet) -> Iterable[int]:
    return list(due.order_by("sent_at", "pk").values_list("pk", flat=True))


def once(due: ApplicationQuerySet, pk: int, act: Callable[[Application], object]) -> bool:
    with transaction.atomic():
        deciding.hold(Application.objects.get(pk=pk))
        still = due.filter(pk=pk).first()
        if still is not None:
            act(still)
        return still is not None
