"""Which firms to call for places, and who called them already."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, F, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Cast, JSONObject

from internships.calls.models import REMEMBERED_YEARS, ContactEntry
from internships.offers.models import Offer
from internships.posting.inviting import establishments_near
from internships.posting.prefilling import region_of
from partnerships.organizations.models import Contact, Establishment, Organization
from partnerships.people.models import User
from programs.needs.models import NeedLine, NeedsSurvey

# Since November 2026. No text sets it: two calls in two weeks are what firms complain of, and a firm takes
# about that time to answer the first. The partners of a region may agree on another figure.
SPARED_DAYS = 14
REMEMBERED_DAYS = 365 * REMEMBERED_YEARS
FIRST_TO_CALL = (F("call_again_on").asc(nulls_last=True), F("last_contact_at").asc(nulls_first=True))


def to_call(user: User, *, on: date):
    """Return the establishments to call in the user's regions: no offer now, but one before or some promised.

    What firms promised in surveys is read by those who keep the region's surveys. Annotated:
    ``last_offer_at``, ``promised`` (internships, None when not known to the reader), ``asked_contact`` (the
    key of who would be written to), ``last_contact`` and ``call_again_on``; those to call again come first,
    then those longest without a call.
    """
    here = OuterRef("pk")
    since = on - timedelta(days=REMEMBERED_DAYS)
    offers = Offer.objects.filter(establishment=here).order_by()
    promises = NeedLine.objects.filter(
        response__establishment=here,
        response__survey__reference_on__gte=since,
        internships_offered__gt=0,
        response__survey__in=_surveys_read_by(user),
    ).order_by()
    entries = ContactEntry.objects.filter(establishment=here).order_by("-at")
    last = entries.values(
        told=JSONObject(
            at="at", channel="channel", result="result", partner="organization__name", by="by__full_name"
        )
    )[:1]
    return (
        establishments_near(user)
        .annotate(
            has_offer=Exists(offers.filter(state__in=[*Offer.LIVE, Offer.State.TO_REVIEW])),
            last_offer_at=Subquery(
                offers.filter(published_at__date__gte=since)
                .values("establishment")
                .annotate(last=Max("published_at"))
                .values("last")
            ),
            # Who reads no survey is answered NULL, which PostgreSQL would take for a text and refuse to sum.
            promised=Cast(
                Subquery(
                    promises.values("response__establishment")
                    .annotate(total=Sum("internships_offered"))
                    .values("total")
                ),
                IntegerField(),
            ),
            asked_contact=Subquery(_answering(here).values("pk")[:1]),
            last_contact=Subquery(last),
            last_contact_at=Subquery(entries.values("at")[:1]),
            call_again_on=Subquery(entries.values("call_again_on")[:1]),
        )
        .filter(Q(last_offer_at__isnull=False) | Q(promised__isnull=False), has_offer=False)
        .select_related("organization", "territory")
        .order_by(*FIRST_TO_CALL, "pk")
    )


def _answering(place: OuterRef) -> QuerySet[Contact]:
    """Return the contacts of a place that can be written to, who answered for its last offer first."""
    answered = Max("offers__published_at")
    found = Contact.objects.confirmed().filter(establishment=place).exclude(email="")
    return found.annotate(answered=answered).order_by(F("answered").desc(nulls_last=True), "-pk")


def _surveys_read_by(user: User):
    """Surveys of which the user reads each firm's answers."""
    surveys = NeedsSurvey.objects.all()
    if user.scope.is_admin:
        return surveys.values("pk")
    return surveys.filter(region__in=user.scope.coordinated_region_ids).values("pk")


def spared_since(*, on: date) -> date:
    """Return the last day of which a call no longer spares a firm."""
    return on - timedelta(days=SPARED_DAYS)


def calls_to(establishment: Establishment) -> QuerySet[ContactEntry]:
    """Return what partners told of calls to the whole firm: one telephone serves them all."""
    firm = ContactEntry.objects.filter(establishment__organization=establishment.organization_id)
    return firm.select_related("organization", "by", "establishment").order_by("-at")


def called_by_others(establishment: Establishment, *, user: User, at: datetime) -> ContactEntry | None:
    """Return the newest call of another partner to this firm in the last days, if there is one."""
    mine = Q(by=user) | Q(organization__in=user.scope.coordinated_ids)
    recent = ContactEntry.objects.recent(at=at, days=SPARED_DAYS)
    others = recent.filter(establishment__organization=establishment.organization_id).exclude(mine)
    return others.select_related("organization", "by").order_by("-at").first()


def partner_of(user: User):
    """Return for whom a coordinator calls: the organization they coordinate, None for the region."""
    return Organization.objects.filter(pk__in=user.scope.coordinated_ids).order_by("pk").first()


def record(
    entry: ContactEntry, *, establishment: Establishment, token: UUID, by: User, at: datetime
) -> ContactEntry:
    """Save a contact once, however often its form is sent; return it."""
    entry.public_id, entry.establishment, entry.by, entry.at = token, establishment, by, at
    entry.region, entry.organization = region_of(establishment), partner_of(by)
    try:
        with transaction.atomic():
            entry.save(force_insert=True)
    except IntegrityError:
        made = ContactEntry.objects.filter(public_id=token, by=by).first()
        if made is None:
            raise
        return made
    return entry
