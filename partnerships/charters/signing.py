"""A partner signs the charter by one click; a signature given on paper is written down."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from partnerships.base.states import hold
from partnerships.charters.models import Charter, CharterSignature
from partnerships.concertation.models import Seat


class NotToSign(Exception):
    """The charter is not open, the seat has signed, or it was taken back too late."""


def seats_bound_by(user, charter: Charter, *, on: date) -> QuerySet:
    """Return the seats of today for which a person signs: those of the partners that they act for."""
    seats = Seat.objects.current(on=on).filter(partnership=charter.partnership_id)
    return seats.filter(organization__in=user.scope.staffed_ids if user.is_authenticated else [])


@transaction.atomic
def sign(*, charter: Charter, seat: Seat, by, at: datetime) -> CharterSignature:
    """Sign for a seat, once. Raises NotToSign."""
    _demand_unsigned(charter, seat)
    on = timezone.localdate(at)
    if not (charter.is_open and seat.is_held(on=on)):
        raise NotToSign
    return CharterSignature.objects.create(
        charter=charter, seat=seat, name=str(by), by=by, signed_on=on, clicked_at=at
    )


@transaction.atomic
def write_down(*, charter: Charter, seat: Seat, name: str, on: date) -> CharterSignature:
    """Keep a signature that was given on paper. Raises NotToSign."""
    _demand_unsigned(charter, seat)
    return CharterSignature.objects.create(charter=charter, seat=seat, name=name, signed_on=on)


@transaction.atomic
def take_back(*, signature: CharterSignature, by, at: datetime) -> None:
    """Undo a wrong click of one's own; the history keeps it. Raises NotToSign."""
    hold(signature.charter)
    if not signature.may_be_taken_back(by=by, at=at):
        raise NotToSign
    signature.delete()


def _demand_unsigned(charter: Charter, seat: Seat) -> None:
    hold(charter)
    if charter.signatures.filter(seat=seat).exists():
        raise NotToSign
