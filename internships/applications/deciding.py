"""The firm decides, the student confirms: each act once, the seats always counted.

Every function locks the offer, which stands for its slots and applications, and reads them again: of two who
act at once, the second finds what the first left. Each returns the application as it now is, and raises
``TransitionNotAllowed`` when its state forbids the act.
"""

from datetime import date, datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_fsm import TransitionNotAllowed

from internships.applications.mails import close_links, keep_links, tell_firm, tell_firm_plainly, tell_student
from internships.applications.models import OPEN_STATES, Application
from internships.applications.signals import about_to_end, place_let_go
from internships.offers.filling import settle
from internships.offers.models import Offer, Slot


class NoSeatLeft(Exception):
    """Every seat of the slot is taken, confirmed or waiting for a student to confirm."""


class TooLate(Exception):
    """The day to confirm the place is over."""


class Bound(TransitionNotAllowed):
    """Everybody signed: the agreement is called off first, and the place after it."""


class NotApproved(TransitionNotAllowed):
    """The offer changed, and the school or the region has not approved it again yet."""


# A place is held by its signed agreement, whatever becomes of the application (Agreement.State).
BINDING = ["signed", "active", "completed"]


def hold(application: Application) -> Application:
    """Lock the offer; return the application with what was read.

    Two statements: those who wait for the last seat of an offer then read what the one before them left.
    """
    offers = Offer.objects.select_related("establishment__organization", "contact", "kind")
    offer = offers.select_for_update(no_key=True, of=("self",)).get(slots=application.slot_id)
    held = Application.objects.select_related("slot", "student__account", "school", "submitted_by")
    kept = held.get(pk=application.pk)
    kept.slot.offer = offer
    return kept


@transaction.atomic
def see(*, application: Application, by, at: datetime) -> Application:
    """Note that the firm opened the application; later readings leave no trace."""
    kept = hold(application)
    if kept.state == Application.State.SENT:
        kept.see(by=by, at=at)
    return kept


@transaction.atomic
def review(*, application: Application, by, at: datetime, reason: str = "") -> Application:
    """Say that the firm thinks about it."""
    kept = hold(application)
    kept.review(by=by, at=at, reason=reason)
    return kept


@transaction.atomic
def invite(
    *,
    application: Application,
    by,
    at: datetime,
    interview_at: datetime,
    interview_place: str,
    reason: str = "",
) -> Application:
    """Invite the student to an interview, and tell them when and where."""
    kept = hold(application)
    kept.invite(by=by, at=at, reason=reason, interview_at=interview_at, interview_place=interview_place)
    keep_links(kept, until=kept.answer_by, at=at)
    tell_student(kept, mail="interview", at=at)
    return kept


@transaction.atomic
def offer_place(*, application: Application, by, at: datetime, reason: str = "") -> Application:
    """Take a seat for the student and offer it. Raises ``NoSeatLeft`` and ``NotApproved``."""
    kept = hold(application)
    if kept.slot.offer.state == Offer.State.TO_REVIEW:
        raise NotApproved
    kept.offer_place(by=by, at=at, reason=reason)
    if not Slot.objects.take_seat(pk=kept.slot_id):
        raise NoSeatLeft
    settle(offer=kept.slot.offer, by=by, at=at)
    close_links(kept, at=at)
    tell_student(kept, mail="place_offered", at=at)
    return kept


@transaction.atomic
def confirm(*, application: Application, by, at: datetime) -> Application:
    """The student takes the place; a second click changes nothing. Raises ``TooLate`` after the last day.

    When every seat of the slot is confirmed, the applications that still wait are told so.
    """
    kept = hold(application)
    if kept.state == Application.State.CONFIRMED:
        return kept
    if kept.state == Application.State.OFFERED and timezone.localdate(at) > kept.confirm_by:
        raise TooLate
    kept.confirm(by=by, at=at)
    tell_firm(kept, mail="place_confirmed", at=at)
    pass_over_the_rest(kept.slot, by=by, at=at)
    return kept


@transaction.atomic
def refuse(
    *, application: Application, by, at: datetime, refusal: str, words: str = "", reason: str = ""
) -> Application:
    """Decline with a reason and kind words; the student is led to near offers."""
    kept = hold(application)
    kept.refuse(by=by, at=at, reason=reason, refusal=refusal, words=words)
    close_links(kept, at=at)
    tell_student(kept, mail="refused", at=at, leads_on=True)
    return kept


@transaction.atomic
def withdraw(*, application: Application, by, at: datetime, reason: str = "") -> Application:
    """The student steps back; a seat they held is free for the next candidate."""
    about_to_end.send(sender=Application, application=application)
    kept = hold(application)
    was_sent = kept.state != Application.State.DRAFT
    freed = end(kept, "withdraw", by=by, at=at, reason=reason)
    if was_sent:
        tell_firm_plainly(kept, mail="withdrawn", at=at)
    if freed:
        call_next(kept.slot, at=at)
    return kept


