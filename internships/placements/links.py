"""Who answers for a trainee today, and the links by which those without an account do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from internships.placements.evaluation_models import Evaluation
from internships.placements.models import Placement
from partnerships.mails.readers import Reader, reader_of
from partnerships.organizations.models import Organization
from partnerships.people.capacities import is_same_address, serves
from partnerships.people.linking import language_of, revoke_links
from partnerships.people.models import AccessLink, Membership, User

VALIDATE = "validate_hours"
EVALUATE = "evaluate_{moment}"


@dataclass(frozen=True, slots=True)
class Guide:
    """Somebody who answers for a trainee: ``account`` opens pages, else a link is sent to the reader."""

    reader: Reader
    account: User | None = None


def guides(placement: Placement, *, on: date) -> list[Guide]:
    """Return who answers for a trainee on a day: the trainer while there, else the firm's own people."""
    here, firm = placement.establishment, placement.establishment.organization
    if not here.is_open:
        return []
    trainer = placement.trainer
    if trainer and firm.pk in trainer.scope_on(on=on).training_ids:
        return [Guide(reader_of(trainer), trainer)]
    email = placement.trainer_email
    if serves(email, here, on=on):
        return [Guide(Reader(email, placement.trainer_name, language_of(email)))]
    return list(_people_of(firm, on=on))


def _people_of(firm: Organization, *, on: date) -> Iterator[Guide]:
    held = Membership.objects.current(on=on).filter(organization=firm, role=Membership.Role.EMPLOYER)
    for person in User.objects.filter(pk__in=held.values("user"), is_active=True).order_by("pk"):
        yield Guide(reader_of(person), person)


def placement_of(link: AccessLink) -> Placement | None:
    return Placement.objects.with_people().filter(pk=link.target_id).first()


def guides_it(link: AccessLink, on: date) -> bool:
    """Whether the address is that of who answers for the trainee that day."""
    placement = placement_of(link)
    return placement is not None and any(
        is_same_address(guide.reader.email, link.email) for guide in guides(placement, on=on)
    )


def revoke_trainers_links(*, placement: Placement, at: datetime) -> None:
    """Close the links sent to the trainer of a placement: somebody else answers for the student now."""
    acts = [VALIDATE, *(EVALUATE.format(moment=moment) for moment in Evaluation.Moment.values)]
    for act in acts:
        revoke_links(links=AccessLink.objects.to(act, placement.pk), at=at)
