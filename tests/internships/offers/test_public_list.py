"""The public list finds the offers a student means, page after page, and costs the same whatever its size."""

import html
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from internships.offers.filters import OfferSearch
from internships.offers.models import Offer
from internships.offers.searching import Cursor
from tests import factories
from tests.clock import day

MAGOG, GATINEAU = ("45.27", "-72.15"), ("45.48", "-75.66")


@pytest.fixture
def offers(plant, usinage, machinists, outaouais):
    """Offers of Magog and of Gatineau, oldest first."""
    gatineau = factories.establishment(
        organization=factories.organization(name="Cuisines de l’Île", region_code="07"),
        territory=factories.territory(code="2481"),
    )
    made = [
        (plant, MAGOG, "Stage d’usinage", "Machining internship", "program", {"programs": [usinage]}),
        (
            plant,
            MAGOG,
            "Soudeuse ou soudeur d’été",
            "",
            "summer-job",
            {"is_paid": True, "wage_hourly": "21.5"},
        ),
        (gatineau, GATINEAU, "Observer une cuisine", "", "observation", {"welcomes_minors": True}),
        (gatineau, GATINEAU, "Mécanicien industriel", "", "work-study", {"occupation": machinists}),
    ]
    return [
        factories.offer(
            establishment=place,
            latitude=spot[0],
            longitude=spot[1],
            title_fr=title,
            title_en=english,
            description_fr="Voir le métier.",
            kind_code=kind,
            published_at=factories.NOON + timedelta(days=number),
            **fields,
        )
        for number, (place, spot, title, english, kind, fields) in enumerate(made)
    ]


def page(client, **asked):
    return client.get(reverse("offer_list"), asked)


def found(client, **asked):
    return [line.title for line in page(client, **asked).context["lines"]]


def test_the_newest_come_first(client, offers):
    assert found(client) == [offer.title_fr for offer in reversed(offers)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("usinages", "Stage d’usinage"),
        ("MECANICIENS", "Mécanicien industriel"),
        ("machining", "Stage d’usinage"),
        ("l'usinage", "Stage d’usinage"),
        ("cuisines", "Observer une cuisine"),
        ("usinnage", "Stage d’usinage"),
        ("mecanicein", "Mécanicien industriel"),
    ],
)
def test_stems_accents_languages_and_typos(client, offers, words, title):
    assert found(client, q=words) == [title]


def test_titles_that_look_alike_are_said_to_be_only_that(client, offers):
    assert "Voici les titres qui y ressemblent" in page(client, q="usinnage").content.decode()
    assert "Voici les titres" not in page(client, q="usinage").content.decode()


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"kind": "observation"}, ["Observer une cuisine"]),
        ({"program": "5371"}, ["Stage d’usinage"]),
        ({"occupation": "72100"}, ["Mécanicien industriel"]),
        ({"area": "07", "paid": "no", "minors": "yes"}, ["Observer une cuisine"]),
        ({"area": "2481", "kind": "work-study"}, ["Mécanicien industriel"]),
        ({"paid": "yes"}, ["Soudeuse ou soudeur d’été"]),
        ({"near": "Sherbrooke", "kind": "program"}, ["Stage d’usinage"]),
        ({"near": "J8X 2K1", "km": "10", "kind": "observation"}, ["Observer une cuisine"]),
        ({"q": "usinage", "area": "07"}, []),
        ({"kind": "magic", "sort": "magic", "q": "cuisine"}, ["Observer une cuisine"]),
    ],
)
def test_filters_are_in_the_address_and_narrow_together(client, offers, asked, titles):
    assert found(client, **asked) == titles


def test_a_period_keeps_offers_with_a_seat_at_these_dates(client, offers):
    assert len(found(client, begin=f"{day(2027, 3, 1)}", end=f"{day(2027, 5, 1)}")) == 4
    assert found(client, begin=f"{day(2027, 4, 1)}") == []
    offers[0].slots.update(taken=1)
    assert len(found(client, begin=f"{day(2027, 3, 1)}", end=f"{day(2027, 5, 1)}")) == 3


def test_the_nearest_come_first_with_how_far_they_are(client, offers):
    answer = page(client, near="Gatineau", km="200", sort="distance")
    assert "Outaouais" not in answer.context["lines"][0].where
    assert [line.title for line in answer.context["lines"]][:2] in (
        ["Observer une cuisine", "Mécanicien industriel"],
        ["Mécanicien industriel", "Observer une cuisine"],
    )
    assert "à 0\N{NO-BREAK SPACE}km" in answer.context["lines"][0].where


def test_an_unknown_place_is_said_beside_the_field(client, offers):
    content = page(client, near="J0B 1A0").content.decode()
    assert "Écrivez une ville des environs" in content and 'aria-invalid="true"' in content


def test_dates_the_wrong_way_round_are_said(client, offers):
    assert (
        "Le dernier jour"
        in page(client, begin=f"{day(2027, 5, 1)}", end=f"{day(2027, 3, 1)}").content.decode()
    )