@transaction.atomic
def cancel(*, application: Application, by, at: datetime, reason: str) -> Application:
    """Call everything off, with a reason that both sides are told."""
    about_to_end.send(sender=Application, application=application)
    kept = hold(application)
    was_sent = kept.state != Application.State.DRAFT
    freed = end(kept, "cancel", by=by, at=at, reason=reason)
    if was_sent:
        tell_student(kept, mail="cancelled", at=at, leads_on=True, reason=reason)
        tell_firm_plainly(kept, mail="cancelled_firm", at=at, reason=reason)
    if freed:
        call_next(kept.slot, at=at)
    return kept


@transaction.atomic
def extend(*, application: Application, by, at: datetime, confirm_by: date, reason: str) -> Application:
    """Give the student more days to confirm, with a reason."""
    kept = hold(application)
    kept.extend(by=by, at=at, confirm_by=confirm_by, reason=reason)
    tell_student(kept, mail="place_extended", at=at)
    return kept


@transaction.atomic
def expire(*, application: Application, at: datetime, reason: str = "") -> Application:
    """Nobody answered in time: the firm about a candidate, or the student about a place."""
    kept = hold(application)
    freed = end(kept, "expire", by=None, at=at, reason=reason)
    tell_student(kept, mail="confirmation_expired" if freed else "expired", at=at, leads_on=True)
    if freed:
        call_next(kept.slot, at=at)
    return kept


@transaction.atomic
def close(*, application: Application, at: datetime) -> Application:
    """End an application that nobody can answer any more: its offer is put away, or its slot has begun."""
    kept = hold(application)
    end(kept, "expire", by=None, at=at)
    tell_student(kept, mail="offer_closed", at=at, leads_on=True)
    return kept


@transaction.atomic
def release_others(*, application: Application, by, at: datetime) -> list[Application]:
    """End the student's other open applications, once one led to a signature; their seats are free again."""
    others = Application.objects.filter(student=application.student_id, state__in=OPEN_STATES)
    others = others.exclude(pk=application.pk).order_by("slot__offer_id", "slot_id", "pk")
    return [released for other in others if (released := release(other, by=by, at=at))]


def release(application: Application, *, by, at: datetime) -> Application | None:
    """End one open application as placed elsewhere; None when it ended meanwhile."""
    kept = hold(application)
    if kept.state not in OPEN_STATES:
        return None
    freed = end(kept, "release", by=by, at=at)
    tell_firm_plainly(kept, mail="placed_elsewhere", at=at)
    if freed:
        call_next(kept.slot, at=at)
    return kept


def end(kept: Application, verb: str, *, by, at: datetime, reason: str = "") -> bool:
    """End a held application and give its seat back; return whether it had one. Raises ``Bound``."""
    had_seat = kept.has_seat
    if had_seat and kept.agreements.filter(state__in=BINDING).exists():
        raise Bound
    getattr(kept, verb)(by=by, at=at, reason=reason)
    close_links(kept, at=at)
    if had_seat:
        Slot.objects.release_seat(pk=kept.slot_id)
        settle(offer=kept.slot.offer, by=by, at=at)
        place_let_go.send(sender=Application, application=kept, by=by, at=at)
    return had_seat


def on_delete(sender, *, instance: Application, **kwargs) -> None:
    """Receive that an application is being deleted: the seat it holds is free again."""
    kept, at = hold(instance), timezone.now()
    if kept.has_seat:
        Slot.objects.release_seat(pk=kept.slot_id)
        settle(offer=kept.slot.offer, by=None, at=at)


def pass_over_the_rest(slot: Slot, *, by, at: datetime) -> None:
    """Tell those who still wait that the places went to others, once every seat is confirmed."""
    applications = slot.applications
    if applications.filter(state=Application.State.CONFIRMED).count() < slot.seats:
        return
    for waiting in applications.waiting().order_by("pk"):
        kept = hold(waiting)
        kept.pass_over(by=by, at=at)
        close_links(kept, at=at)
        tell_student(kept, mail="not_retained", at=at, leads_on=True)


def next_candidate(slot: Slot) -> Application | None:
    """Return who comes next among those who wait: by the firm's rank, then by the day they applied."""
    return slot.applications.waiting().order_by(F("rank").asc(nulls_last=True), "sent_at", "pk").first()


def call_next(slot: Slot, *, at: datetime) -> None:
    """Tell the firm that a seat is free, and who comes next; its days to answer begin again."""
    candidate = next_candidate(slot)
    if candidate:
        kept = hold(candidate)
        kept.reminded_on = timezone.localdate(at)
        kept.save(update_fields=["reminded_on", "updated_at"])
        tell_firm(kept, mail="next_candidate", at=at)
