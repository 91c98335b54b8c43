"""An agreement written from a confirmed application, or directly: everything known is filled in."""

from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from internships.agreements.models import LIVE_STATES, Agreement, AgreementEvent, AgreementHost
from internships.applications import deciding
from internships.applications.models import Application
from partnerships.organizations.models import Contact, Establishment
from partnerships.people.models import User
from partnerships.territories.models import Region
from partnerships.words.sorting import by_name

HOURS_WEEK = Decimal("30")
WEEK = 7


def from_application(application: Application, *, by: User) -> Agreement:
    """Return an unsaved agreement with what the application, its offer and its slot say."""
    slot, offer = application.slot, application.slot.offer
    hours = offer.hours_week or HOURS_WEEK
    return Agreement(
        application=application,
        offer=offer,
        student=application.student,
        enrolment=application.enrolment,
        kind=offer.kind,
        program=program_of(application),
        school=application.school,
        region=offer.region,
        starts_on=slot.starts_on,
        ends_on=slot.ends_on,
        hours_week=hours,
        hours_total=max(1, round(hours * weeks_between(slot.starts_on, slot.ends_on))),
        wage_hourly=offer.wage_hourly,
        goals=offer.tasks or offer.description,
        cnesst_payer=Agreement.Payer.EMPLOYER if offer.is_paid else Agreement.Payer.SCHOOL,
        supervisor_name=by.full_name,
        supervisor_email=by.email,
        school_signatory_name=by.full_name,
        school_signatory_email=by.email,
        is_fictitious=application.is_fictitious,
    )


def to_write(user: User, *, on: date) -> QuerySet[Application]:
    """Return the confirmed applications of a school's students that wait for an agreement, oldest first."""
    mine = Application.objects.visible_to(user).filter(school__in=user.scope.coordinated_ids)
    return without_agreement(mine, on=on).with_partners().order_by("sent_at", "pk")


def without_agreement(applications: QuerySet[Application], *, on: date) -> QuerySet[Application]:
    """Return those confirmed, not over on a day, that nothing binds or is about to.

    An agreement that was refused, called off or lapsed before it began leaves its place to be decided; one
    that stopped on the way was an internship, and it is over.
    """
    live = Q(state__in=[*LIVE_STATES, Agreement.State.COMPLETED]) | Q(stopped_on__isnull=False)
    bound = Agreement.objects.filter(live, application=OuterRef("pk"))
    kept = applications.filter(~Exists(bound), state=Application.State.CONFIRMED, slot__ends_on__gte=on)
    return kept.filter(slot__offer__kind__needs_agreement=True)


def program_of(application: Application):
    """Return the program the student follows: the enrolment's, else the only one the offer names."""
    if application.enrolment:
        return application.enrolment.cohort.program
    named = list(application.slot.offer.programs.all()[:2])
    return named[0] if len(named) == 1 else None


def weeks_between(start: date, end: date) -> Decimal:
    """Return how many weeks a period lasts, both days included."""
    return Decimal((end - start).days + 1) / WEEK


def host_of(application: Application) -> dict:
    """Return what the form of the host begins with: the establishment, and who may sign for it."""
    offer = application.slot.offer
    signatory = signatory_for(offer.establishment) or offer.contact
    return {
        "establishment": offer.establishment_id,
        "percent": 100,
        "signatory_name": signatory.name if signatory else "",
        "signatory_title": signatory.title if signatory else "",
        "signatory_email": signatory.email if signatory else "",
    }


def signatory_for(establishment: Establishment) -> Contact | None:
    """Return the contact who may sign for an establishment, if one is known."""
    return establishment.contacts.filter(has_signing_authority=True).order_by(*by_name("name")).first()


@transaction.atomic
def create(*, agreement: Agreement, hosts: list[AgreementHost], by: User, at: datetime) -> Agreement:
    """Store a new draft and its hosts. Sent twice, the first one is returned.

    Raises ValidationError when the application is not confirmed, or already has an agreement.
    """
    if agreement.application and deciding.hold(agreement.application).state != Application.State.CONFIRMED:
        raise ValidationError(_("The student has not confirmed the place: there is nothing to sign yet."))
    try:
        with transaction.atomic():
            agreement.save(force_insert=True)
    except IntegrityError as refused:
        return _already(agreement, refused, by=by)
    write_hosts(agreement, hosts)
    AgreementEvent.objects.create(agreement=agreement, from_state="", to_state=agreement.state, by=by, at=at)
    return agreement


def _already(agreement, refused, *, by):
    twice = Agreement.objects.editable_by(by).filter(public_id=agreement.public_id).first()
    if twice:
        return twice
    if "agreement_one_per_application" not in str(refused):
        raise refused
    live = Agreement.objects.filter(application=agreement.application).exclude(
        state__in=["rejected", "cancelled", "lapsed"]
    )
    return live.get()


def write_hosts(agreement: Agreement, hosts: list[AgreementHost]) -> None:
    """Make these the hosts of an agreement; one that stays keeps its row, and its requests."""
    kept = {host.establishment_id: host for host in agreement.hosts.all()}
    for host in hosts:
        known = kept.pop(host.establishment_id, None)
        host.agreement, host.pk = agreement, known.pk if known else None
        if known:
            host.public_id, host.created_at = known.public_id, known.created_at
        host.save(force_update=bool(known), force_insert=not known)
    AgreementHost.objects.filter(pk__in=[host.pk for host in kept.values()]).delete()


def region_of(host: AgreementHost, *, school) -> Region:
    """Return the region of an agreement: the host's territory, else its firm's, else the school's.

    Raises ValidationError when nothing says it.
    """
    place = host.establishment
    territory = place.territory
    region = (territory and territory.region) or place.organization.region or (school and school.region)
    if region is None:
        raise ValidationError(_("Say in which territory the host is: its card does not tell."))
    return region
