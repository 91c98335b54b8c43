"""Keyword-only factories with honest defaults; nothing is random. Each returns a saved row."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count

from django.db import connection
from django.utils import timezone
from django.utils.functional import cached_property

from internships.agreements.models import Agreement, AgreementHost, SignatureRequest
from internships.agreements.versions import content_of, freeze
from internships.applications.models import Application
from internships.offers.models import InternshipKind, Offer, Slot
from internships.placements.models import Placement
from internships.positions.models import PositionShare, SharedPosition
from internships.rounds.deciding import compute
from internships.rounds.matching import Weights
from internships.rounds.models import Ranking, Round, Scenario
from internships.students.models import StudentProfile
from partnerships.charters.models import Charter
from partnerships.concertation.models import Partnership, Seat, Zone
from partnerships.events.models import Event, EventSession, EventSite
from partnerships.events.registration_models import Registration
from partnerships.inventory.models import Audience, ServiceCategory, ServiceItem
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.people.models import AccessLink, Invitation, Membership, RegionalRole, User
from partnerships.people.tokens import hash_token
from partnerships.plans.measure_models import Activity, Measure
from partnerships.plans.models import ActionPlan, Axis
from partnerships.plans.result_models import ExpectedResult
from partnerships.privacy.models import Consent, ConsentText
from partnerships.territories.models import Region, Territory
from programs.adequacy.edition import METHOD_VERSION
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.cohorts.models import Cohort, CompetencyUnit, Enrolment, Student
from programs.needs.models import LayoffNotice, NeedLine, NeedsSurvey, Projection, Stratum, SurveyResponse
from programs.outcomes.models import Outcome, OutcomeFigures
from programs.reports.models import AdequacyReport
from tests.clock import NOON, TODAY, day, moment

LONG_AGO = date(2006, 7, 1)
# A person of the cast opens one file: sentences call it theirs.
User.student = cached_property(lambda person: Student.objects.get(account=person))
User.student.__set_name__(User, "student")
_number = count(1)


def region(*, code: str = "05") -> Region:
    return Region.objects.get(code=code)


def territory(*, code: str = "2443") -> Territory:
    return Territory.objects.get(code=code)


def user(*, email: str | None = None, **fields) -> User:
    return User.objects.create_user(email=email or f"person{next(_number)}@exemple.example", **fields)


def organization(
    *, name: str | None = None, kind: str | None = "employer", region_code: str | None = "05", **fields
):
    fields.setdefault("region", region(code=region_code) if region_code else None)
    made = Organization.objects.create(name=name or f"Organisme {next(_number)}", **fields)
    if kind:
        OrganizationRole.objects.create(organization=made, kind=kind, from_on=LONG_AGO)
    return made


def establishment(*, organization: Organization | None = None, name: str = "Usine principale", **fields):
    fields.setdefault("territory", territory())
    return Establishment.objects.create(
        organization=organization or globals()["organization"](), name=name, **fields
    )


def contact(*, establishment: Establishment, name: str = "Aline Roy", **fields) -> Contact:
    return Contact.objects.create(establishment=establishment, name=name, **fields)


def membership(*, user: User, organization: Organization, role: str = "coordinator", **fields) -> Membership:
    fields.setdefault("from_on", LONG_AGO)
    return Membership.objects.create(user=user, organization=organization, role=role, **fields)


def regional_role(
    *, user: User, region: Region, role: str = "regional_coordinator", **fields
) -> RegionalRole:
    fields.setdefault("from_on", LONG_AGO)
    return RegionalRole.objects.create(user=user, region=region, role=role, **fields)


def invitation(*, email: str = "newcomer@exemple.example", token: str = "a-token", **fields) -> Invitation:
    """A pending invitation; ``token`` is what its link carries."""
    fields.setdefault("role", "coordinator")
    made = Invitation.objects.create(email=email, token_hash=hash_token(token), **fields)
    made.token = token
    return made


def partnership(
    *, name_fr: str | None = None, lead: Organization | None = None, regions=(), **fields
) -> Partnership:
    fields.setdefault("from_on", LONG_AGO)
    made = Partnership.objects.create(
        name_fr=name_fr or f"Partenariat {next(_number)}", lead_organization=lead or organization(), **fields
    )
    made.regions.set(regions)
    return made


def seat(*, partnership: Partnership, constituency_fr: str = "Commissions scolaires", **fields) -> Seat:
    fields.setdefault("from_on", LONG_AGO)
    return Seat.objects.create(partnership=partnership, constituency_fr=constituency_fr, **fields)


def charter(*, partnership: Partnership, **fields) -> Charter:
    facts = {"title_fr": "Charte", "text_fr": "Nous agissons ensemble.", "is_open": True, **fields}
    return Charter.objects.create(partnership=partnership, **facts)


def zone(
    *, partnership: Partnership, name_fr: str = "Territoire 1", territories=(), places=(), **fields
) -> Zone:
    fields.setdefault("from_on", LONG_AGO)
    made = Zone.objects.create(partnership=partnership, name_fr=name_fr, **fields)
    made.territories.set(territories)
    made.places.set(places)
    return made


def plan(*, partnership: Partnership, title_fr: str = "Plan d’action", axes: int = 1, **fields) -> ActionPlan:
    """A plan, adopted unless it is said to be a draft, of as many axes without a measure."""
    facts = {"from_on": LONG_AGO, "state": "adopted", "adopted_on": LONG_AGO, **fields}
    made = ActionPlan.objects.create(partnership=partnership, title_fr=title_fr, **facts)
    for number in range(1, axes + 1):
        Axis.objects.create(plan=made, position=number, title_fr=f"Axe {number}")
    return made


def at_hour(on: date, hour: int):
    """Return a moment of a day, by Quebec's clocks."""
    return timezone.make_aware(datetime.combine(on, time(hour)))


