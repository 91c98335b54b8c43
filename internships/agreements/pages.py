"""What an agreement's pages show: the frozen text, its versions, what happened."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.fingerprinting import groups
from internships.agreements.models import (
    Agreement,
    AgreementVersion,
    SignatureRequest,
)
from internships.agreements.next_steps import next_steps
from internships.agreements.permissions import can_answer, can_edit, can_unblock, can_write, verbs_open
from internships.agreements.signatories import named_in
from internships.agreements.versions import clauses_for, content_of, words_of
from partnerships.base.figures import write_day
from partnerships.base.language import short_language


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


def draft_of(agreement: Agreement, *, on: date) -> Text:
    """Return the whole text as it would be signed today, clauses included; nothing is frozen."""
    people = named_in(agreement, on=on)
    words = [words_of(clause) for clause in clauses_for(agreement, on=on)]
    return Text(content=content_of(agreement, signatories=people, clauses=words), sha256="")


def end_of(agreement: Agreement) -> str:
    """Return the sentence that says how an agreement ended before its term; nothing when it did not."""
    State = Agreement.State
    if agreement.state == State.CANCELLED and agreement.stopped_on:
        told = {"day": write_day(agreement.stopped_on)}
        return _("This agreement stopped before its term: it binds nobody after %(day)s.") % told
    return {
        State.CANCELLED: _("This agreement was cancelled: it binds nobody any more."),
        State.REJECTED: _("Somebody refused to sign this agreement: it binds nobody."),
        State.LAPSED: _("The first day went by and not everybody had signed: this agreement binds nobody."),
    }.get(agreement.state, "")


def current_version(versions: list[AgreementVersion]) -> AgreementVersion | None:
    """Return the version to look at: the one that awaits signatures, else the last signed, else the last."""
    open_ones = [version for version in versions if version.is_open]
    signed = [version for version in versions if version.signed_at]
    return (open_ones or signed or [*versions, None])[0]


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


def page_of(agreement: Agreement, user) -> dict:
    """Return what an agreement's page shows to this reader."""
    versions = list(agreement.versions.with_requests())
    version, hosts = current_version(versions), list(agreement.hosts.all())
    requests = list(version.requests.all()) if version else []
    on = timezone.localdate()
    answers = agreement.state == Agreement.State.EMPLOYER_REVIEW and can_answer(user, hosts)
    return {
        "agreement": agreement,
        "hosts": hosts,
        "version": version,
        "requests": requests,
        "ended": end_of(agreement),
        "steps": next_steps(agreement, requests, on=on),
        "history": history(agreement, versions),
        "amendments": [v for v in versions if v.is_amendment and not v.voided_at],
        "signed": last_signed(versions),
        "coming": coming(versions, on=on),
        "terms_now": agreement.terms_on(on) if coming(versions, on=on) else None,
        "verbs": verbs_open(agreement, user),
        "can_edit": can_write(user, agreement),
        "can_amend": can_edit(user, agreement) and agreement.is_in_force,
        "can_record": can_edit(user, agreement),
        "takes_late_paper": can_edit(user, agreement) and agreement.state == Agreement.State.LAPSED,
        "draft": draft_of(agreement, on=on) if answers else None,
        "can_remind": can_unblock(user, agreement),
        "can_answer": answers,
        "reader_email": user.email.lower(),
    }