def test_drafts_paused_and_archived_offers_are_not_listed(client, plant):
    for state in ("draft", "to_review", "paused", "full", "expired", "archived"):
        factories.offer(establishment=plant, state=state)
    assert found(client) == []


@pytest.mark.parametrize(("days", "public"), [(0, 0), (-1, 1)])
def test_an_offer_reserved_for_a_school_waits_for_its_date(
    client, plant, cfp, cohort, theo, theos_profile, days, public
):
    factories.enrolment(cohort=cohort, student=theo.student, state="active")
    until = timezone.localdate() + timedelta(days=days)
    offer = factories.offer(establishment=plant, reserved_for=cfp, reserved_until=until)
    assert len(found(client)) == public
    assert (client.get(offer.get_absolute_url()).status_code == 200) is bool(public)
    client.force_login(theo)
    assert len(found(client)) == 1
    assert client.get(offer.get_absolute_url()).status_code == 200


def test_saying_that_one_studies_somewhere_opens_nothing(client, plant, cfp, theo, theos_profile):
    until = timezone.localdate() + timedelta(days=5)
    factories.offer(establishment=plant, reserved_for=cfp, reserved_until=until)
    client.force_login(theo)
    assert found(client) == []


def test_students_of_another_school_do_not_see_a_reserved_offer(
    client, plant, other_cfp, theo, theos_profile
):
    offer = factories.offer(
        establishment=plant, reserved_for=other_cfp, reserved_until=timezone.localdate() + timedelta(days=5)
    )
    client.force_login(theo)
    assert found(client) == [] and client.get(offer.get_absolute_url()).status_code == 404


def test_pages_follow_one_another_without_missing_nor_repeating_an_offer(client, plant):
    make_many(plant, size=60)
    seen, query = [], "?paid=no"
    for expected in (25, 25, 10):
        answer = client.get(reverse("offer_list") + query)
        seen += [line.address for line in answer.context["lines"]]
        assert len(answer.context["lines"]) == expected
        following = re.search(r'rel="next"\s+href="([^"]+)"', answer.content.decode())
        query = html.unescape(following[1]) if following else ""
    assert not following and len(set(seen)) == 60


@pytest.mark.parametrize("sort", ["date", "distance", "relevance"])
def test_every_order_goes_on_where_it_stopped(client, plant, sort):
    make_many(plant, size=40)
    asked = {"q": "soudage", "near": "Magog", "sort": sort}
    first = page(client, **asked)
    second = page(client, **asked, after=str(first.context["found"].after))
    seen = [line.address for answer in (first, second) for line in answer.context["lines"]]
    assert len(seen) == len(set(seen)) == 40


@pytest.mark.parametrize(
    "after", ["x", "12", "~", f"9~{'f' * 40}", "9" * 60 + "~" + "f" * 32, "-9~" + "0" * 32]
)
def test_an_invented_place_in_the_list_does_no_harm(client, offers, after):
    assert page(client, after=after).status_code == 200


def test_the_count_stops_at_a_thousand_and_the_pages_go_on(client, plant):
    make_many(plant, size=1030)
    answer = page(client)
    assert "plus de 1\N{NO-BREAK SPACE}000 offres" in answer.content.decode()
    last = Offer.objects.order_by("published_at", "public_id")[30]
    cursor = Cursor(int(last.published_at.timestamp() * 1_000_000), last.public_id)
    assert len(found(client, after=str(cursor))) == 25
    assert len(found(client, q="soudage", sort="relevance")) == 25
    assert len(found(client, near="Magog", sort="distance")) == 25


@pytest.mark.parametrize("size", [10, 1000])
@pytest.mark.parametrize(
    "asked",
    [{}, {"q": "soudage"}, {"q": "soudaje", "near": "Magog", "begin": f"{day(2027, 1, 20)}", "area": "05"}],
)
def test_the_list_costs_as_many_queries_for_ten_or_a_thousand(client, plant, queries_pinned, size, asked):
    make_many(plant, size=size)
    # last change, choices, words if any, the page with its count
    with queries_pinned(4 if "q" in asked else 3):
        answer = page(client, **asked)
    assert len(answer.context["lines"]) == min(size, 25)
    assert len(answer.content) < 80_000


def test_htmx_gets_the_results_alone(client, offers):
    answer = client.get(reverse("offer_list"), {"q": "usinage"}, headers={"HX-Request": "true"})
    content = answer.content.decode()
    assert "<html" not in content and "Stage d’usinage" in content
    assert 'hx-swap-oob="innerHTML:#found"' in content and "ETag" not in answer


