"""What an agreement's pages show: the frozen text, who must do what next, what happened."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.fingerprinting import groups
from internships.agreements.models import (
    LATE_AFTER_WORKING_DAYS,
    Agreement,
    AgreementVersion,
    SignatureRequest,
)
from partnerships.base.language import short_language
from partnerships.base.workdays import working_days_between


@dataclass(frozen=True)
class Text:
    """A frozen version as a page prints it: nothing but its content, in the reader's language."""

    content: dict
    sha256: str

    @property
    def sha256_groups(self) -> list[str]:
        return list(groups(self.sha256))

    @property
    def kind(self) -> str:
        return self.content["kind"][short_language()]

    @property
    def program(self) -> str:
        program = self.content["program"]
        return f"{program['code']} {program[short_language()]}" if program else ""

    @property
    def student(self) -> str:
        return self.content["student"]["name"]

    @property
    def school(self) -> str:
        return self.content["school"]["name"] if self.content["school"] else ""

    @property
    def amendment(self) -> dict | None:
        told = self.content["amendment"]
        return told and {**told, "effective_on": date.fromisoformat(told["effective_on"])}

    @property
    def starts_on(self) -> date:
        return date.fromisoformat(self.content["terms"]["starts_on"])

    @property
    def ends_on(self) -> date:
        return date.fromisoformat(self.content["terms"]["ends_on"])

    @property
    def hours_week(self) -> Decimal:
        return Decimal(self.content["terms"]["hours_week"])

    @property
    def wage(self) -> Decimal | None:
        wage = self.content["terms"]["wage_hourly"]
        return None if wage is None else Decimal(wage)

    @property
    def payer(self) -> str:
        return str(Agreement.Payer(self.content["cnesst_payer"]).label)

    @property
    def clauses(self) -> list[dict]:
        language = short_language()
        return [
            {"title": clause["title"][language], "text": clause["text"][language]}
            for clause in self.content["clauses"]
        ]

    @property
    def signatories(self) -> list[dict]:
        return [
            {**person, "as": str(SignatureRequest.Role(person["role"]).label)}
            for person in self.content["signatories"]
        ]


def text_of(version: AgreementVersion) -> Text:
    """Return a version ready to print."""
    return Text(content=version.content, sha256=version.sha256)


@dataclass(frozen=True)
class Step:
    """Who must do what next; ``is_late`` after three working days."""

    who: str
    what: str
    since: object = None
    is_late: bool = False
    request: SignatureRequest | None = None


def next_steps(agreement: Agreement, requests: list[SignatureRequest], *, on: date) -> list[Step]:
    """Return who must do what next, in plain words; nothing when all is done."""
    waiting = [request for request in requests if request.state == SignatureRequest.State.PENDING]
    if waiting:
        return [_to_sign(request, on=on) for request in waiting]
    school = str(agreement.school or _("the region"))
    return {
        "draft": [Step(school, _("finish the agreement and ask the firm to read it"))],
        "employer_review": [Step(_main_firm(agreement), _("read the agreement and answer"))],
        "school_review": [Step(school, _("read the firm’s answer and ask for signatures"))],
    }.get(agreement.state, [])


def _to_sign(request, *, on):
    what = _("give back the paper, signed") if not request.email else _("sign")
    if request.disowned_at:
        what = _("said that they are not this person: correct the name or the address")
    who = f"{request.name} ({request.get_role_display()})"
    return Step(who, what, request.asked_at, is_late(request, on=on), request)


def _main_firm(agreement):
    hosts = agreement.hosts.all()
    return str(hosts[0].establishment.organization) if hosts else str(_("the firm"))


def current_version(versions: list[AgreementVersion]) -> AgreementVersion | None:
    """Return the version to look at: the one that awaits signatures, else the last signed."""
    open_ones = [version for version in versions if version.is_open]
    signed = [version for version in versions if version.signed_at]
    return (open_ones or signed or [None])[0]


def history(agreement: Agreement, versions: list[AgreementVersion]) -> list[dict]:
    """Return what happened, oldest first: states, signatures, refusals, amendments.

    The events have come along, with who caused them.
    """
    lines = [
        {
            "at": event.at,
            "what": event.after,
            "by": str(event.by or ""),
            "why": event.reason,
        }
        for event in agreement.events.all()
        if event.to_state != Agreement.State.PARTIALLY_SIGNED  # each signature has its own line
    ]
    for version in versions:
        lines += _lines_of(version)
    return sorted(lines, key=lambda line: line["at"])


def _lines_of(version):
    if version.is_amendment:
        yield {"at": version.created_at, "what": _("amendment written"), "by": "", "why": version.reason}
    if version.voided_at:
        what = _("version %(number)s replaced") % {"number": version.number}
        yield {"at": version.voided_at, "what": what, "by": "", "why": ""}
    if version.is_amendment and version.signed_at:
        yield {"at": version.signed_at, "what": _("amendment signed by all"), "by": "", "why": ""}
    for request in version.requests.all():
        if request.signed_at:
            what = _("signed as %(role)s (%(how)s)") % {
                "role": request.get_role_display(),
                "how": request.get_method_display(),
            }
            yield {"at": request.signed_at, "what": what, "by": request.name, "why": ""}
        if request.refused_at:
            yield {"at": request.refused_at, "what": _("refused"), "by": request.name, "why": request.refusal}


def last_signed(versions: list[AgreementVersion]) -> AgreementVersion | None:
    """Return the newest version that everybody signed."""
    return next((version for version in versions if version.signed_at), None)


def coming(versions: list[AgreementVersion], *, on: date) -> AgreementVersion | None:
    """Return the signed amendment that takes effect after a day, if there is one."""
    later = [v for v in versions if v.signed_at and v.is_amendment and v.effective_on > on]
    return later[0] if later else None


def is_late(request: SignatureRequest, *, on: date) -> bool:
    """Whether somebody has kept the others waiting for three working days."""
    waited = working_days_between(timezone.localdate(request.asked_at), on)
    return request.state == SignatureRequest.State.PENDING and waited >= LATE_AFTER_WORKING_DAYS
