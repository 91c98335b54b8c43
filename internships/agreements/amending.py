"""Amendments (*avenants*): what changes, from which day, signed by the same people as the agreement."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements import versions
from internships.agreements.allowing import stop_if_forbidden
from internships.agreements.asking import ask, hold, void
from internships.agreements.models import Agreement, AgreementVersion
from internships.agreements.signals import about_to_ask
from internships.agreements.signatories import signatories_of
from partnerships.people.models import User


@transaction.atomic
def amend(
    *, agreement: Agreement, changes: dict, effective_on: date, reason: str, by: User, at: datetime
) -> AgreementVersion:
    """Freeze an amendment and ask everybody to sign; the agreement stays in force as it is meanwhile.

    ``changes`` holds new values of ``versions.AMENDED``; nothing is written on the agreement before the last
    signature. An amendment that waits is replaced. Raises ValidationError when nothing changes, when the
    agreement is not in force, or when the amendment would take effect outside of the internship.
    """
    kept = hold(agreement)
    if not kept.is_in_force:
        raise ValidationError(_("Only an agreement that is signed and not over can be amended."))
    changed = {name: value for name, value in changes.items() if getattr(kept, name) != value}
    if not changed:
        raise ValidationError(_("Nothing changes: there is nothing to sign."))
    for name, value in changed.items():
        setattr(kept, name, value)
    if not kept.starts_on <= effective_on <= kept.ends_on:
        raise ValidationError(_("The amendment takes effect on a day of the internship."))
    if effective_on < timezone.localdate(at):
        raise ValidationError(_("The amendment takes effect today at the earliest: everybody signs before."))
    stop_if_forbidden(kept)
    about_to_ask.send(sender=Agreement, agreement=kept)
    return _ask_all(kept, effective_on=effective_on, reason=reason, by=by, at=at)


def _ask_all(kept, *, effective_on, reason, by, at):
    people = signatories_of(kept, on=timezone.localdate(at))
    first = kept.versions.filter(signed_at__isnull=False).order_by("number").first()
    content = versions.content_of(
        kept,
        signatories=people,
        clauses=first.content["clauses"],
        amendment={"effective_on": effective_on.isoformat(), "reason": reason},
    )
    replaces = kept.versions.to_sign().exists()
    void(kept, at=at)
    version = versions.freeze(
        kept, content=content, by=by, effective_on=effective_on, is_amendment=True, reason=reason
    )
    ask(version, people, agreement=kept, at=at, replaces=replaces)
    return version
