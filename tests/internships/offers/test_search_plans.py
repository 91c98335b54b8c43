"""How PostgreSQL answers the public search: read from its plans, at a size where a wrong one shows."""

import json

import pytest
from django.db import connection

from internships.offers.models import InternshipKind, Offer
from internships.offers.searching import Cursor, Query, search, statement
from partnerships.territories.models import Region
from partnerships.territories.towns import locate
from tests import factories
from tests.bench.offers import ON, fill, four_filters
from tests.clock import day

SIZE, MOST_READ = 24_000, 8_000  # of which six in ten are published


@pytest.fixture(scope="module")
def many_offers(django_db_setup, django_db_blocker):
    """Offers of every kind, region and trade, made once for this file and taken away after it."""
    with django_db_blocker.unblock():
        firm = factories.organization(name="Usine des plans", kind=None)
        factories.establishment(organization=firm)
        program, occupation = factories.program(code="9001"), factories.occupation(code="90001")
        fill(SIZE)
        with connection.cursor() as cursor:
            # Pages of emptied tables and old statistics, left by earlier tests, would change the plans.
            cursor.execute("VACUUM ANALYZE")
        yield
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE internships_offer CASCADE")
        for row in (firm, program, occupation):
            row.delete()


@pytest.fixture
def query(request, many_offers, db):
    region, kind = Region.objects.get(code="05").pk, InternshipKind.objects.get(code="program").pk
    sherbrooke = locate("Sherbrooke")
    return {
        "nothing": Query(),
        "a region": Query(region=region),
        "a kind": Query(kind=kind),
        "a region, paid": Query(region=region, is_paid=True),
        "words and four filters": four_filters(),
        "frequent words": Query(words="atelier"),
        "frequent words, best first": Query(words="atelier", sort="relevance"),
        "rare words": Query(words="bleuets"),
        "around a town": Query(here=sherbrooke, km=100),
        "around a town, nearest first": Query(here=sherbrooke, km=100, sort="distance"),
        "a period": Query(begins_on=day(2027, 6, 1), ends_on=day(2027, 7, 1)),
    }[request.param]


CASES = [
    "nothing", "a region", "a kind", "a region, paid", "words and four filters", "frequent words",
    "frequent words, best first", "rare words", "around a town", "around a town, nearest first", "a period",
]  # fmt: skip


def nodes(plan):
    yield plan
    for inner in plan.get("Plans", []):
        yield from nodes(inner)


def plan_of(query, *, after=None):
    text, parameters = statement(query, on=ON, after=after)
    assert "OFFSET" not in text.upper()
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {text}", parameters)
        found = cursor.fetchone()[0]
    return list(nodes((json.loads(found) if isinstance(found, str) else found)[0]["Plan"]))


@pytest.mark.parametrize("query", CASES, indirect=True)
@pytest.mark.parametrize("after", [None, Cursor(10**9, Offer().public_id)], ids=["first page", "farther"])
def test_nothing_over_a_thousand_is_sorted_and_no_table_is_read_whole(query, after):
    for node in plan_of(query, after=after):
        if node["Node Type"] == "Sort":
            assert node["Plans"][0]["Actual Rows"] <= 1001
        if node.get("Relation Name") == "internships_offer":
            read = node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
            assert read * node["Actual Loops"] <= MOST_READ, node


@pytest.mark.parametrize("query", ["nothing", "a region", "a kind", "around a town"], indirect=True)
def test_published_offers_are_reached_by_an_index(query):
    scans = {node["Node Type"] for node in plan_of(query) if node.get("Relation Name") == "internships_offer"}
    assert "Seq Scan" not in scans


@pytest.mark.parametrize("query", CASES, indirect=True)
def test_pages_are_those_of_a_plain_sort(query):
    first = search(query, on=ON)
    second = search(query, on=ON, after=first.after) if first.after else None
    seen = [row.public_id for page in (first, second) if page for row in page.rows]
    assert len(seen) == len(set(seen))
    if query.sort == "date":
        newest = [row.published_at for page in (first, second) if page for row in page.rows]
        assert newest == sorted(newest, reverse=True)
