"""No page prints a count of persons of its own to who keeps no record of them.

Every address that permissions.toml opens is read twice: to anybody, as it is then with many more persons in
every table that counts them; to who keeps nothing there (an analyst of the region, a coordinator of another),
as it is then with a few more, which leave each count inside its rounding. Not one byte may tell. A new page
that counts persons gives its count an identity (IDENTITIES of programs/adequacy/confidentiality.py), or reads
published editions.
"""

import json
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from partnerships.web.remembering import PAGES
from programs.adequacy import confidentiality
from programs.cohorts.models import Cohort
from programs.needs.models import NeedLine
from programs.outcomes.models import OutcomeFigures
from programs.reports.models import AdequacyReport
from tests import factories
from tests.test_permissions import NAMES, ROWS, expected, logged_in, route_of, row_of

# What belongs to one visit, not to what the page says.
OF_THE_VISIT = re.compile(
    rb'name="(?:csrfmiddlewaretoken|token|file)" value="[^"]*"|nonce="[^"]*"|nonce-[A-Za-z0-9+/=_-]+'
)
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


def page_at(address: str, client: Client | None = None) -> bytes:
    PAGES.forget()
    response = (client or Client(raise_request_exception=True)).get(address)
    assert response.status_code < 400
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


# --- Who keeps nothing there --------------------------------------------------------------------------------

KEEPERS_OF_NOTHING = {"analyst": "anouk", "stranger": "sam"}
# What an open offer still has free is what it offers, said by who keeps it so that people apply.
SAY_WHAT_IS_FREE = {"offer_list", "offer_detail", "offer_board", "offer_export"}
READ = [
    name
    for name in NAMES
    if row_of(name)
    and name
    not in (
        "offer_by_link",
        "offer_still_valid",
        "service_still_true",
    )  # links: who follows them reads their own page
    and "draft_report" not in str(ROWS[row_of(name)])  # a frozen edition: read as published, above
    and not name.startswith(("admin:", "account_", "mfa_", "usersessions_"))
    and not ROWS[row_of(name)].get("tested_by")
    and "ok" in {expected(ROWS[row_of(name)], "get", actor) for actor in KEEPERS_OF_NOTHING}
]


@pytest.fixture
def in_tens(counted, plant, cfp, offer, survey, machinists, theos_profile):
    """Persons by multiples of five, everywhere: their rounding by a number of 0 leaves room for four more."""
    Cohort.objects.update(reported_entrants=15, reported_graduates=10, reported_applicants=20)
    offer.slots.update(seats=30, taken=10)
    for _ in range(5):
        someone_at_work(plant=plant, program=counted["program"], school=cfp, offer=offer)
    for number in range(6):
        place = factories.establishment(name=f"Usine {number}")
        answer = factories.response(survey=survey, establishment=place)
        factories.need(response=answer, occupation=machinists, hires_12m=5)
    return counted


def someone_at_work(*, plant, program, school, offer) -> None:
    """A student who applied, was answered, signed, came to the end and was hired."""
    student = factories.student()
    factories.profile(student=student, school=school, program=program)
    slot = offer.slots.get()
    factories.application(
        student=student, slot=slot, school=school, state="refused", answered_at=factories.NOON
    )
    agreed = factories.agreement(
        student=student, establishment=plant, school=school, program=program, state="completed"
    )
    factories.placement(agreement=agreed, state="completed", is_hired=True)


def a_few_more(*, plant, school, offer, program, survey) -> None:
    """Up to four persons more of everything."""
    Cohort.objects.update(reported_entrants=18, reported_graduates=13, reported_applicants=23)
    # Of Quebec's, another body published them: they stay as published.
    regional = OutcomeFigures.objects.exclude(region=None)
    regional.update(respondents=44, employed_related=28, employed_other=6)
    for _ in range(3):
        someone_at_work(plant=plant, program=program, school=school, offer=offer)
    for line in NeedLine.objects.filter(response__survey=survey)[:3]:
        NeedLine.objects.filter(pk=line.pk).update(hires_12m=6)


@pytest.mark.django_db
@pytest.mark.parametrize("name", READ)
def test_who_keeps_nothing_there_reads_no_exact_count(
    name, request, settings, monkeypatch, in_tens, plant, cfp, offer, survey
):
    monkeypatch.setattr(confidentiality, "draw", lambda *_identity: 0)
    row = ROWS[row_of(name)]
    for key, value in row.get("settings", {}).items():
        setattr(settings, key, value)
    for scene in row.get("with", ()):
        request.getfixturevalue(scene)
    address = route_of(name, row, request)
    readers = [who for actor, who in KEEPERS_OF_NOTHING.items() if expected(row, "get", actor) == "ok"]
    clients = [logged_in(request.getfixturevalue(who)) for who in readers]
    with time_machine.travel(timezone.now(), tick=False):
        before = [page_at(address, client) for client in clients]
        a_few_more(plant=plant, school=cfp, offer=offer, program=in_tens["program"], survey=survey)
        if name not in SAY_WHAT_IS_FREE:
            offer.slots.update(taken=13)
        assert [page_at(address, client) for client in clients] == before
