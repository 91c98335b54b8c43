"""Celery application. Beat's calendar is static, in code."""

import gc
import logging
import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, celeryd_init, setup_logging, worker_process_init
from django.conf import settings
from django.db import connections
from kombu.transport import TRANSPORT_ALIASES

from partnerships.jobs import tracing  # noqa: F401  it listens to signals

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.settings")
# Under the names of addresses, which also say whether the way to the broker is encrypted.
TRANSPORT_ALIASES |= dict.fromkeys(("redis", "rediss"), "partnerships.jobs.receiving:Transport")

app = Celery("partnerships")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

# Tasks are named by strings, which may point up to any package. A task that belongs to a period (a day, a
# month) is called more often than that, and claims its period first (`ticking.claim`): a beat that was
# stopped that night misses nothing. A message that no worker took in time expires: the next one is coming.
app.conf.beat_schedule = {
    "send again what waited too long": {
        "task": "partnerships.sweep",
        "schedule": settings.SWEEP_SECONDS,
        "options": {"expires": max(settings.SWEEP_SECONDS, 1)},
    },
    "send mails that wait": {
        "task": "partnerships.deliver_mails",
        "schedule": 30,
        "options": {"expires": 30},
    },
    "send daily summaries, each morning": {
        "task": "partnerships.send_digests",
        "schedule": 900,
        "options": {"expires": 900},
    },
    "forget files nobody committed, each day": {
        "task": "partnerships.expire_imports",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "forget acts that nobody confirmed, each day": {
        "task": "partnerships.forget_batches",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "remind seats that have not answered": {
        "task": "partnerships.remind_seats",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "tell of events called off, and remind of those that are near": {
        "task": "partnerships.tend_events",
        "schedule": 300,
        "options": {"expires": 300},
    },
    "compute published reports again, each month": {
        "task": "programs.propose_report_drafts",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "pass on files whose school does not answer, each day": {
        "task": "programs.pass_keeping_on",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "close transfers that no school answers, each day": {
        "task": "programs.close_transfers",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "ask whether services are still true, each day": {
        "task": "partnerships.keep_services_true",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "ask who leads measures of plans how they go, each day": {
        "task": "partnerships.ask_leads_of_measures",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "count what results of plans ask for, each day": {
        "task": "partnerships.count_indicators",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "remind of referrals and close them, each day": {
        "task": "partnerships.follow_referrals",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "ask firms about their offers, each day": {
        "task": "internships.keep_offers_true",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "remind, expire and pass on applications, each morning": {
        "task": "internships.follow_applications",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "tell of new offers, each morning": {
        "task": "internships.tell_new_offers",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "forget accounts nobody proved, each day": {
        "task": "internships.forget_unproved_accounts",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "carry out rounds of choices on time": {
        "task": "internships.keep_rounds",
        "schedule": 300,
        "options": {"expires": 300},
    },
    "remind who has to sign, each day": {
        "task": "internships.tend_agreements",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "start the placements of the day": {
        "task": "internships.start_placements",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
    "ask for hours and evaluations that wait": {
        "task": "internships.ask_for_hours",
        "schedule": 3600,
        "options": {"expires": 3600},
    },
}


@setup_logging.connect
def keep_our_logs(loglevel: int | str | None = None, **kwargs: Any) -> None:
    """Log as the pages do, in JSON, instead of Celery's own way; `--loglevel` sets Celery's own lines."""
    if loglevel:
        logging.getLogger("celery").setLevel(loglevel)


@worker_process_init.connect
def settle(**kwargs: Any) -> None:
    """Have the garbage collector leave out what is loaded for good: a report makes it look around often."""
    gc.freeze()


@celeryd_init.connect
@beat_init.connect
def take_time(**kwargs: Any) -> None:
    """Give workers and beat, however they were started, a worker's patience with the database."""
    options = connections.settings["default"]["OPTIONS"]
    if "options" in options:
        options["options"] = settings.WORKER_PATIENCE
