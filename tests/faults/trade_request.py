"""Ask for jobs as a page does: `python -m tests.faults.trade_request KIND LABEL NUMBER`."""

import sys

import django

django.setup()

from django.db import transaction  # noqa: E402  Django must be set up first

from partnerships.jobs.requesting import request_job  # noqa: E402
from partnerships.web.requests import request_id  # noqa: E402
from tests.faults.trade_kinds import KINDS  # noqa: E402

kind, label, number = sys.argv[1:]
request_id.set(f"request-{label}")
with transaction.atomic():
    for each in range(int(number)):
        request_job(kind=KINDS[kind], key=f"{label}:{each}")
