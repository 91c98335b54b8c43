"""Offers written, renewed, submitted, approved or returned, each once however often it is asked."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_fsm import TransitionNotAllowed

from internships.offers.changing import Terms, note_changes
from internships.offers.filling import settle
from internships.offers.limits import Breach, Limit
from internships.offers.models import Offer
from internships.offers.permissions import can_review
from internships.offers.ruling import breaches_of, limits_in_force, sentence
from internships.posting.mails import tell_published, tell_returned, tell_reviewers
from internships.posting.prefilling import begin, copy_of, place, slots_again
from partnerships.mails.taking_back import restore
from partnerships.people.linking import use_link
from partnerships.people.models import AccessLink, User

LAST_STEP = 4
# Where each breach is mended: the field, and the step of the form that has it.
FIELDS = {
    "forbidden_age": ("minimum_age", 3),
    "must_be_paid": ("is_paid", 3),
    "must_not_be_paid": ("is_paid", 3),
    "minimum_wage": ("wage_hourly", 3),
    "max_days": ("", 2),
    "min_hours": ("hours_week", 2),
    "week_hours": ("hours_week", 2),
    "school_days_hours": ("hours_week", 2),
    "day_hours": ("hours_week", 2),
    "trainees": ("", 2),
    "unruled": ("minimum_age", 3),
}


class NotReady(Exception):
    """What is missing before an offer can be read or shown: [(step, sentence)]."""

    def __init__(self, problems: list[tuple[int, str]]):
        super().__init__("; ".join(sentence for _step, sentence in problems))
        self.problems = problems


# --- Drafts -------------------------------------------------------------------------------------------------


def open_offer(
    offer: Offer,
    *,
    token: UUID,
    by: User | None,
    link: AccessLink | None,
    at: datetime,
    knows_firm: bool = True,
) -> Offer:
    """Save a new draft under the identifier its form was given, with the event of its creation.

    A form sent twice, even at the same moment, gives the draft already made; so does a link used again. What
    the firm said of its place is filled in for who knows the firm only.
    """
    offer.public_id, offer.written_by, offer.link = token, by, link
    place(offer)
    if offer.renewed_from_id is None and knows_firm:
        begin(offer, limits=limits_in_force(kind=offer.kind.code), on=timezone.localdate(at))
    try:
        with transaction.atomic():
            offer.save(force_insert=True)
            offer.events.create(from_state="", to_state=offer.state, by=by, at=at)
    except IntegrityError:
        made = made_already(token=token, by=by, link=link)
        if made is None:
            raise
        return made
    return offer


def made_already(*, token: UUID, by: User | None, link: AccessLink | None) -> Offer | None:
    """Return the draft that another sending of the same form has just made."""
    if link is not None:
        return Offer.objects.filter(link=link).first()
    return Offer.objects.editable_by(by).filter(public_id=token).first()


@transaction.atomic
def renew(offer: Offer, *, by: User | None, link: AccessLink | None = None, at: datetime) -> Offer:
    """Return a draft that says again what an offer said, with its slots a year later.

    An offer that is already being renewed gives the same draft.
    """
    Offer.objects.select_for_update(no_key=True).get(pk=offer.pk)
    begun = offer.renewals.filter(state=Offer.State.DRAFT, link=link).first()
    if begun is not None:
        return begun
    draft = copy_of(offer)
    opened = open_offer(draft, token=draft.public_id, by=by, link=link, at=at)
    opened.programs.set(offer.programs.all())
    opened.slots.bulk_create(
        [_slot_of(slot, opened) for slot in slots_again(offer, on=timezone.localdate(at))]
    )
    return opened


def _slot_of(slot, offer: Offer):
    slot.offer = offer
    return slot


# --- What is missing ----------------------------------------------------------------------------------------


def problems_of(offer: Offer, *, on: date, limits: Sequence[Limit] | None = None) -> list[tuple[int, str]]:
    """Return what stops an offer on a day, each with the step of the form that mends it.

    ``limits`` are the rules of its kind, when they are read already.
    """
    slots = [slot for slot in offer.slots.all() if slot.ends_on >= on]
    found = []
    if not offer.establishment.is_open:
        found.append((1, _("This place is suspended or closed: nothing is offered there.")))
    if not slots:
        found.append((2, _("Say at least one period that is not over, with its seats.")))
    if offer.contact is None or not offer.contact.email:
        found.append((4, _("Say who answers the applications, with an e-mail.")))
    stops = [breach for breach in _breaches(offer, slots, limits) if breach.is_stop]
    return [*[(FIELDS[breach.code][1], sentence(breach)) for breach in stops], *found]


def warnings_of(offer: Offer, *, on: date) -> list[str]:
    """Return in sentences what an offer should be wary of."""
    slots = [slot for slot in offer.slots.all() if slot.ends_on >= on]
    return [sentence(breach) for breach in _breaches(offer, slots) if not breach.is_stop]


def _breaches(offer: Offer, slots: Iterable, limits: Sequence[Limit] | None = None) -> list[Breach]:
    limits = limits_in_force(kind=offer.kind.code) if limits is None else limits
    return breaches_of(offer, slots=slots, limits=limits)


def demand_ready(offer: Offer, *, at: datetime) -> None:
    """Raise NotReady when something stops the offer."""
    if problems := problems_of(offer, on=timezone.localdate(at)):
        raise NotReady(problems)


# --- From the firm to the students --------------------------------------------------------------------------


def locked(offer: Offer) -> Offer:
    """Return the offer read again, its row held until the transaction ends."""
    offers = Offer.objects.select_for_update(no_key=True, of=("self",))
    return offers.select_related("establishment__organization", "kind", "contact", "link").get(pk=offer.pk)


@transaction.atomic
def submit(offer: Offer, *, by: User | None, at: datetime, link: AccessLink | None = None) -> Offer:
    """Ask the school or the region to read an offer; a link is thereby spent.

    Raises NotReady, TransitionNotAllowed, LinkClosed.
    """
    held = locked(offer)
    demand_ready(held, at=at)
    reason = ""
    if link is not None:
        use_link(link=link, at=at)
        reason = _("Written by %(name)s, through a link.") % {"name": link.name or link.email}
    held.submit(by=by, at=at, reason=reason)
    tell_reviewers(held, by=by, at=at, on=timezone.localdate(at))
    return held


@transaction.atomic
def approve(offer: Offer, *, by: User, at: datetime, reason: str = "") -> Offer:
    """Show an offer to students and tell its author. Raises NotReady, TransitionNotAllowed."""
    held = locked(offer)
    demand_ready(held, at=at)
    held.publish(by=by, at=at, reason=reason)
    confirm_contact(held)
    settle(offer=held, by=by, at=at)
    tell_published(held, on=timezone.localdate(at))
    return held


@transaction.atomic
def take_approval_back(offer: Offer, *, by: User, at: datetime) -> Offer:
    """Have an offer wait for approval again, as before a wrong click.

    Raises ValidationError once somebody has applied, or when it is too late.
    """
    held = locked(offer)
    click = held.events.filter(to_state=Offer.State.PUBLISHED).order_by("-pk").first()
    if click is not None and held.slots.filter(applications__created_at__gte=click.at).exists():
        raise ValidationError(_("Somebody has applied meanwhile: pause the offer instead."))
    is_new = click is not None and held.published_at == click.at
    before = {"published_at": None, "last_confirmed_on": None} if is_new else {}
    restore(held, {Offer.State.PUBLISHED: before}, by=by, at=at)
    return held


def confirm_contact(offer: Offer) -> None:
    """Take who approved the offer as having confirmed who answers for it; one already known stays one."""
    contact = offer.contact
    if contact is None or not contact.is_proposed:
        return
    same = contact.establishment.contacts.confirmed().filter(email__iexact=contact.email).first()
    if same is None:
        contact.is_proposed = False
        contact.save(update_fields=["is_proposed", "updated_at"])
        return
    offer.contact = same
    offer.save(update_fields=["contact", "updated_at"])
    contact.delete()


@transaction.atomic
def send_back(offer: Offer, *, by: User, at: datetime, reason: str) -> Offer:
    """Return an offer to its author with a reason, by mail. Raises TransitionNotAllowed."""
    held = locked(offer)
    held.send_back(by=by, at=at, reason=reason)
    tell_returned(held, reason=reason, by=by, at=at)
    return held


@transaction.atomic
def change(offer: Offer, verb: str, *, by: User, at: datetime, reason: str = "") -> Offer:
    """Apply one of ``labels.VERBS``; what the region paused, the firm does not put back.

    Raises NotReady when the offer cannot be shown, TransitionNotAllowed.
    """
    held = locked(offer)
    if verb in {"publish", "resume"}:
        if held.state == Offer.State.TO_REVIEW:
            raise TransitionNotAllowed
        demand_ready(held, at=at)
    if verb == "resume" and not can_review(by, held) and is_paused_by_others(held):
        raise NotReady([(LAST_STEP, _("The region paused this offer: ask it to put it back on the list."))])
    getattr(held, verb)(by=by, at=at, reason=reason)
    settle(offer=held, by=by, at=at)
    return held


def keep_promise(offer: Offer, *, before: Terms, by: User | None, at: datetime) -> None:
    """Do what follows from a live offer being changed; its row is held, and it is saved.

    When dates, hours, pay or place are others than what somebody applied to, they are asked again, and so is
    the approval, unless who changed it may give it.
    """
    if offer.state == Offer.State.DRAFT:
        return
    changes, asked = note_changes(offer, before=before, by=by, at=at)
    if asked and by is not None and not can_review(by, offer):
        offer.submit_again(by=by, at=at, reason="; ".join(map(str, changes)))
        tell_reviewers(offer, by=by, at=at, on=timezone.localdate(at))
    settle(offer=offer, by=by, at=at)


def is_paused_by_others(offer: Offer) -> bool:
    """Whether a person who is not of the firm paused the offer last; silence is nobody."""
    paused = offer.events.filter(to_state=Offer.State.PAUSED).select_related("by").order_by("-pk").first()
    by = paused.by if paused else None
    return by is not None and offer.establishment.organization_id not in by.scope.staffed_ids


@transaction.atomic
def reserve(offer: Offer, *, organization, until: date | None) -> Offer:
    """Keep an offer for one organization's students until a day; no organization frees it."""
    held = locked(offer)
    held.reserved_for, held.reserved_until = organization, until if organization else None
    held.save(update_fields=["reserved_for", "reserved_until", "updated_at"])
    return held
