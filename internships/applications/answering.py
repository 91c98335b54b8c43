"""The firm's answers: one application or several, from the inbox or by the link of a mail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django_fsm import TransitionNotAllowed

from internships.applications import deciding
from internships.applications.mails import ANSWER
from internships.applications.models import Application
from partnerships.people.linking import LinkClosed, open_link, use_link
from partnerships.people.models import AccessLink

OFFER, INVITE, REVIEW, REFUSE = "offer", "invite", "review", "refuse"
ENDS = (OFFER, REFUSE)  # a link answers until one of these
STATE_FORBIDS, NO_SEAT, NOT_APPROVED = "state", "no_seat", "not_approved"


def answer(*, application: Application, verb: str, by, at: datetime, reason: str = "", **said) -> Application:
    """Do what the firm answers. Raises ``TransitionNotAllowed`` and ``NoSeatLeft``."""
    given = {"application": application, "by": by, "at": at, "reason": reason}
    if verb == OFFER:
        return deciding.offer_place(**given)
    if verb == INVITE:
        return deciding.invite(**given, **wanted(said, "interview_at", "interview_place"))
    if verb == REVIEW:
        return deciding.review(**given)
    return deciding.refuse(**given, **wanted(said, "refusal", "words"))


def wanted(said: dict, *names: str) -> dict:
    return {name: said[name] for name in names}


def opened(*, token: str, at: datetime) -> tuple[AccessLink, Application]:
    """Return the link of a token and the application it shows. Raises ``LinkClosed``."""
    link = open_link(token=token, act=ANSWER, at=at)
    found = Application.objects.with_candidate().filter(pk=link.target_id).first()
    if found is None:
        raise LinkClosed
    return link, found


@transaction.atomic
def answer_by_link(
    *, link: AccessLink, application: Application, verb: str, at: datetime, **said
) -> Application:
    """Do what is answered by link; a place offered or refused spends it: of two clicks, one acts.

    Raises ``LinkClosed`` besides what ``answer`` raises.
    """
    # The application is held before the link, as everywhere: two locks in two orders would block each other.
    deciding.hold(application)
    if verb in ENDS:
        use_link(link=link, at=at)
    return answer(application=application, verb=verb, by=None, at=at, reason=link.email, **said)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one application of a batch; ``refused`` is "" when the answer was given."""

    application: Application
    before: str
    refused: str = ""


def answer_several(
    *, applications: Sequence[Application], verb: str, by, at: datetime, **said
) -> list[Result]:
    """Give one answer to several applications, each by itself and in the firm's order."""
    return [_answer_one(application, verb, by, at, said) for application in applications]


def _answer_one(application, verb, by, at, said) -> Result:
    before = application.get_state_display()
    try:
        answer(application=application, verb=verb, by=by, at=at, **said)
    except deciding.NotApproved:
        return Result(now(application), before, NOT_APPROVED)
    except TransitionNotAllowed:
        return Result(now(application), before, STATE_FORBIDS)
    except deciding.NoSeatLeft:
        return Result(now(application), before, NO_SEAT)
    return Result(now(application), before)


def now(application: Application) -> Application:
    return Application.objects.with_candidate().get(pk=application.pk)


def rank(*, applications: Iterable[Application], ranks: dict[str, int | None]) -> int:
    """Keep the firm's order of its candidates, by public identifier; return how many changed."""
    orders = {a: ranks.get(str(a.public_id), a.rank) for a in applications}
    changed = {a: order for a, order in orders.items() if order != a.rank}
    for application, order in changed.items():
        Application.objects.filter(pk=application.pk).update(rank=order)
    return len(changed)