def event(
    *, partnership: Partnership, title_fr: str = "Visite d’usine", sites: int = 1, seats: int = 10, **fields
) -> Event:
    """An event in ten days, published unless it is said to be a draft, with as many sites and one session."""
    day = fields.pop("from_on", timezone.localdate() + timedelta(days=10))
    facts = {"kind": "visit", "state": "published", "from_on": day, **fields}
    made = Event.objects.create(partnership=partnership, title_fr=title_fr, **facts)
    for number in range(1, sites + 1):
        EventSite.objects.create(event=made, name_fr=f"Lieu {number}", venue="Magog", seats=seats)
    if day and sites:
        EventSession.objects.create(
            event=made, position=1, title_fr="Accueil", starts_at=at_hour(day, 13), ends_at=at_hour(day, 15)
        )
    return made


def registration(*, site: EventSite, name: str = "Zoé", email: str = "zoe@exemple.example", **fields):
    """Somebody registered at a site of an event, unless another state is said."""
    facts = {"state": "registered", "confirmed_at": timezone.now(), **fields}
    return Registration.objects.create(site=site, name=name, email=email, **facts)


def measure(*, plan: ActionPlan, name_fr: str = "Offrir des stages", axis: int = 1, **fields) -> Measure:
    """A measure at the end of an axis of a plan."""
    holder = plan.axes.get(position=axis)
    return Measure.objects.create(
        axis=holder, position=holder.measures.count() + 1, name_fr=name_fr, **fields
    )


def activity(*, measure: Measure, name_fr: str = "Écrire aux entreprises", **fields) -> Activity:
    position = measure.activities.count() + 1
    return Activity.objects.create(measure=measure, position=position, name_fr=name_fr, **fields)


def result(*, measure: Measure, text_fr: str = "Des stages", **fields) -> ExpectedResult:
    """A result in words, or an indicator when a target or a baseline is given."""
    if {"target", "baseline"} & fields.keys():
        fields = {"kind": "indicator", "unit_fr": "stages"} | fields
    position = measure.results.count() + 1
    return ExpectedResult.objects.create(measure=measure, position=position, text_fr=text_fr, **fields)


def service(
    *,
    partnership: Partnership,
    organization: Organization,
    name_fr: str = "Formation en milieu de travail",
    audience: str = "firms",
    category: str = "training",
    **fields,
) -> ServiceItem:
    fields.setdefault("state", "published")
    fields.setdefault("last_confirmed_on", TODAY)
    return ServiceItem.objects.create(
        partnership=partnership,
        organization=organization,
        name_fr=name_fr,
        audience=Audience.objects.get(code=audience),
        category=ServiceCategory.objects.get(code=category),
        **fields,
    )


def occupation(*, code: str = "72100", title_fr: str = "Machinistes", title_en: str = "Machinists", **fields):
    return Occupation.objects.create(code=code, title_fr=title_fr, title_en=title_en, **fields)


