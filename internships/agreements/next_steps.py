"""What comes next for an agreement: who must do what, and who is late."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.models import (
    LATE_AFTER_WORKING_DAYS,
    Agreement,
    SignatureRequest,
)
from partnerships.base.workdays import working_days_between


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


def is_late(request: SignatureRequest, *, on: date) -> bool:
    """Whether somebody has kept the others waiting for three working days."""
    waited = working_days_between(timezone.localdate(request.asked_at), on)
    return request.state == SignatureRequest.State.PENDING and waited >= LATE_AFTER_WORKING_DAYS
