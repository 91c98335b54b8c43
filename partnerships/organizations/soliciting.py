"""Asking partners: once however often, in one contact where several wait, and not within the quiet window."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from partnerships.organizations.models import Establishment, Organization
from partnerships.organizations.solicitation_models import SPARED_DAYS, Solicitation
from partnerships.territories.models import Region


@dataclass(frozen=True, kw_only=True)
class Ask:
    """What the portal asks of a partner in somebody's name; nobody's when ``partner`` and ``by`` are None."""

    kind: str
    organization: Organization
    subject: str = ""
    place: Establishment | None = None
    partner: Organization | None = None
    by: object = None
    channel: str = Solicitation.Channel.EMAIL


def region_of(organization: Organization, place: Establishment | None = None) -> Region | None:
    """Return the region of who is asked: the place's, else the organization's (None: all Quebec)."""
    territory = place.territory if place else None
    return territory.region if territory else organization.region


def keep_asked(ask: Ask, *, about: str, at: datetime) -> None:
    """Write down that the portal asked: a row of its own, or once more of what waits for its answer.

    What an organization asks of its own people is no solicitation.
    """
    if ask.partner == ask.organization:
        return
    same = Solicitation.objects.filter(organization=ask.organization, about=about, answered_at=None)
    if same.update(last_at=at, updated_at=at):
        return
    row = Solicitation(
        organization=ask.organization,
        establishment=ask.place,
        region=region_of(ask.organization, ask.place),
        partner=ask.partner,
        by=ask.by,
        kind=ask.kind,
        subject=ask.subject[:200],
        about=about,
        at=at,
        last_at=at,
        channel=ask.channel,
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:  # asked at the same moment, for another of its people
        same.update(last_at=at, updated_at=at)


def keep_answered(*abouts: str, at: datetime) -> int:
    """Note that what the portal asked was answered; return how many asks were."""
    asked = Solicitation.objects.filter(about__in=abouts, answered_at=None)
    return asked.update(answered_at=at, updated_at=at)


def take_asked_back(about: str, *, since: datetime) -> None:
    """Forget what was asked since a moment: the mail never left."""
    asked = Solicitation.objects.filter(about=about)
    asked.filter(at__gte=since).delete()
    asked.filter(last_at__gte=since).update(last_at=models.F("at"))


def record(row: Solicitation, *, token: UUID, by, at: datetime, bundled: Iterable = ()) -> Solicitation:
    """Save a contact once, however often its form is sent, with what else was asked in it; return it."""
    row.public_id, row.by, row.at, row.last_at = token, by, at, at
    row.region, row.partner = region_of(row.organization, row.establishment), partner_of(by)
    saved = _save_once(row, by=by)
    keys = [other.pk for other in bundled]
    waiting = Solicitation.objects.waiting().filter(pk__in=keys, organization=row.organization)
    waiting.update(
        at=at, last_at=at, channel=row.channel, establishment=row.establishment, result=row.result,
        updated_at=at,
    )  # fmt: skip
    return saved


def put_off(row: Solicitation, *, token: UUID, by) -> Solicitation:
    """Leave something to be asked at the next contact, by whoever makes it; a form sent twice makes one."""
    row.public_id, row.by = token, by
    row.region, row.partner = region_of(row.organization), partner_of(by)
    return _save_once(row, by=by)


def _save_once(row: Solicitation, *, by) -> Solicitation:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        made = Solicitation.objects.filter(public_id=row.public_id, by=by).first()
        if made is None:
            raise
        return made
    return row


def partner_of(user) -> Organization | None:
    """Return for whom a coordinator asks: the organization they coordinate, None for the region."""
    return Organization.objects.filter(pk__in=user.scope.coordinated_ids).order_by("pk").first()


# --- When a partner is left in peace ------------------------------------------------------------------------


def spared_since(*, on: date) -> date:
    """Return the last day of which a contact no longer spares a partner."""
    return on - timedelta(days=SPARED_DAYS)


def asked_of(organization: Organization) -> QuerySet[Solicitation]:
    """Return what was asked of a whole partner, the newest first: one telephone serves all its places."""
    return Solicitation.objects.filter(organization=organization).with_names().newest_first()


def asked_by_others(organization: Organization, *, user, at: datetime) -> Solicitation | None:
    """Return the newest ask of another partner in the quiet window, if there is one."""
    recent = asked_of(organization).recent(at=at)
    return recent.exclude(pk__in=recent.made_by(user).order_by().values("pk")).first()


def asked_lately(organizations: Iterable[int | None], *, at: datetime) -> dict[int, int]:
    """Return how many asks each partner had in the quiet window, by its key (one query)."""
    recent = Solicitation.objects.recent(at=at).filter(organization__in=[*organizations]).order_by()
    return dict(recent.values_list("organization").annotate(asks=models.Count("pk")))


@dataclass(frozen=True, slots=True)
class Peace:
    """How much a partner was asked in the quiet window (asks), and from which day one may ask again."""

    asks: int
    until: date | None

    def is_quiet(self, *, on: date) -> bool:
        return self.until is not None and self.until > on


def peace_of(rows: Iterable[Solicitation], *, at: datetime) -> Peace:
    """Return the peace of a partner, of what was asked of it: the day that somebody noted, or the window's.

    The « next useful contact » that the newest contact noted counts; else the end of the quiet window.
    """
    asked = [row for row in rows if row.last_at]
    recent = [row for row in asked if row.last_at > at - timedelta(days=SPARED_DAYS)]
    ends = [timezone.localdate(row.last_at) + timedelta(days=SPARED_DAYS) for row in recent]
    noted = [row.next_on for row in sorted(asked, key=lambda row: row.at, reverse=True) if row.next_on][:1]
    return Peace(asks=len(recent), until=max([*ends, *noted], default=None))


# --- Who reads and writes the ledger ------------------------------------------------------------------------


def can_solicit(user) -> bool:
    """Whether a person keeps the ledger: who coordinates an organization or a region."""
    return user.is_authenticated and user.scope.is_coordinator


def reads_asks(user, organization: Organization) -> bool:
    """Whether a person is offered the page of what is asked of a partner, theirs or near."""
    if not user.is_authenticated:
        return False
    scope = user.scope
    near = organization.region_id is None or organization.region_id in _regions_of(user)
    return scope.is_admin or organization.pk in scope.staffed_ids or (can_solicit(user) and near)


def partners_near(user) -> QuerySet[Organization]:
    """Return the active partners that a coordinator may ask: of their regions, or of all Quebec."""
    found, scope = Organization.objects.listed().select_related("region"), user.scope
    if scope.is_admin:
        return found
    if not can_solicit(user):
        return found.none()
    near = Q(region__in=_regions_of(user)) | Q(region=None)
    return found.filter(near | Q(pk__in=places_near(user).values("organization")))


def places_near(user) -> QuerySet[Establishment]:
    """Return the open places of the regions where a person coordinates, whose contacts they read."""
    found = Establishment.objects.open()
    if user.scope.is_admin:
        return found
    near = _regions_of(user)
    return found.filter(Q(territory__region__in=near) | Q(territory=None, organization__region__in=near))


def _regions_of(user) -> frozenset[int]:
    return user.scope.coordinated_region_ids | user.scope.organization_region_ids