def program(
    *,
    code: str = "5371",
    title_fr: str = "Usinage",
    title_en: str = "Machining",
    sanction: str = "DEP",
    **fields,
):
    return Program.objects.create(
        code=code, title_fr=title_fr, title_en=title_en, sanction=sanction, **fields
    )


def succession(*pairs: tuple[Program, Program | None]) -> None:
    """Write (program, what it replaces) as before any rule: a circle is not refused."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE programs_program DISABLE TRIGGER USER")
        for program, older in pairs:
            Program.objects.filter(pk=program.pk).update(predecessor=older)
        cursor.execute("ALTER TABLE programs_program ENABLE TRIGGER USER; SET CONSTRAINTS ALL DEFERRED")


def share(*, program: Program, occupation: Occupation, share: str = "0.5", **fields) -> ProgramOccupation:
    return ProgramOccupation.objects.create(
        program=program, occupation=occupation, share=Decimal(share), **fields
    )


def cohort(
    *, program: Program, provider: Organization, starts_on: date = date(2025, 8, 25), **fields
) -> Cohort:
    fields.setdefault("region", provider.region or region())
    fields.setdefault(
        "expected_end_on",
        date(starts_on.year + 1, 6, 20) if starts_on.month > 6 else date(starts_on.year + 1, 1, 20),
    )
    fields.setdefault("seats", 22)
    return Cohort.objects.create(program=program, provider=provider, starts_on=starts_on, **fields)


def many_cohorts(*, program: Program, provider: Organization, size: int) -> None:
    """Create cohorts by the hundred, to count queries."""
    model = cohort(program=program, provider=provider)
    Cohort.objects.bulk_create(
        Cohort(
            program=program,
            provider=provider,
            region=model.region,
            starts_on=model.starts_on,
            expected_end_on=model.expected_end_on,
            seats=20,
        )
        for _ in range(size - 1)
    )


def student(*, first_name: str = "Théo", last_name: str = "Gagnon", **fields) -> Student:
    return Student.objects.create(first_name=first_name, last_name=last_name, **fields)


def enrolment(
    *, cohort: Cohort, student: Student | None = None, state: str = "applied", **fields
) -> Enrolment:
    if state in {"active", "suspended", "graduated", "failed"}:
        fields.setdefault("began_on", cohort.starts_on)
    return Enrolment.objects.create(
        cohort=cohort,
        student=student or globals()["student"](last_name=f"Élève {next(_number)}"),
        state=state,
        **fields,
    )


def outcome(*, enrolment: Enrolment, status: str = "employed", horizon: str = "12m", **fields) -> Outcome:
    fields.setdefault("measured_on", TODAY)
    return Outcome.objects.create(enrolment=enrolment, status=status, horizon=horizon, **fields)


def outcome_figures(
    *, program: Program, region: Region | None = None, respondents: int = 40, **fields
) -> OutcomeFigures:
    fields.setdefault("as_of", date(2025, 3, 31))
    fields.setdefault("source", "Relance de démonstration")
    return OutcomeFigures.objects.create(program=program, region=region, respondents=respondents, **fields)


def survey(*, region: Region, title_fr: str = "Enquête manufacturière", **fields) -> NeedsSurvey:
    fields.setdefault("reference_on", day(2026, 5, 1))
    return NeedsSurvey.objects.create(region=region, title_fr=title_fr, **fields)


def stratum(*, survey: NeedsSurvey, industry_group: str = "332", population: int = 30, **fields) -> Stratum:
    return Stratum.objects.create(
        survey=survey, industry_group=industry_group, population=population, **fields
    )


def response(
    *, survey: NeedsSurvey, establishment: Establishment, state: str = "complete", **fields
) -> SurveyResponse:
    return SurveyResponse.objects.create(survey=survey, establishment=establishment, state=state, **fields)


def need(
    *, response: SurveyResponse, occupation: Occupation, hires_12m: int | None = 2, **fields
) -> NeedLine:
    return NeedLine.objects.create(response=response, occupation=occupation, hires_12m=hires_12m, **fields)


def projection(
    *, occupation: Occupation, region: Region | None = None, area: str | None = None, **fields
) -> Projection:
    defaults = {
        "from_year": 2024,
        "to_year": 2033,
        "employment": 1000,
        "growth": 50,
        "retirements": 250,
        "other_replacement": 60,
        "school_leavers": 200,
        "immigration": 80,
        "other_seekers": -20,
        "source": "Projection de démonstration",
        "vintage": date(2024, 1, 1),
    }
    return Projection.objects.create(
        occupation=occupation,
        region=region,
        area=area or ("region" if region else "QC"),
        **{**defaults, **fields},
    )


def layoff(*, establishment: Establishment, headcount: int = 12, **fields) -> LayoffNotice:
    fields.setdefault("from_on", day(2026, 10, 1))
    return LayoffNotice.objects.create(establishment=establishment, headcount=headcount, **fields)


def report(*, region: Region, state: str = "ready", edition: int | None = 1, **fields) -> AdequacyReport:
    defaults = {
        "on": TODAY,
        "first_year": 2021,
        "last_year": 2025,
        "method_version": METHOD_VERSION,
        "fingerprint": "f" * 64,
        "checksum": "c" * 64,
        "snapshot": "{}" if state not in {"requested", "running", "failed"} else "",
    }
    if state in {"requested", "running", "failed"}:
        edition = None
        defaults |= {"fingerprint": "", "checksum": ""}
    return AdequacyReport.objects.create(
        region=region, state=state, edition=edition, **{**defaults, **fields}
    )


def kind(*, code: str = "program") -> InternshipKind:
    return InternshipKind.objects.get(code=code)


def offer(*, establishment: Establishment, state: str = "published", **fields) -> Offer:
    """An offer with one slot of one seat; ``programs`` and ``slot`` (fields of the slot) may be given."""
    programs, slot_fields = fields.pop("programs", []), fields.pop("slot", {})
    fields.setdefault("kind", kind(code=fields.pop("kind_code", "program")))
    fields.setdefault("title_fr", "Stage d’usinage")
    fields.setdefault("description_fr", "Apprendre à régler un tour à commande numérique.")
    fields.setdefault("region", establishment.territory.region)
    fields.setdefault("territory", establishment.territory)
    if state not in {"draft", "to_review"}:
        fields.setdefault("published_at", NOON)
        fields.setdefault("last_confirmed_on", TODAY)
    made = Offer.objects.create(establishment=establishment, state=state, **fields)
    made.programs.set(programs)
    slot(offer=made, **slot_fields)
    return made


def access_link(
    *, act: str, target, email: str = "gaston@exemple.example", token: str = "a-link", **fields
) -> AccessLink:
    """A link that works for a week from today; ``token`` is what its address carries."""
    fields.setdefault("name", "Gaston Roy")
    if isinstance(target, Establishment):
        fields.setdefault("organization", target.organization)
    made = AccessLink.objects.create(
        act=act,
        target_id=target.pk,
        email=email,
        token_hash=hash_token(token),
        made_by=fields.pop("by", None),
        **fields,
    )
    made.token = token
    return made


def slot(*, offer: Offer, seats: int = 1, **fields) -> Slot:
    fields.setdefault("starts_on", day(2027, 1, 11))
    fields.setdefault("ends_on", day(2027, 3, 26))
    return Slot.objects.create(offer=offer, seats=seats, **fields)


def profile(*, student: Student, school: Organization | None = None, **fields) -> StudentProfile:
    return StudentProfile.objects.create(student=student, school=school, **fields)


def application(*, student: Student, slot: Slot, state: str = "sent", **fields) -> Application:
    if state not in {"draft"}:
        fields.setdefault("sent_at", NOON)
    if state == "offered":
        fields.setdefault("confirm_by", day(2026, 11, 17))
    if state in {"offered", "confirmed"} and slot.taken == 0:
        Slot.objects.filter(pk=slot.pk).update(taken=1)
        slot.taken = 1
    return Application.objects.create(student=student, slot=slot, state=state, **fields)


def agreement(*, student: Student, establishment: Establishment, state: str = "draft", **fields) -> Agreement:
    """An agreement with one host, whose signatory is Aline."""
    fields.setdefault("kind", kind())
    fields.setdefault("region", establishment.territory.region)
    fields.setdefault("starts_on", day(2027, 1, 11))
    fields.setdefault("ends_on", day(2027, 3, 26))
    fields.setdefault("hours_week", Decimal("30"))
    fields.setdefault("hours_total", 330)
    made = Agreement.objects.create(student=student, state=state, **fields)
    AgreementHost.objects.create(
        agreement=made,
        establishment=establishment,
        signatory_name="Aline Tremblay",
        signatory_email="aline@exemple.example",
    )
    return made


def signature_request(
    *, agreement: Agreement, token: str, role: str = "student", **fields
) -> SignatureRequest:
    """A request to sign the agreement's text as it stands; ``token`` is what the link carries."""
    version = agreement.versions.filter(voided_at=None).first()
    if version is None:
        content = content_of(agreement, signatories=[], clauses=[])
        version = freeze(agreement, content=content, by=None, effective_on=agreement.starts_on)
    made = SignatureRequest.objects.create(
        version=version,
        role=role,
        **{"name": str(agreement.student), "email": "theo@exemple.example", "asked_at": NOON, **fields},
        token_hash=hash_token(token),
    )
    made.token = token
    return made