def test_the_page_is_kept_until_an_offer_changes(client, offers):
    first = page(client)
    again = client.get(reverse("offer_list"), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    offers[0].pause(by=None, at=timezone.now())
    assert client.get(reverse("offer_list"), headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_in_english_titles_and_kinds_are_english(client, offers):
    with translation.override("en"):
        content = page(client, q="machining").content.decode()
    assert "Machining internship" in content and "Program internship" in content


def test_nothing_found_says_what_to_do(client, offers):
    assert "Essayez moins de mots" in page(client, q="xylophone").content.decode()


def make_many(establishment, *, size: int) -> None:
    """Make offers of Magog, some published at the same instant, a slot of two seats each."""
    model = factories.offer(establishment=establishment, title_fr="Soudage 0")
    Offer.objects.filter(pk=model.pk).update(latitude="45.27", longitude="-72.15")
    made = Offer.objects.bulk_create(
        Offer(
            establishment=establishment,
            kind=model.kind,
            region=model.region,
            territory=model.territory,
            title_fr=f"Soudage {number}",
            description_fr="Souder des pièces.",
            state="published",
            latitude=f"45.{27000 + number}",
            longitude="-72.15",
            published_at=factories.NOON + timedelta(minutes=number // 3),
        )
        for number in range(1, size)
    )
    slots = model.slots.model
    slots.objects.bulk_create(
        slots(offer=offer, starts_on=day(2027, 1, 11), ends_on=day(2027, 3, 26), seats=2) for offer in made
    )


def spots(client, **asked):
    shown = client.get(reverse("offer_map"), asked).content.decode()
    return re.findall(r'data-at="([^"]+)">\s*<a href="[^"]*"[^>]*>([^<]+)', shown)


def test_the_map_shows_the_offers_of_the_same_questions_where_they_are(client, offers):
    assert len(spots(client)) == 4
    assert spots(client, q="cuisine") == [("45.48000,-75.66000", "Observer une cuisine")]
    shown = client.get(reverse("offer_map"), {"near": "Magog", "km": "25"}).content.decode()
    assert 'data-here="45.27,-72.15" data-km="25"' in shown
    assert len(spots(client, near="Magog", km="25")) == 2


def test_an_offer_without_a_point_stays_in_the_list_beside_the_map(client, offers):
    Offer.objects.filter(title_fr="Observer une cuisine").update(latitude=None, longitude=None)
    shown = client.get(reverse("offer_map"), {"q": "cuisine"}).content.decode()
    assert spots(client, q="cuisine") == []
    assert "Observer une cuisine" in shown and "absent de la carte" in shown


def test_the_list_and_the_map_lead_to_each_other_with_what_is_asked(client, offers):
    assert reverse("offer_map") + "?q=cuisine" in page(client, q="cuisine").content.decode()
    shown = client.get(reverse("offer_map"), {"q": "cuisine"}).content.decode()
    assert reverse("offer_list") + "?q=cuisine" in shown


@pytest.mark.parametrize("count", [10, 150])
def test_the_map_asks_as_much_for_many_offers_as_for_few(client, plant, count, queries_pinned):
    for number in range(count):
        factories.offer(
            establishment=plant, latitude=MAGOG[0], longitude=MAGOG[1], title_fr=f"Stage {number}"
        )
    with queries_pinned(3):
        answer = client.get(reverse("offer_map"))
    assert len(re.findall("data-at=", answer.content.decode())) == min(count, 100)
    assert len(answer.content) <= 120 * 1024


@pytest.fixture
def many_programs(offers):
    """Thirty other programs, each with an offer of its own."""
    for number in range(30):
        program = factories.program(
            code=f"59{number:02}", title_fr=f"Métier {number}", title_en=f"Trade {number}"
        )
        offers[2].programs.add(program)
    return offers


def test_a_few_programs_are_a_list_to_choose_from(client, offers):
    shown = page(client).content.decode()
    assert re.search(r'<select[^>]*name="program">.*?5371', shown, re.DOTALL)


@pytest.mark.parametrize("asked", ["5371", "usinage", "machiniste"])
def test_of_many_programs_one_types_a_code_or_words(client, many_programs, asked):
    assert found(client, program=asked) == ["Stage d’usinage"]
    shown = page(client, program=asked).content.decode()
    assert "Métier 3" not in shown
    assert re.search(rf'<input[^>]*name="program"[^>]*value="{asked}"', shown)


def test_a_program_that_nobody_knows_finds_no_offer(client, many_programs):
    assert found(client, program="zzzzzz") == []


def test_suggestions_are_few_and_come_as_one_types(client, many_programs):
    [asked] = re.findall(r'data-pick="([^"]*)"', page(client).content.decode())
    told = client.get(f"{asked}&q=métier").json()["choices"]
    assert 0 < len(told) <= 20
    assert all("Métier" in title and title.startswith(code) for code, title in told)


def test_the_filters_hold_as_many_rows_for_many_programs_as_for_some(client, many_programs, queries_pinned):
    def rows():
        return sum(len(offered) for offered in OfferSearch({}).offered.values())

    few = rows()
    program = factories.program
    for number in range(100, 200):
        many_programs[2].programs.add(program(code=f"6{number}", title_fr="x", title_en="x"))
    assert rows() == few
    with queries_pinned(3):
        assert len(page(client).content) < 60_000
    with queries_pinned(5):  # the words are read, then what they mean, once
        page(client, program="métier")
