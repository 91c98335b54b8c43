"""Which firms to call for places, and who called them already."""

from datetime import date, timedelta

from django.db.models import Exists, F, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Cast, JSONObject

from internships.offers.models import Offer
from internships.posting.inviting import establishments_near
from partnerships.base.limits import said
from partnerships.organizations.models import Contact
from partnerships.organizations.solicitation_models import Solicitation
from partnerships.people.models import User
from programs.needs.models import NeedLine, NeedsSurvey

REMEMBERED_YEARS = said("remembered_years", 2)  # an older offer or answer says little of a firm's wishes
REMEMBERED_DAYS = 365 * REMEMBERED_YEARS
FIRST_TO_CALL = (F("next_on").asc(nulls_last=True), F("last_contact_at").asc(nulls_first=True))


def to_call(user: User, *, on: date):
    """Return the establishments to call in the user's regions: no offer now, but one before or some promised.

    What firms promised in surveys is read by those who keep the region's surveys. Annotated:
    ``last_offer_at``, ``promised`` (internships, None when not known to the reader), ``asked_contact`` (the
    key of who would be written to), ``last_contact`` and ``next_on``; those to call again come first,
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
    entries = Solicitation.objects.asked().filter(establishment=here).order_by("-last_at")
    last = entries.values(
        told=JSONObject(
            at="last_at", channel="channel", result="result", partner="partner__name", by="by__full_name"
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
            last_contact_at=Subquery(entries.values("last_at")[:1]),
            next_on=Subquery(entries.filter(about="").values("next_on")[:1]),
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