def placement(*, agreement: Agreement, state: str = "active", **fields) -> Placement:
    host = agreement.hosts.first()
    defaults = {
        name: getattr(agreement, name)
        for name in (
            "student",
            "enrolment",
            "school",
            "program",
            "region",
            "starts_on",
            "ends_on",
            "hours_week",
        )
    }
    defaults |= {
        "establishment": host.establishment,
        "hours_planned": agreement.hours_total,
        "trainer_name": "Marc Gendron",
    }
    return Placement.objects.create(agreement=agreement, state=state, **{**defaults, **fields})


def position(*, establishment: Establishment, occupation: Occupation, **fields) -> SharedPosition:
    defaults = {
        "region": establishment.territory.region,
        "title_fr": "Opératrice ou opérateur de machines",
        "weekly_hours": Decimal("35"),
        "pattern": "half_days",
        "day_starts_at": time(8),
        "day_ends_at": time(16),
        "starts_on": day(2026, 9, 1),
    }
    return SharedPosition.objects.create(
        establishment=establishment, occupation=occupation, **{**defaults, **fields}
    )


def position_share(*, position: SharedPosition, student: Student, half: str = "A", **fields) -> PositionShare:
    fields.setdefault("from_on", position.starts_on)
    return PositionShare.objects.create(position=position, student=student, half=half, **fields)


