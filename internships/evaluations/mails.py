"""Mails that ask for an evaluation."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.placements.evaluation_models import Evaluation
from internships.placements.links import EVALUATE, guides, guides_it, placement_of
from internships.placements.mails import tell, tell_holder
from internships.placements.models import Placement
from partnerships.mails.readers import Reader
from partnerships.mails.table import Mail, listed
from partnerships.people.capacities import link_kind
from partnerships.people.linking import make_link, revoke_links
from partnerships.people.models import AccessLink, User

EVALUATED = (Placement.State.ACTIVE, Placement.State.COMPLETED)
MAILS = listed(
    "internships/evaluations/mail",
    evaluation_to_give=Mail(
        asks=True,
        when=_("a middle or final evaluation is due"),
        to=_("the trainer, by a page or a link; the student"),
    ),
)


def send_evaluation_link(*, placement: Placement, moment: str, at: datetime, by: User | None = None) -> bool:
    """Ask who answers for the trainee, by a page or a link; False when nobody does.

    Older links stop working.
    """
    revoke_links(links=AccessLink.objects.to(EVALUATE.format(moment=moment), placement.pk), at=at)
    asked = guides(placement, on=timezone.localdate(at))
    for guide in asked:
        if guide.account:
            args = [moment, Evaluation.By.EMPLOYER]
            tell(MAILS["evaluation_to_give"], placement, guide.account, "evaluation_create", args)
        else:
            send_link(placement, guide.reader, moment=moment, at=at, by=by)
    return bool(asked)


def send_link(placement: Placement, reader: Reader, *, moment: str, at: datetime, by: User | None) -> None:
    """Write to somebody without an account the link of one evaluation."""
    link, token = make_link(
        act=EVALUATE.format(moment=moment),
        target_id=placement.pk,
        email=reader.email,
        name=reader.name,
        organization=placement.establishment.organization,
        language=reader.language,
        at=at,
        by=by,
        days=14,
    )
    tell_holder(MAILS["evaluation_to_give"], placement, link, "evaluation_by_link", token)


# --- In which capacity a link is held -----------------------------------------------------------------------


def is_to_give(link: AccessLink, on: date) -> bool:
    """Whether the evaluation is awaited: the placement has begun, and nobody has sent it."""
    placement = placement_of(link)
    given = Evaluation.objects.filter(placement=link.target_id, by=Evaluation.By.EMPLOYER)
    has_begun = placement is not None and placement.state in EVALUATED
    return has_begun and not given.filter(moment=moment_of(link)).exists()


def moment_of(link: AccessLink) -> str:
    """Return which evaluation a link asks for."""
    return link.act.removeprefix(EVALUATE.format(moment=""))


def stands(link: AccessLink) -> str:
    return str(_("This evaluation is no longer awaited: it was sent, or the placement did not take place."))


def send_again(link: AccessLink, at: datetime) -> None:
    """Ask whoever answers for the trainee today."""
    send_evaluation_link(placement=placement_of(link), moment=moment_of(link), at=at)


for moment in Evaluation.Moment.values:
    link_kind(
        EVALUATE.format(moment=moment),
        belongs=guides_it,
        is_open=is_to_give,
        over=stands,
        renew=send_again,
        used=_("You already sent this evaluation. Thank you!"),
        page="placement_list",
    )
