"""Publish an edition: one at a time per region, the one before stays readable under its address."""

from datetime import datetime
from typing import Any

from django.db import transaction

from partnerships.territories.models import Region
from programs.reports.models import AdequacyReport


class OutdatedEdition(Exception):
    """A newer edition is already published: publishing this one would go back in time."""


def publish(*, report: AdequacyReport, by: Any, at: datetime) -> AdequacyReport:
    """Publish a draft and supersede the edition before it, in one transaction.

    Raises ``OutdatedEdition`` when a newer edition is published, ``django_fsm.TransitionNotAllowed`` when the
    report is no draft any more (two coordinators at once: the second learns that it is done).
    """
    with transaction.atomic():
        # The region's row serializes publications: two drafts published at once leave one published.
        Region.objects.select_for_update(no_key=True).get(pk=report.region_id)
        report = AdequacyReport.objects.light().get(pk=report.pk)
        before = AdequacyReport.objects.light().of_series(report).published().exclude(pk=report.pk).first()
        if before and before.edition > report.edition:
            raise OutdatedEdition(before.edition)
        if before:
            before.supersede(by=by, at=at)
        report.publish(by=by, at=at)
    return report