def consent_text(*, purpose: str = "profile", version: int = 1, **fields) -> ConsentText:
    fields.setdefault("text_fr", "J’accepte.")
    fields.setdefault("in_force_at", moment(2026, 1, 1))
    made, _new = ConsentText.objects.get_or_create(purpose=purpose, version=version, defaults=fields)
    return made


def consent(*, person: User, purpose: str = "profile", given_by: str = "self", **fields) -> Consent:
    fields.setdefault("given_at", NOON)
    file = Student.objects.filter(account=person).order_by("pk").first()
    fields.setdefault("about", file and file.public_id)
    return Consent.objects.create(
        person=person, text=consent_text(purpose=purpose), given_by=given_by, **fields
    )


def unit(*, program: Program, code: str = "372411", **fields) -> CompetencyUnit:
    fields.setdefault("title_fr", "Effectuer des travaux de tournage")
    return CompetencyUnit.objects.create(program=program, code=code, **fields)


def choice_round(*, cohort: Cohort, slots=(), **fields) -> Round:
    """A round that was open for two weeks before NOON; its results are shown a year later."""
    fields.setdefault("name", "Stages d’hiver")
    fields.setdefault("opens_at", NOON - timedelta(days=15))
    fields.setdefault("closes_at", NOON - timedelta(days=1))
    fields.setdefault("publish_at", NOON + timedelta(days=365))
    made = Round.objects.create(cohort=cohort, **fields)
    made.slots.set(slots)
    return made


def rankings(*, round: Round, student: Student, slots) -> list[Ranking]:
    """What a student ranked, the first choice first."""
    return [
        Ranking.objects.create(round=round, student=student, slot=slot, rank=rank)
        for rank, slot in enumerate(slots, start=1)
    ]


def scenario(*, round: Round, name: str = "Le moins de points", **fields) -> Scenario:
    """A scenario computed now, with the usual weights."""
    asked = {"seed": 1, "weights": Weights(), "forced": {}, "priorities": {}, "by": None}
    return compute(round=round, name=name, at=timezone.now(), **{**asked, **fields})
