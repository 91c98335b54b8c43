"""Amendments (*avenants*): what changes, from which day, signed by the same people as the agreement."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements import versions
from internships.agreements.allowing import stop_if_forbidden
from internships.agreements.asking import ask, hold, void
from internships.agreements.mails import tell_replaced
from internships.agreements.models import Agreement, AgreementHost, AgreementVersion
from internships.agreements.signals import about_to_ask
from internships.agreements.signatories import signatories_of
from partnerships.people.models import User


@transaction.atomic
def amend(
    *,
    agreement: Agreement,
    changes: dict,
    effective_on: date,
    reason: str,
    by: User,
    at: datetime,
    people: dict[int, dict[str, str]] | None = None,
) -> AgreementVersion:
    """Freeze an amendment and ask everybody to sign; the agreement stays in force as it is meanwhile.

    ``changes`` holds new values of ``versions.AMENDED`` and ``SCHOOL_SIGNS``; ``people`` those of hosts, by
    key (``HOST_PEOPLE``): who guides and who signs from this text on. Nothing is written on the agreement
    before the last signature. An amendment that waits is replaced.

    Raises ValidationError when nothing changes, when the agreement is not in force, or when the amendment
    would take effect outside of the internship.
    """
    kept = hold(agreement)
    if not kept.is_in_force:
        raise ValidationError(_("Only an agreement that is signed and not over can be amended."))
    changed = {name: value for name, value in changes.items() if getattr(kept, name) != value}
    hosts, are_others = hosts_to_come(kept, people or {})
    if not changed and not are_others:
        raise ValidationError(_("Nothing changes: there is nothing to sign."))
    for name, value in changed.items():
        setattr(kept, name, value)
    if not kept.starts_on <= effective_on <= kept.ends_on:
        raise ValidationError(_("The amendment takes effect on a day of the internship."))
    if effective_on < timezone.localdate(at):
        raise ValidationError(_("The amendment takes effect today at the earliest: everybody signs before."))
    stop_if_forbidden(kept)
    about_to_ask.send(sender=Agreement, agreement=kept, hosts=hosts)
    return _ask_all(kept, hosts, effective_on=effective_on, reason=reason, by=by, at=at)


def hosts_to_come(
    agreement: Agreement, people: dict[int, dict[str, str]]
) -> tuple[list[AgreementHost], bool]:
    """Return the hosts with the people they will have, in memory, and whether somebody is another."""
    hosts, are_others = list(agreement.hosts.select_related("establishment__organization")), False
    for host in hosts:
        for name, value in people.get(host.pk, {}).items():
            are_others |= getattr(host, name) != value
            setattr(host, name, value)
    return hosts, are_others


def _ask_all(kept, hosts, *, effective_on, reason, by, at):
    people = signatories_of(kept, on=timezone.localdate(at), hosts=hosts)
    first = kept.versions.filter(signed_at__isnull=False).order_by("number").first()
    content = versions.content_of(
        kept,
        signatories=people,
        clauses=first.content["clauses"],
        amendment={"effective_on": effective_on.isoformat(), "reason": reason},
        hosts=hosts,
    )
    waiting = kept.versions.to_sign().first()
    if waiting:
        tell_replaced(waiting, people=people, agreement=kept)
    void(kept, at=at)
    version = versions.freeze(
        kept,
        content=content,
        by=by,
        effective_on=effective_on,
        is_amendment=True,
        reason=reason,
        hosts=hosts,
    )
    ask(version, people, agreement=kept, at=at, replaces=waiting is not None)
    return version
