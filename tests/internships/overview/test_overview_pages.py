"""The internships' board: who reads what, and its file."""

import json

import pytest
from django.urls import reverse

from internships.overview.areas import areas_of, days_of
from internships.overview.hiring_models import HiringFigures
from partnerships.plans.indicators import INDICATORS
from programs.adequacy import confidentiality
from programs.cohorts.counting import school_year_of
from tests import factories
from tests.clock import day
from tests.factories import TODAY

pytestmark = pytest.mark.usefixtures("db")

THIS_YEAR = school_year_of(day(2027, 1, 11))  # of internships, in the tests' story


@pytest.fixture
def board(client):
    def read(user, **asked):
        client.force_login(user)
        return client.get(reverse("internship_overview"), asked)

    return read


def names(user):
    return [area.name for area in areas_of(user, on=TODAY)]


def test_a_regional_coordinator_counts_the_region(rachid, board, offer):
    assert names(rachid) == ["Estrie"]
    assert board(rachid, year=str(THIS_YEAR)).context["board"].total.seats == 1


def analysed(client, anouk, **asked):
    client.force_login(anouk)
    return client.get(reverse("internship_overview"), {"year": str(THIS_YEAR), **asked}).context["board"]


def placed(*, plant, program, school, many: int, **fields) -> None:
    """Placements that ended, of as many students."""
    for _ in range(many):
        made = factories.agreement(
            student=factories.student(),
            establishment=plant,
            school=school,
            program=program,
            state="completed",
        )
        factories.placement(agreement=made, state="completed", **fields)


def test_an_analyst_reads_rounded_persons_by_program_and_exact_seats(
    client, anouk, offer, plant, usinage, cfp
):
    offer.slots.update(seats=12, taken=7)
    placed(plant=plant, program=usinage, school=cfp, many=13, is_hired=True)
    placed(plant=plant, program=usinage, school=cfp, many=8, is_hired=False)
    board = analysed(client, anouk)
    [line] = board.programs
    assert board.territories == [] and line.figures.seats == board.total.seats == 12
    assert line.figures.hired in (10, 15) and line.figures.completed - line.figures.hired in (5, 10)
    assert line.figures.taken in (5, 10) and board.total.taken is None
    assert board.total.completed == line.figures.completed  # totals add the lines up
    shown = client.get(reverse("internship_overview"), {"year": str(THIS_YEAR)})
    whole, page = board.total, shown.content.decode()
    begun = whole.under_way + whole.completed
    counts = (
        12,
        whole.applications,
        begun,
        whole.completed,
        whole.hired,
    )  # the drawing tells what is printed
    assert [row[1] for row in shown.context["chart"].rows] == [str(count) for count in counts]
    assert "multiple de 5" in page and "Délai moyen" not in page and "Par territoire" not in page


def test_a_result_of_a_plan_counts_the_same_rounded_persons_and_none_by_zone(
    client, anouk, offer, plant, usinage, cfp, partnership
):
    placed(plant=plant, program=usinage, school=cfp, many=7, is_hired=True)
    board = analysed(client, anouk)
    plan = factories.plan(partnership=partnership, from_on=days_of(THIS_YEAR)[0])
    measure, zone = factories.measure(plan=plan), factories.zone(partnership=partnership)
    for name in ("completed", "hired", "summer_jobs"):
        counts = INDICATORS[f"internships_{name}"].counts
        assert counts(measure, None, TODAY) == getattr(board.total, name), name
        assert counts(measure, zone, TODAY) is None
    assert board.total.completed in (5, 10)


def test_what_moves_within_its_rounding_moves_nothing_for_an_analyst(
    client, anouk, offer, plant, usinage, cfp, monkeypatch
):
    """By numbers of 0, from 5 to 9 persons print 5: on the page, and in its file."""
    monkeypatch.setattr(confidentiality, "draw", lambda *_: 0)

    def told():
        board = analysed(client, anouk)
        file = client.get(reverse("internship_overview_export", args=["json"]), {"year": str(THIS_YEAR)})
        return board, json.loads(file.content)["rows"]

    placed(plant=plant, program=usinage, school=cfp, many=5, is_hired=True)
    before = told()
    placed(plant=plant, program=usinage, school=cfp, many=4, is_hired=True)
    assert told() == before
    placed(plant=plant, program=usinage, school=cfp, many=1, is_hired=True)
    assert told() != before


