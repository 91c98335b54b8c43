"""Fill a portal with internships at every stage, dated from a day, on top of the programs' demonstration."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction
from django.utils.translation import override

from internships.demonstration import filing, offering, people, placing, ranking, seeking, sharing
from internships.demonstration.firms import firms
from internships.demonstration.seeking import Scene
from internships.offers.models import Offer
from partnerships.mails.outbox import OutgoingMail


@transaction.atomic
def fill(*, on: date) -> None:
    """Create the firms, accounts and figures that are missing; tell the stories once."""
    firms_by_name = firms()
    accounts = people.accounts(firms_by_name)
    sharing.report_hires()
    if Offer.objects.filter(establishment__in=firms_by_name.values()).exists():
        return
    with override("fr-ca"):
        _tell(firms_by_name, accounts, on=on)


def _tell(firms_by_name, accounts, *, on: date) -> None:
    students, drafters = people.students(on=on), people.drafters(on=on)
    with without_mail():
        offers = offering.offers(firms_by_name, accounts, on=on)
        scene = Scene(offers, students, drafters, accounts, on)
        placing.complete(scene)
        placing.under_way(scene)
        offers["moules"].confirm(on=scene.at(ago=10).date())
        sharing.positions(firms_by_name, scene)
        sharing.calls(firms_by_name, scene)
        sharing.calling(on=on)
        seeking.end_search(scene)
    placing.to_sign(scene)
    seeking.waiting(scene)
    seeking.keep_at_hand(scene)
    sharing.winter_break(on=on)
    ranking.rounds(scene)
    filing.files(scene)


@contextmanager
def without_mail() -> Iterator[None]:
    """Let nothing leave of what is told here: letters of the past are not sent today."""
    last = OutgoingMail.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    yield
    OutgoingMail.objects.filter(pk__gt=last).delete()
