"""Two sheets that look alike: found distinct, complementary or one; taken back for a while."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships.base.states import hold
from partnerships.concertation.models import Partnership
from partnerships.inventory.comparing import PAIRS_SHOWN, Pair, possible_overlaps
from partnerships.inventory.models import TAKE_BACK_DAYS, Overlap, ServiceItem
from partnerships.people.models import User


class NotToJudge(Exception):
    """Why two sheets cannot be judged, or a finding taken back: a sentence."""


def pairs_to_judge(partnership: Partnership) -> list[tuple[Pair, ServiceItem, ServiceItem]]:
    """Return the pairs of a partnership's published sheets that may overlap, nearest first, with both."""
    published = partnership.services.filter(state=ServiceItem.State.PUBLISHED).with_partners()
    sheets = {service.pk: service for service in published}
    judged = Overlap.objects.standing().filter(first__partnership=partnership)
    known = set(judged.values_list("first", "second"))
    pairs = possible_overlaps([service.sheet for service in sheets.values()], known=known)
    return [(pair, sheets[pair.first], sheets[pair.second]) for pair in pairs[:PAIRS_SHOWN]]


@transaction.atomic
def judge(
    *,
    one: ServiceItem,
    other: ServiceItem,
    verdict: str,
    reason: str,
    by: User | None,
    at: datetime,
    kept: ServiceItem | None = None,
) -> Overlap:
    """Record what two sheets are to each other; when they are merged, ``kept`` stands for both.

    Raises NotToJudge for sheets that are no longer published, or judged meanwhile.
    """
    first, second = _both_held(one, other)
    if {first.state, second.state} != {ServiceItem.State.PUBLISHED}:
        raise NotToJudge(_("A sheet of this pair is no longer published: there is nothing to compare."))
    if Overlap.objects.standing().filter(first=first, second=second).exists():
        raise NotToJudge(_("Somebody else said meanwhile what these sheets are: it is below."))
    if verdict == Overlap.Verdict.MERGED:
        stays, goes = (first, second) if kept and kept.pk == first.pk else (second, first)
        goes.merge(by=by, at=at, reason=reason, into=stays)
    return Overlap.objects.create(first=first, second=second, verdict=verdict, reason=reason, by=by, at=at)


@transaction.atomic
def take_back(*, overlap: Overlap, by: User | None, at: datetime) -> None:
    """Take a finding back: the two sheets are to be compared again, and what was merged is apart.

    Raises NotToJudge when it was taken back already, or its days are over.
    """
    first, second = _both_held(overlap.first, overlap.second)
    hold(overlap)
    if overlap.taken_back_at or not may_take_back(overlap, at=at):
        raise NotToJudge(_("This can no longer be taken back."))
    if overlap.verdict == Overlap.Verdict.MERGED:
        for service, stands in ((first, second), (second, first)):
            if service.state == ServiceItem.State.MERGED and service.merged_into_id == stands.pk:
                service.part(by=by, at=at, reason=_("The merge is taken back."))
    overlap.taken_back_at = at
    overlap.save(update_fields=["taken_back_at", "updated_at"])


def may_take_back(overlap: Overlap, *, at: datetime) -> bool:
    """Whether a finding is recent enough to be taken back in one click."""
    return overlap.taken_back_at is None and at <= overlap.at + timedelta(days=TAKE_BACK_DAYS)


def _both_held(one: ServiceItem, other: ServiceItem) -> list[ServiceItem]:
    """Lock two sheets, always in the same order, and return them in it."""
    both = sorted((one, other), key=lambda service: service.pk)
    for service in both:
        hold(service)
    return both