def test_a_share_of_few_persons_is_not_told_to_an_analyst(client, anouk, plant, usinage, cfp, offer):
    placed(plant=plant, program=usinage, school=cfp, many=11, is_hired=True)
    assert analysed(client, anouk).total.hired_rate is None
    placed(plant=plant, program=usinage, school=cfp, many=20, is_hired=False)
    assert analysed(client, anouk).total.hired_rate == pytest.approx(11 / 31, abs=0.2)


def test_who_keeps_the_region_reads_exact_persons(client, rachid, plant, usinage, cfp, offer):
    placed(plant=plant, program=usinage, school=cfp, many=13, is_hired=True)
    client.force_login(rachid)
    board = client.get(reverse("internship_overview"), {"year": str(THIS_YEAR)}).context["board"]
    assert board.total.hired == 13 and board.territories


def test_a_coordinator_counts_the_school(maude, cfp):
    assert names(maude) == [cfp.name]


def test_an_administrator_counts_every_region(alix):
    assert len(names(alix)) == 17


@pytest.mark.parametrize("who", ["theo", "aline", "marc"])
def test_students_and_firms_have_no_board(who, request, board):
    assert board(request.getfixturevalue(who)).status_code == 404


def test_an_area_out_of_reach_is_never_shown(rachid, board, outaouais):
    assert board(rachid, area="07").context["board"].area.name == "Estrie"


@pytest.mark.parametrize("year", ["", "abc", "1900", "²"])
def test_a_year_that_is_not_offered_is_answered_by_this_one(rachid, board, year):
    assert board(rachid, year=year).status_code == 200


def test_an_empty_year_says_what_to_do(rachid, board):
    assert reverse("offer_create") in board(rachid).content.decode()


def test_hires_counted_elsewhere_are_named_with_their_source(rachid, board, estrie, partnership):
    HiringFigures.objects.create(
        region=estrie,
        partnership=partnership,
        kind=factories.kind(code="summer-job"),
        from_year=2006,
        to_year=2012,
        persons=400,
        is_at_least=True,
        source="Document de PRIMOM",
    )
    page = board(rachid).content.decode()
    assert "2006–2012" in page and "plus de 400" in page and "Document de PRIMOM" in page


def test_the_file_holds_what_the_screen_counts(client, rachid, offer):
    client.force_login(rachid)
    asked = {"area": "05", "year": str(THIS_YEAR)}
    found = json.loads(client.get(reverse("internship_overview_export", args=["json"]), asked).content)
    assert [row["seats"] for row in found["rows"] if row["by"] == "total"] == [1]
    assert client.get(reverse("internship_overview_export", args=["pdf"])).status_code == 404


@pytest.mark.parametrize("many", [1, 30])
def test_a_board_asks_as_many_questions_for_many_rows(many, rachid, client, queries_pinned):
    for number in range(many):
        firm = factories.organization(name=f"Usine {number}")
        factories.offer(
            establishment=factories.establishment(organization=firm),
            programs=[factories.program(code=f"6{number:03}")],
            slot={"starts_on": day(2027, 1, 4)},
        )
    client.force_login(rachid)
    with queries_pinned(8):
        client.get(reverse("internship_overview"), {"year": str(THIS_YEAR)})


def test_the_board_says_that_a_position_calls_for_its_half(client, rachid, shared_by_theo, ines):
    client.force_login(rachid)
    address = reverse("internship_overview")
    assert client.get(address).context["calling"] == 1
    factories.position_share(position=shared_by_theo, student=ines.student, half="B")
    assert client.get(address).context["calling"] == 0
