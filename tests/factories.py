"""Keyword-only factories with honest defaults; nothing is random. Each returns a saved row."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from partnerships.concertation.models import Partnership, Seat
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.people.models import Invitation, Membership, RegionalRole, User
from partnerships.people.tokens import hash_token
from partnerships.territories.models import Region, Territory
from programs.adequacy.models import AdequacyReport
from programs.catalogue.models import Occupation, Program, ProgramOccupation
from programs.cohorts.models import Cohort, Enrolment, Student
from programs.needs.models import LayoffNotice, NeedLine, NeedsSurvey, Projection, Stratum, SurveyResponse
from programs.outcomes.models import Outcome, OutcomeFigures

NOON = datetime(2026, 11, 2, 17, 0, tzinfo=UTC)
TODAY = date(2026, 11, 2)
LONG_AGO = date(2006, 7, 1)
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
    fields.setdefault("reference_on", date(2026, 5, 1))
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
    fields.setdefault("from_on", date(2026, 10, 1))
    return LayoffNotice.objects.create(establishment=establishment, headcount=headcount, **fields)


def report(*, region: Region, state: str = "ready", edition: int | None = 1, **fields) -> AdequacyReport:
    defaults = {
        "on": TODAY,
        "first_year": 2021,
        "last_year": 2025,
        "method_version": "1",
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
