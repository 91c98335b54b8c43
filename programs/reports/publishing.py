"""Publish an edition, one at a time per region; take back those of a method that gave persons back.

Nothing is published that does not come out again, byte for byte, of the rounded facts kept with it. What was
exact is out: an edition of real persons is not cut again; its number, date and address stay.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from partnerships.jobs.running import JobFailed
from partnerships.territories.models import Region
from programs.adequacy.confidentiality import unidentified
from programs.adequacy.edition import as_json, inputs_of
from programs.cohorts.models import Cohort
from programs.needs.models import NeedsSurvey
from programs.outcomes.models import OutcomeFigures
from programs.reports.models import AdequacyReport
from programs.reports.producing import Made, computed, keep
from programs.reports.requesting import usual_years


class OutdatedEdition(Exception):
    """A newer edition is already published: publishing this one would go back in time."""


class UnprotectedEdition(Exception):
    """The edition does not come out of its rounded facts: it says something they do not."""


def publish(*, report: AdequacyReport, by: Any, at: datetime) -> AdequacyReport:
    """Publish a draft and supersede the edition before it, in one transaction.

    Raises ``OutdatedEdition`` when a newer edition, or one of a later day, is published,
    ``UnprotectedEdition`` when the draft is not what its rounded facts give,
    ``django_fsm.TransitionNotAllowed`` when the report is no draft any more (two coordinators at once: the
    second learns that it is done).
    """
    with transaction.atomic():
        # The region's row serializes publications: two drafts published at once leave one published.
        Region.objects.select_for_update(no_key=True).get(pk=report.region_id)
        report = AdequacyReport.objects.select_related("region", "partnership").get(pk=report.pk)
        series = AdequacyReport.objects.light().of_series(report).exclude(pk=report.pk)
        before = series.filter(state=AdequacyReport.State.PUBLISHED).first()
        if before and (before.edition > report.edition or before.on > report.on):
            raise OutdatedEdition(before.edition)
        if report.state == AdequacyReport.State.READY:
            verify(report)
        if before:
            (before.withdraw if before.is_withdrawn else before.supersede)(by=by, at=at)
        report.publish(by=by, at=at)
    return report


def verify(report: AdequacyReport) -> None:
    """Compute an edition again from the protected facts kept with it, and compare every byte.

    Raises ``UnprotectedEdition`` when one byte differs, or when a count of persons has no identity.
    """
    try:
        inputs = inputs_of(report.protected_inputs)
        made = Made.of(inputs)
    except (ValueError, TypeError, KeyError) as error:
        raise UnprotectedEdition("its facts are not kept") from error
    if unidentified(inputs):
        raise UnprotectedEdition(str(unidentified(inputs)[0].where))
    for again, kept in ((made.public, report.snapshot), (made.partners, report.partners_snapshot)):
        if as_json(again._replace(number=report.edition)).decode() != kept:
            raise UnprotectedEdition(again.audience)


# --- Taking back what an older method published -------------------------------------------------------------

WHY = "méthode 1.0: protégeait mal les petits groupes / method 1.0: did not protect small groups well"


@dataclass(frozen=True)
class Withdrawn:
    """A region's editions that were taken back, and those that stand in their place."""

    region: Region
    editions: list[int]
    replaced_by: list[int]


def withdraw_unprotected(*, at: datetime) -> list[Withdrawn]:
    """Withdraw every published edition of the older method; called again, it finds nothing left to do."""
    regions = Region.objects.filter(pk__in=AdequacyReport.objects.to_withdraw().values("region"))
    return [_withdraw_in(region, at) for region in regions.order_by("code")]


@transaction.atomic
def _withdraw_in(region: Region, at: datetime) -> Withdrawn:
    Region.objects.select_for_update(no_key=True).get(pk=region.pk)
    old = list(AdequacyReport.objects.light().to_withdraw().filter(region=region).order_by("edition"))
    current = [report for report in old if report.state == AdequacyReport.State.PUBLISHED]
    for report in old:
        report.withdraw(by=None, at=at, reason=WHY)
    replaced = [_replace(report, at) for report in current] if all_is_invented(region) else []
    return Withdrawn(region, [report.edition for report in old], [new for new in replaced if new is not None])


def all_is_invented(region: Region) -> bool:
    """Tell whether no real person or firm is counted in a region."""
    counted = (
        Cohort.objects.filter(region=region),
        OutcomeFigures.objects.filter(region=region),
        NeedsSurvey.objects.filter(region=region),
    )
    return not any(rows.filter(is_fictitious=False).exists() for rows in counted)


def _replace(old: AdequacyReport, at: datetime) -> int | None:
    """Publish a new edition with the choices of an old one; None when nothing is left to report on."""
    on = timezone.localdate(at)
    first, last = usual_years(on=on)
    report = AdequacyReport.objects.create(
        region=old.region, partnership=old.partnership, on=on, first_year=first, last_year=last,
        sources=old.sources, requested_by=None,
    )  # fmt: skip
    report.programs.set(old.programs.all())
    report.start(by=None, at=at)
    try:
        made = computed(report, lambda *_told: None)
    except JobFailed as error:
        report.fail(by=None, at=at, reason=WHY, error_fr=str(error), error_en=str(error))
        return None
    keep(report=report, made=made, at=at)
    return publish(report=report, by=None, at=at).edition
