"""Which sheets may overlap, what a sheet leaves out, what services cover: rules without a database."""

import pytest

from partnerships.inventory.comparing import Sheet, possible_overlaps
from partnerships.inventory.covering import Given, cover, draw
from partnerships.inventory.quality import NEEDED, read_quality

MAGOG, COATICOOK = frozenset({"2445"}), frozenset({"2444"})
TRAINING = "Formation des employés en entreprise"


def sheet(key=1, *, audience=1, category=1, territories=MAGOG, words=TRAINING) -> Sheet:
    return Sheet(key, audience, category, territories, words)


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        ({}, True),
        ({"audience": 2}, False),
        ({"territories": COATICOOK}, False),
        ({"territories": frozenset()}, True),  # everywhere
        ({"words": "Aide au recrutement"}, True),  # one category
        ({"category": 2}, True),  # near words
        ({"category": 2, "words": "formations d’employées dans les entreprises"}, True),
        ({"category": 2, "words": "Aide au recrutement"}, False),
        ({"category": 2, "words": ""}, False),
    ],
)
def test_sheets_overlap_by_people_places_and_matter_or_words(other, overlaps):
    pairs = possible_overlaps([sheet(1), sheet(2, **other)])
    assert [(pair.first, pair.second) for pair in pairs] == [(1, 2)] * overlaps


def test_the_nearest_come_first_and_those_judged_do_not_come_back():
    sheets = [sheet(3), sheet(1), sheet(2, words="Aide au recrutement")]
    pairs = possible_overlaps(sheets)
    assert [(pair.first, pair.second) for pair in pairs] == [(1, 3), (1, 2), (2, 3)]
    assert [(pair.first, pair.second) for pair in possible_overlaps(sheets, known={(1, 3)})] == [
        (1, 2),
        (2, 3),
    ]


def test_what_a_sheet_leaves_out_is_said():
    assert read_quality({}).score == 0
    whole = {names[-1]: "x" for names in NEEDED.values()}
    assert read_quality(whole) == read_quality(whole | {"fresh_months": 3})
    assert read_quality(whole).score == 100 and read_quality(whole).missing == ()
    assert read_quality(whole | {"fee_fr": ""}).missing == ("fee",)


def test_a_service_given_everywhere_is_counted_in_each_territory():
    given = [Given(1, MAGOG), Given(1, frozenset()), Given(9, MAGOG)]
    rows = cover(given, categories=[(1, "Formation"), (2, "Recrutement")], territories=["2445", "2444"])
    assert [(row.counts, row.gaps) for row in rows] == [((2, 1), 0), ((0, 0), 2)]


def test_the_picture_says_what_the_table_says():
    rows = cover([Given(1, MAGOG)], categories=[(1, "Formation")], territories=["2445", "2444"])
    chart = draw(rows, territories=["Magog", "Coaticook"], words={"title": "Portée", "category": "Catégorie"})
    assert chart.rows == (("Formation", "1", "0"),) and chart.columns == ("Catégorie", "Magog", "Coaticook")
    assert chart.svg.count("<rect") == 2 and "Coaticook 0" in chart.svg
