"""What people sign: content frozen from an agreement and its clauses, and the fingerprint of that content."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from internships.agreements.fingerprinting import composed, fingerprint
from internships.agreements.models import Agreement, AgreementHost, AgreementVersion
from internships.agreements.signatories import Signatory
from internships.clauses.models import Clause
from partnerships.people.models import User
from partnerships.printing.typesetting import texts_in, unprintable

SCHEMA = 1
EXCERPT = 60  # characters of a text that names it
# Addresses go along with a version, outside of the text that people sign.
CONTACTS = ["trainer_email", "supervisor_email"]
SCHOOL_SIGNS = ["school_signatory_name", "school_signatory_title", "school_signatory_email"]
# Who guides and who signs in a firm, that an amendment may replace.
HOST_PEOPLE = ["tutor_name", "tutor_email", "signatory_name", "signatory_title", "signatory_email"]
# What an amendment may change, and where the agreement keeps it.
AMENDED = [
    "starts_on", "ends_on", "hours_week", "hours_total", "wage_hourly", "goals", "conditions",
    "trainer_name", "supervisor_name", *CONTACTS,
]  # fmt: skip


def content_of(
    agreement: Agreement,
    *,
    signatories: list[Signatory],
    clauses: list[dict],
    amendment: dict | None = None,
    hosts: Sequence[AgreementHost] | None = None,
) -> dict:
    """Return everything the text says, ready to be frozen; texts in both languages, no address of a person.

    Decimals and days are text, so that the same agreement always has the same fingerprint.
    """
    if hosts is None:
        hosts = agreement.hosts.select_related("establishment__organization")
    content = {
        "schema": SCHEMA,
        "agreement": str(agreement.public_id),
        "amendment": amendment,
        "kind": _both(agreement.kind, "name"),
        "program": _both(agreement.program, "title", code=agreement.program.code)
        if agreement.program
        else None,
        "student": {"name": str(agreement.student)},
        "school": {"name": str(agreement.school)} if agreement.school else None,
        "hosts": [_host(host) for host in hosts],
        "terms": {
            "starts_on": agreement.starts_on.isoformat(),
            "ends_on": agreement.ends_on.isoformat(),
            "hours_week": f"{agreement.hours_week:.1f}",
            "hours_total": agreement.hours_total,
            "wage_hourly": None if agreement.wage_hourly is None else f"{agreement.wage_hourly:.2f}",
        },
        "goals": agreement.goals,
        "conditions": agreement.conditions,
        "cnesst_payer": agreement.cnesst_payer,
        "insurance": agreement.insurance,
        "trainer": agreement.trainer_name,
        "supervisor": agreement.supervisor_name,
        "signatories": [person.declared for person in signatories],
        "clauses": clauses,
    }
    return composed(content)


def _both(row, name, **more):
    french = getattr(row, f"{name}_fr")
    return {"fr": french, "en": getattr(row, f"{name}_en") or french, **more}


def _host(host):
    place = host.establishment
    address = ", ".join(part for part in (place.address, place.postal_code) if part)
    return {
        "firm": str(place.organization),
        "establishment": place.name,
        "address": address,
        "percent": host.percent,
        "tutor": host.tutor_name,
    }


def words_of(clause: Clause) -> dict:
    """Return a clause as a frozen text keeps it."""
    return {
        "code": clause.code,
        "version": clause.version,
        "title": _both(clause, "title"),
        "text": _both(clause, "text"),
    }


def clauses_for(agreement: Agreement, *, on: date) -> list[Clause]:
    """Return the clauses in force on a day, one of each code: the school's wording before the common one."""
    chosen: dict[str, Clause] = {}
    for clause in Clause.objects.library_of(school=agreement.school, kind=agreement.kind, on=on):
        known = chosen.get(clause.code)
        if known is None or _rank(clause) > _rank(known):
            chosen[clause.code] = clause
    return sorted(chosen.values(), key=lambda clause: (clause.position, clause.code))


def _rank(clause):
    return (clause.school_id is not None, clause.kind_id is not None, clause.version)


def freeze(
    agreement: Agreement,
    *,
    content: dict,
    by: User | None,
    effective_on: date,
    is_amendment: bool = False,
    reason: str = "",
    hosts: Sequence[AgreementHost] | None = None,
) -> AgreementVersion:
    """Store content as the agreement's next version; the agreement is locked.

    Raises ValidationError when the text could not be printed.
    """
    stop_if_unprintable(content)
    last = agreement.versions.aggregate(last=Max("number"))["last"] or 0
    return AgreementVersion.objects.create(
        agreement=agreement,
        number=last + 1,
        content=content,
        sha256=fingerprint(content),
        contacts=contacts_of(agreement, hosts=agreement.hosts.all() if hosts is None else hosts),
        is_amendment=is_amendment,
        effective_on=effective_on,
        reason=reason,
        made_by=by,
    )


def contacts_of(agreement: Agreement, *, hosts: Iterable[AgreementHost]) -> dict:
    """Return what goes along with a version outside of its text: addresses, and who signs for whom."""
    told = {name: getattr(agreement, name) for name in (*CONTACTS, *SCHOOL_SIGNS)}
    of_hosts = {str(host.public_id): {name: getattr(host, name) for name in HOST_PEOPLE} for host in hosts}
    return {**told, "hosts": of_hosts}


def mark_used(clauses: list[Clause], *, at: datetime) -> None:
    """Note that somebody is asked to sign these words: from now on nobody changes them."""
    Clause.objects.filter(pk__in=[clause.pk for clause in clauses], used_at=None).update(
        used_at=at, updated_at=timezone.now()
    )


def is_intact(version: AgreementVersion) -> bool:
    """Whether the content still has the fingerprint it was given."""
    return fingerprint(version.content) == version.sha256


def apply_to(agreement: Agreement, *, version: AgreementVersion) -> None:
    """Give the agreement what a signed amendment says; what holds on a day is asked of ``terms_on``."""
    content = version.content
    told = {**content["terms"], "goals": content["goals"], "conditions": content["conditions"]}
    told |= {"trainer_name": content["trainer"], "supervisor_name": content["supervisor"]}
    told |= version.contacts
    changed = [name for name in (*AMENDED, *SCHOOL_SIGNS) if name in told]
    for name in changed:
        setattr(agreement, name, agreement._meta.get_field(name).to_python(told[name]))
    agreement.save(update_fields=[*changed, "updated_at"])
    for host in agreement.hosts.filter(public_id__in=told.get("hosts", {})):
        for name, value in told["hosts"][str(host.public_id)].items():
            setattr(host, name, value)
        host.save(update_fields=[*HOST_PEOPLE, "updated_at"])


# --- Letters that nobody could print ----------------------------------------------------------------


def stop_if_unprintable(content: Any) -> None:
    """Raise ValidationError with each text of ``content`` that holds what no typeface can print."""
    if unprintable(content):
        raise ValidationError(
            [refusal(text) for text in dict.fromkeys(texts_in(content)) if unprintable(text)]
        )


def refusal(text: str) -> str:
    """Return the sentence that names a text and its characters, each with its number in Unicode."""
    letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in unprintable(text))
    told = {"text": Truncator(text).chars(EXCERPT), "letters": letters}
    return (
        _("No typeface can print %(letters)s in “%(text)s”. Write it otherwise before anybody signs.") % told
    )
