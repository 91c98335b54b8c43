"""What the forms of rounds offer to pick from: slots, each on one line."""

from collections.abc import Collection

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from internships.offers.models import Slot
from internships.rounds.models import Round
from internships.rounds.ranking import printed, slots_for
from partnerships.base.figures import write_short_day
from partnerships.web.picking import Offered, Source
from programs.cohorts.models import Cohort

OF_A_SLOT = ("offer", "offer__establishment", "offer__establishment__organization")


def line_of(slot: Slot) -> str:
    """Write a slot on one line: the firm, the offer, the dates."""
    days = f"{write_short_day(slot.starts_on)} – {write_short_day(slot.ends_on)}"
    return f"{slot.offer.establishment.organization} – {slot.offer.title} ({days})"


def with_seats(slot: Slot) -> str:
    """Write a slot with its free seats, and whether it is kept for the school."""
    parts = [line_of(slot), gettext("free seats: %(count)s") % {"count": slot.left}]
    if slot.offer.reserved_for_id:
        parts.append(gettext("reserved for the school"))
    return " · ".join(parts)


def slots_to_offer(user, *, cohort: int, kept: Collection[int] = ()) -> QuerySet[Slot]:
    """Return the slots that a round of a cohort may offer today, and those kept in it."""
    cohorts = Cohort.objects.all()
    if not user.scope.is_admin:
        cohorts = cohorts.filter(provider__in=user.scope.coordinated_ids)
    found = cohorts.filter(pk=cohort).first()
    if found is None:
        return Slot.objects.none()
    today = slots_for(found, on=timezone.localdate()).order_by().values("pk")
    return printed(Slot.objects.filter(Q(pk__in=today) | Q(pk__in=kept)))


def slots_of_round(user, *, round: int) -> QuerySet[Slot]:
    """Return the slots of a round that a person keeps, or chooses in."""
    mine = Round.objects.visible_to(user) | Round.objects.of_student(user)
    return printed(Slot.objects.filter(pk__in=mine.filter(pk=round).order_by().values("slots")))


SLOTS_TO_OFFER = Source("slots_to_offer", slots_to_offer, label=with_seats, paths=OF_A_SLOT)
SLOTS_OF_ROUND = Source("slots_of_round", slots_of_round, label=line_of, paths=OF_A_SLOT)


def slots_offered(user, round: Round, slots: list[Slot]) -> Offered:
    """Return the slots of a round, as forms offer them: the page has read them already."""
    return Offered(SLOTS_OF_ROUND, user, {"round": round.pk}, "public_id").read(slots)
