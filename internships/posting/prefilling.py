"""What an offer begins with: what the establishment, a need or last year's offer already say."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter

from django.db.models.functions import Coalesce

from internships.offers.limits import Limit, youngest_allowed
from internships.offers.models import InternshipKind, Offer, Slot
from partnerships.organizations.choosing import with_firm
from partnerships.organizations.models import Establishment
from partnerships.territories.models import Region
from partnerships.territories.towns import of_establishment
from partnerships.web.picking import Source
from partnerships.words.sorting import by_title
from programs.catalogue.choosing import searched
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.needs.models import NeedLine

WEEKS_IN_A_YEAR = 52  # whole weeks: a slot that began on a Monday begins on a Monday again
COPIED = [
    "establishment", "kind", "occupation", "title_fr", "title_en", "description_fr", "description_en",
    "tasks_fr", "tasks_en", "requirements_fr", "requirements_en", "is_paid", "wage_hourly", "hours_week",
    "shift", "minimum_age", "welcomes_minors", "contact", "is_fictitious",
]  # fmt: skip
OFFERED = 5  # last offers and needs that a form proposes to begin with


def region_of(establishment: Establishment) -> Region | None:
    """Return the region of an establishment: its territory's, else its organization's."""
    return establishment.territory.region if establishment.territory else establishment.organization.region


def place(offer: Offer) -> None:
    """Copy where the establishment is, so that lists need not ask it; or about where, by its code."""
    here = offer.establishment
    offer.region, offer.territory = region_of(here), here.territory
    offer.latitude, offer.longitude = here.latitude, here.longitude
    about = of_establishment(postal_code=here.postal_code, mrc=here.territory.code if here.territory else "")
    if about and (here.latitude is None or here.longitude is None):
        offer.latitude, offer.longitude = Decimal(str(about.latitude)), Decimal(str(about.longitude))


def begin(offer: Offer, *, limits: list[Limit], on: date) -> None:
    """Fill in what the establishment and the kind's rules already say of a new offer's conditions."""
    here = offer.establishment
    offer.shift = here.shifts
    offer.welcomes_minors = bool(here.welcomes_minors)
    offer.is_fictitious = here.is_fictitious
    if offer.welcomes_minors:
        offer.minimum_age = youngest_allowed(limits, kind=offer.kind.code, on=on) or None
    offer.is_paid = any(
        limit.is_paid is True and limit.kind == offer.kind.code and limit.is_in_force(on) for limit in limits
    )


def copy_of(offer: Offer) -> Offer:
    """Return a draft, not saved, that says again what an offer said."""
    draft = Offer(**{name: getattr(offer, name) for name in COPIED}, renewed_from=offer)
    place(draft)
    return draft


def slots_again(offer: Offer, *, on: date) -> list[Slot]:
    """Return the offer's slots, not saved, moved by whole weeks, as many years on as needed to be to come."""
    moved = []
    for slot in offer.slots.all():
        years = 1
        while slot.starts_on + timedelta(weeks=WEEKS_IN_A_YEAR * years) <= on:
            years += 1
        later = timedelta(weeks=WEEKS_IN_A_YEAR * years)
        moved.append(Slot(starts_on=slot.starts_on + later, ends_on=slot.ends_on + later, seats=slot.seats))
    return list({(slot.starts_on, slot.ends_on): slot for slot in moved}.values())


def kinds_in_use(*, current: int | None = None):
    """Return the kinds to choose from, and the one an offer has already."""
    return InternshipKind.objects.filter(is_active=True) | InternshipKind.objects.filter(pk=current)


def regions_of(establishments) -> list[str]:
    """Return the codes of the regions where establishments are (one query)."""
    codes = establishments.order_by().annotate(
        here=Coalesce("territory__region__code", "organization__region__code")
    )
    return sorted(codes.exclude(here=None).values_list("here", flat=True).distinct())


def programs_near(_user, *, regions: Sequence[str], offer: int | None = None):
    """Return the programs taught in regions (codes), and those an offer already names."""
    taught = Program.objects.taught_in(*regions)
    if offer:
        taught |= Program.objects.filter(pk__in=Program.objects.filter(offers=offer).values("pk"))
    return taught.order_by(by_title("title"), "code")


def occupations_near(user, *, regions: Sequence[str], offer: int | None = None, also: Sequence[int] = ()):
    """Return the occupations that the programs near lead to, and some others by primary key."""
    programs = programs_near(user, regions=regions, offer=offer).order_by().values("pk")
    led_to = Occupation.objects.filter(
        pk__in=ProgramOccupation.objects.filter(program__in=programs).values("occupation")
    )
    return (led_to | Occupation.objects.filter(pk__in=also)).order_by(by_title("title"), "code")


def place_of_link(_user, *, place: int):
    """Return the place that a link is for."""
    return Establishment.objects.filter(pk=place).select_related("organization", "territory__region")


PROGRAMS_NEAR = Source("programs_near", programs_near, code="code", seek=searched)
OCCUPATIONS_NEAR = Source(
    "occupations_near", occupations_near, label=attrgetter("title"), code="code", seek=searched
)
PLACE_OF_LINK = Source("place_of_link", place_of_link, label=with_firm)


def last_offers(establishments) -> list[Offer]:
    """Return the newest offers of establishments that may be written again."""
    written = Offer.objects.filter(establishment__in=establishments).exclude(
        state__in=[Offer.State.DRAFT, Offer.State.TO_REVIEW]
    )
    return list(written.select_related("kind", "establishment").order_by("-created_at")[:OFFERED])


def needs_of(establishments) -> list[NeedLine]:
    """Return what establishments said of internships in surveys and no offer answers yet, newest first."""
    said = NeedLine.objects.filter(
        response__establishment__in=establishments, internships_offered__gt=0, offers=None
    )
    return list(
        said.select_related("occupation", "response__establishment", "response__survey").order_by(
            "-response__survey__reference_on"
        )[:OFFERED]
    )
