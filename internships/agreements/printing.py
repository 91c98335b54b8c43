"""The PDF of a signed version: the text that was signed, its fingerprint, who signed as what, when and how.

It is made when it is asked for, from the frozen version and its signatures: the same give the same bytes.
"""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from internships.agreements.models import Agreement, AgreementVersion, SignatureRequest
from internships.agreements.pages import Text, end_of, text_of
from partnerships.base.figures import write_day, write_moment, write_money, write_number
from partnerships.base.language import short_language
from partnerships.printing.paragraphs import parts_of
from partnerships.printing.typesetting import typeset

TEMPLATE = "internships/agreements/agreement.typ"
FRENCH, ENGLISH = "fr-ca", "en"


def pdf(version: AgreementVersion) -> bytes:
    """Return the PDF of a signed version: in French, then in English when somebody reads English.

    Raises NotPrinted.
    """
    requests = list(version.requests.signed())
    languages = [FRENCH, *([ENGLISH] if any(r.language == ENGLISH for r in requests) else [])]
    parts = [part(version, requests, language=language) for language in languages]
    data = {"title": parts[0]["running"], "description": version.sha256, "parts": parts}
    return typeset(TEMPLATE, data, at=version.signed_at)


def part(version: AgreementVersion, requests: list[SignatureRequest], *, language: str) -> dict[str, Any]:
    """Return what is printed in one language."""
    with translation.override(language):
        text = text_of(version)
        signed = {"number": version.number, "moment": write_moment(version.signed_at)}
        return {
            "language": short_language(),
            "heading": _("Amendment to an internship agreement")
            if version.is_amendment
            else _("Internship agreement"),
            "running": _("Internship agreement – %(student)s") % {"student": text.student},
            "version": _("Version %(number)s") % {"number": version.number},
            "notices": notices(version.agreement),
            "signed": _("Version %(number)s, signed by all on %(moment)s") % signed,
            "amendment": amendment(text),
            "facts": [{"name": name, "lines": told.splitlines()} for name, told in facts(text) if told],
            "clauses": clauses(text),
            "signatories": {"title": _("Who signs"), "people": [signatory(it) for it in text.signatories]},
            "signatures": signatures(requests),
            "fingerprint": {
                "label": _("Fingerprint of this text (SHA-256):"),
                "groups": text.sha256_groups,
            },
        }


def notices(agreement: Agreement) -> list[str]:
    """Return what the first page warns of: an agreement that ended before its term, or that is made up."""
    said = [end_of(agreement)] if end_of(agreement) else []
    if agreement.is_fictitious:
        said.append(_("Fictitious agreement, made for the demonstration: it binds nobody."))
    return said


def amendment(text: Text) -> dict[str, Any] | None:
    """Return from when an amendment counts, and what it changes and why."""
    told = text.amendment
    if not told:
        return None
    effect = _("Amendment in effect from %(day)s.") % {"day": write_day(told["effective_on"])}
    return {"effect": effect, "reason": told["reason"].splitlines()}


def facts(text: Text) -> list[tuple[str, str]]:
    """Return the terms of the agreement, named; an empty one is not printed."""
    content = text.content
    dates = {"first": write_day(text.starts_on), "last": write_day(text.ends_on)}
    hours = {"week": write_number(text.hours_week), "total": write_number(content["terms"]["hours_total"])}
    pay = _("%(wage)s an hour") % {"wage": write_money(text.wage)} if text.wage is not None else _("not paid")
    return [
        (_("Kind"), text.kind),
        (_("Student"), text.student),
        (_("School"), text.school),
        (_("Program"), text.program),
        *((_("Host"), host(told)) for told in content["hosts"]),
        (_("Dates"), _("From %(first)s to %(last)s") % dates),
        (_("Hours"), _("%(week)s h a week, %(total)s h in all") % hours),
        (_("Pay"), pay),
        (_("CNESST contribution"), text.payer),
        (_("Liability insurance"), content["insurance"]),
        (_("Trainer in the enterprise"), content["trainer"]),
        (_("Follows the student for the school"), content["supervisor"]),
        (_("Goals and tasks"), content["goals"]),
        (_("Particular conditions"), content["conditions"]),
    ]


def host(told: dict[str, Any]) -> str:
    """Return a host in a line, its tutor on another."""
    address = f", {told['address']}" if told["address"] else ""
    place = f"{told['firm']} – {told['establishment']}{address} ({told['percent']}\xa0%)"
    return "\n".join([place, *([" ".join([_("tutor:"), told["tutor"]])] if told["tutor"] else [])])


def clauses(text: Text) -> list[dict[str, Any]]:
    """Return the clauses, numbered, as paragraphs and lists."""
    return [
        {"title": f"{number}. {clause['title']}", "parts": parts_of(clause["text"])}
        for number, clause in enumerate(text.clauses, start=1)
    ]


def signatory(person: dict[str, Any]) -> str:
    """Return who must sign, as what, for which firm."""
    title = f", {person['title']}" if person["title"] else ""
    firm = f" ({person['firm']})" if person["firm"] else ""
    return f"{person['name']}{title} – {person['as']}{firm}"


def when(asked: SignatureRequest) -> str:
    """Return when somebody signed: the day that their paper bears, and when it was recorded."""
    if asked.paper_on is None:
        return write_moment(asked.signed_at)
    told = {"day": write_day(asked.paper_on), "moment": write_moment(asked.signed_at)}
    return _("%(day)s (recorded on %(moment)s)") % told


def signatures(requests: list[SignatureRequest]) -> dict[str, Any]:
    """Return the table of who signed."""
    widths = {_("Name"): 1.4, _("As"): 1, _("When"): 1.1, _("How"): 1}
    return {
        "title": _("Signatures"),
        "caption": _("Who signed, as what, when and how"),
        "columns": [{"label": label, "width": width, "numeric": False} for label, width in widths.items()],
        "rows": [
            [
                f"{asked.signed_name}, {asked.title}" if asked.title else asked.signed_name,
                str(asked.get_role_display()),
                when(asked),
                str(asked.get_method_display()),
            ]
            for asked in requests
        ],
    }
