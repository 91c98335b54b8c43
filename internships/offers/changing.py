"""What an offer promises: dates, hours, pay, place. Whoever applied is asked again when that changes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from internships.offers.models import Offer
from internships.offers.signals import terms_changed
from partnerships.base.figures import write_day, write_money, write_number
from partnerships.base.folding import fold
from partnerships.organizations.models import Establishment

Terms = dict[tuple[str, int], Any]


@dataclass(frozen=True)
class Place:
    """Where an offer is: another place, or another address, is another one; a comma or a capital is not."""

    key: int
    address: str  # folded
    told: str = field(compare=False)

    def __str__(self) -> str:
        return self.told


def place_of(establishment: Establishment) -> Place:
    """Return where people go to an establishment."""
    lines = [line for line in (establishment.address, establishment.postal_code) if line]
    return Place(establishment.pk, fold(" ".join(lines)), ", ".join([str(establishment), *lines]))


@dataclass(frozen=True)
class Change:
    """One thing that an offer no longer says as it did; ``slot`` is the key of the period it is about."""

    what: str
    before: Any
    after: Any
    slot: int | None = None

    def __str__(self) -> str:
        """Say it in the reader's language."""
        label, write = WORDS[self.what]
        told = {"what": label(), "before": write(self.before), "after": write(self.after)}
        return _("%(what)s: %(after)s, instead of %(before)s") % told


def _days(value) -> str:
    first, last = value
    return _("%(first)s to %(last)s") % {"first": write_day(first), "last": write_day(last)}


def _pay(value) -> str:
    is_paid, wage = value
    if wage is not None:
        return _("%(wage)s an hour") % {"wage": write_money(wage)}
    return _("paid") if is_paid else _("not paid")


def _hours(value) -> str:
    return _("not said") if value is None else write_number(value)


WORDS: dict[str, tuple[Callable[[], str], Callable[[Any], str]]] = {
    "dates": (lambda: _("Dates"), _days),
    "pay": (lambda: _("Pay"), _pay),
    "hours": (lambda: _("Hours a week"), _hours),
    "shift": (lambda: _("Shift"), lambda value: value or _("not said")),
    "place": (lambda: pgettext("address", "Place"), str),
}


def terms_of(offer: Offer) -> Terms:
    """Return what an offer promises now, as the database holds it."""
    kept = Offer.objects.select_related("establishment__organization").get(pk=offer.pk)
    told: Terms = {
        ("pay", 0): (kept.is_paid, kept.wage_hourly),
        ("hours", 0): kept.hours_week,
        ("shift", 0): kept.shift,
        ("place", 0): place_of(kept.establishment),
    }
    return told | {("dates", slot.pk): (slot.starts_on, slot.ends_on) for slot in kept.slots.all()}


def note_changes(offer: Offer, *, before: Terms, by, at: datetime) -> tuple[list[Change], int]:
    """Tell packages above what changed of a promise; return it, and how many people are asked again.

    The offer's row is held.
    """
    after = terms_of(offer)
    changes = [
        Change(what, before[what, slot], after[what, slot], slot or None)
        for what, slot in before
        if (what, slot) in after and before[what, slot] != after[what, slot]
    ]
    if not changes:
        return [], 0
    told = terms_changed.send(sender=Offer, offer=offer, changes=changes, by=by, at=at)
    return changes, sum(asked for _receiver, asked in told)
