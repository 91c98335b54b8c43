"""No page that everybody reads prints a count of persons of its own: published lines, or nothing.

Every address that permissions.toml opens to anybody is read twice: as it is, then with many more persons in
every table that counts them. Not one byte may tell. A new page that counts persons gives its count an
identity (IDENTITIES of programs/adequacy/confidentiality.py), or reads published editions.
"""

import json
import re

import pytest
from django.test import Client

from partnerships.web.remembering import PAGES
from programs.cohorts.models import Cohort
from programs.outcomes.models import OutcomeFigures
from programs.reports.models import AdequacyReport
from tests import factories
from tests.test_permissions import NAMES, ROWS, expected, route_of, row_of

# What belongs to one visit, not to what the page says.
OF_THE_VISIT = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"|nonce-[A-Za-z0-9+/=_-]+')
# Who is behind a link reads their own page, which is another at each visit.
PUBLIC = [
    name
    for name in NAMES
    if row_of(name)
    and name != "offer_by_link"
    and not name.startswith(("admin:", "account_", "mfa_", "usersessions_"))
    and not ROWS[row_of(name)].get("tested_by")
    and expected(ROWS[row_of(name)], "get", "anonymous") == "ok"
]


def page_at(address: str) -> bytes:
    PAGES.forget()
    response = Client(raise_request_exception=True).get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return OF_THE_VISIT.sub(b"", content)


def more_persons(*, program, provider, region) -> None:
    """Count many more persons everywhere the site counts some."""
    Cohort.objects.update(
        reported_entrants=617, reported_applicants=631, reported_graduates=607, reported_withdrawals=11
    )
    OutcomeFigures.objects.update(respondents=613, employed_related=599, employed_other=2, studying=12)
    cohort = Cohort.objects.order_by("pk").first()
    for state in ("active", "graduated", "withdrawn", "waitlisted"):
        for _ in range(3):
            factories.enrolment(cohort=cohort, state=state)
    graduate = factories.enrolment(cohort=cohort, state="graduated")
    factories.outcome(enrolment=graduate, is_related=True, region=region)


@pytest.fixture
def counted(usinage, cfp, estrie, published_report):
    """A program with a cohort that ended, one to come, a follow-up, and a published line."""
    AdequacyReport.objects.update(computed_at=factories.NOON)  # a PDF says when it was
    for position, line in enumerate(json.loads(published_report.snapshot)["lines"], start=1):
        published_report.lines.create(
            position=position,
            program_code=line["program"]["code"],
            coverage_class=line["class"],
            content=line,
        )
    factories.cohort(program=usinage, provider=cfp, reported_entrants=13, reported_graduates=9)
    factories.outcome_figures(program=usinage, region=estrie, employed_related=25, employed_other=5)
    factories.outcome_figures(program=usinage, employed_related=25, employed_other=5)
    return {"program": usinage, "provider": cfp, "region": estrie}


@pytest.mark.django_db
@pytest.mark.parametrize("name", PUBLIC)
def test_a_page_that_everybody_reads_counts_nobody_by_itself(name, request, settings, counted):
    row = ROWS[row_of(name)]
    for key, value in row.get("settings", {}).items():
        setattr(settings, key, value)
    for scene in row.get("with", ()):
        request.getfixturevalue(scene)
    address = route_of(name, row, request)
    before = page_at(address)
    more_persons(**counted)
    assert page_at(address) == before


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["page", "pdf", "xlsx", "csv", "json"])
def test_neither_does_a_published_report_nor_any_of_its_files(kind, counted):
    report = AdequacyReport.objects.published().get()
    address = report.get_absolute_url() + ("" if kind == "page" else kind)
    before = page_at(address)
    more_persons(**counted)
    assert before and page_at(address) == before
