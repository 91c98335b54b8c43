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
from django.apps import apps
from django.template.base import FilterExpression
from django.template.loader import get_template
from django.templatetags.i18n import BlockTranslateNode
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from internships.overview.calendars import open_feed
from partnerships.mails.table import TABLE
from partnerships.web.remembering import PAGES
from partnerships.web.sitemaps import SECTIONS
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

KEEPERS_OF_NOTHING = {"analyst": "anouk", "stranger": "sam", "neighbour": "nora"}
READ = [
    name
    for name in NAMES
    if row_of(name)
    and name
    not in (
        "offer_by_link",
        "offer_still_valid",
        "service_still_true",
        "referral_answer",
        "referral_own",
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
        factories.enrolment(cohort=Cohort.objects.order_by("pk").first(), state="active")
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
        offer.slots.update(taken=13)
        assert [page_at(address, client) for client in clients] == before


# --- Feeds --------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_no_feed_says_how_many_seats_are_taken(client, anouk, nora, sam, plant, usinage):
    """A job announced to search engines, its periods as a calendar, maps of the site, private calendars."""
    job = factories.offer(
        establishment=plant, kind_code="summer-job", programs=[usinage], slot={"seats": 9, "taken": 2}
    )
    addresses = [
        job.get_absolute_url(),
        reverse("offer_calendar", args=[job.public_id]),
        *(reverse("sitemap", args=[section]) for section in SECTIONS),
        *(
            reverse("calendar_feed", args=[open_feed(user=who, at=timezone.now())])
            for who in (anouk, nora, sam)
        ),
    ]
    with time_machine.travel(timezone.now(), tick=False):
        before = [page_at(address) for address in addresses]
        assert b'"totalJobOpenings": 9' in before[0]
        job.slots.update(taken=7)
        assert [page_at(address) for address in addresses] == before


# --- Mails --------------------------------------------------------------------------------------------------

# The numbers that mails say. None is of persons whose records its reader does not keep.
SAID_IN_MAILS = {
    "count": "place_closed: placements that the reader coordinates",
    "failed": "round_failures: places of the round that its reader decides",
    "fitting": "half_open: students of the reader's own school",
    "mails|length": "digest: mails to the reader",
    "offers|length": "new_offers: offers that a search finds",
    "persons": "registration_kept, registration_moved_up: the reader’s own group",
}
ADDING_UP = {"number", "length", "share", "add", "sum", "count"}
WHOLE = ("IntegerField", "PositiveIntegerField", "PositiveSmallIntegerField", "SmallIntegerField")
KEPT_NUMBERS = {
    field.name
    for model in apps.get_models()
    if model._meta.app_label in ("partnerships", "programs", "internships")
    for field in model._meta.concrete_fields
    if field.get_internal_type() in WHOLE
} | {"left", "taken", "seats", "answered", "invited", "persons"}


def expressions_of(node, seen: set[int] | None = None) -> set[str]:
    """Return what a template prints, tests or adds up, as it is written; those that it extends included."""
    seen = set() if seen is None else seen
    if id(node) in seen:
        return set()
    seen.add(id(node))
    if isinstance(node, FilterExpression):
        return {node.token}
    if isinstance(node, dict):
        parts = [*node.values()]
    elif isinstance(node, list | tuple):
        parts = [*node]
    elif type(node).__module__.startswith("django.template") and not isinstance(node, type):
        parts = [part for name, part in vars(node).items() if name not in ("origin", "engine", "token")]
    elif isinstance(node, BlockTranslateNode):
        parts = [node.extra_context, node.counter]
    else:
        parts = []
    return set().union(*(expressions_of(part, seen) for part in parts))


def is_number(expression: str) -> bool:
    variable, *filters = expression.split("|")
    names = {name.split(":")[0] for name in filters}
    return bool(names & ADDING_UP) or variable.split(".")[-1] in KEPT_NUMBERS


def test_mails_say_no_number_of_persons_but_those_named_above():
    said = set()
    for name in (name for name in TABLE if not name.startswith(("account/", "mfa/"))):
        for file in (TABLE[name].subject_file, TABLE[name].text_file):
            found = get_template(file).template
            counted = {node.counter.token for node in found.nodelist.get_nodes_by_type(BlockTranslateNode)
                       if node.counter}  # fmt: skip
            said |= counted | {text for text in expressions_of(found) if is_number(text)}
    said = {text.removesuffix("|number") for text in said}
    assert said == set(SAID_IN_MAILS)
