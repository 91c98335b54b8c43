"""Doors of the workers: three lines each."""

from functools import partial

from celery import shared_task
from django.utils import timezone

from partnerships.base.ticking import once
from programs.reports.daily import propose_drafts
from programs.reports.job_kinds import REPORT
from programs.reports.producing import produce

REPORT.body(produce)


@shared_task(name="programs.propose_report_drafts")
def propose_report_drafts() -> None:
    """Once a month, have published reports computed again: a draft stays where inputs changed."""
    on = timezone.localdate()
    once(partial(propose_drafts, on=on), name="propose_report_drafts", period=f"{on:%Y-%m}")
