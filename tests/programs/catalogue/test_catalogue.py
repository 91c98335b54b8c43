"""The catalogue finds what a reader means, and costs the same whatever its size."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import translation

from programs.catalogue.models import Program
from tests import factories
from tests.filling_forms import untouched

COMING = date(2099, 8, 24)


@pytest.fixture
def programs(db):
    made = [
        ("5371", "Usinage", "Machining", "DEP", "Fabrication mécanique"),
        ("5195", "Soudage-montage", "Welding and Fitting", "DEP", "Métallurgie"),
        ("5260", "Mécanique industrielle", "Industrial Mechanics", "DEP", "Entretien d'équipement motorisé"),
        ("5333", "Plomberie et chauffage", "Plumbing and Heating", "DEP", "Bâtiment"),
        (
            "241.A0",
            "Techniques de génie mécanique",
            "Mechanical Engineering Technology",
            "DEC",
            "Fabrication mécanique",
        ),
    ]
    return [
        factories.program(code=code, title_fr=fr, title_en=en, sanction=sanction, sector_fr=sector)
        for code, fr, en, sanction, sector in made
    ]


def found(client, **asked):
    table = client.get(reverse("program_list"), asked).context["table"]
    return [program.code for program in table.records]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("usinage", ["5371"]),
        ("Usinages", ["5371"]),
        ("mecanique industrielles", ["5260"]),
        ("MÉCANIQUES", ["5260", "241.A0", "5371"]),  # the sector of 5371 says it
        ("welding", ["5195"]),
        ("5371", ["5371"]),
        ("53", ["5333", "5371"]),
        ("241.a0", ["241.A0"]),
        ("usinnage", ["5371"]),
        ("plonberie", ["5333"]),
        ("soudeur", ["5195"]),
        ("weldng", ["5195"]),
        ("xylophone", []),
        ("l'usinage", ["5371"]),
        ('"', []),
    ],
)
def test_stems_accents_languages_codes_and_typos(client, programs, words, codes):
    assert sorted(found(client, q=words)) == sorted(codes)


def test_titles_that_look_alike_are_said_to_be_only_that(client, programs):
    assert (
        "Voici les titres qui y ressemblent"
        in client.get(reverse("program_list"), {"q": "usinnage"}).content.decode()
    )
    assert "Voici les titres" not in client.get(reverse("program_list"), {"q": "usinage"}).content.decode()


def test_the_code_typed_comes_first(client, programs):
    factories.program(code="9999", title_fr="Perfectionnement 5371", sanction="AEP")
    assert found(client, q="5371") == ["5371", "9999"]


def test_filters_by_sanction_sector_and_region(client, programs, outaouais):
    assert found(client, sanction="DEC") == ["241.A0"]
    assert found(client, sector="Bâtiment") == ["5333"]
    cfp = factories.organization(name="CFP de l'Outaouais", kind="cfp", region_code="07")
    factories.cohort(program=programs[1], provider=cfp)
    assert found(client, region="07") == ["5195"]
    assert found(client, region="07", sanction="DEC") == []


def test_a_filter_that_means_nothing_is_left_out(client, programs):
    assert len(found(client, sanction="Doctorat", region="99", page="x")) == 5


def test_a_cancelled_cohort_teaches_nowhere(client, programs, cfp):
    factories.cohort(program=programs[0], provider=cfp, state="cancelled")
    assert found(client, region="05") == []


def test_a_replaced_program_comes_last_and_says_by_what(client, programs):
    old = factories.program(code="5223", title_fr="Techniques d'usinage")
    new = programs[0]
    new.predecessor = old
    new.save()
    page = client.get(reverse("program_list"), {"q": "usinage"})
    assert [program.code for program in page.context["table"].records] == ["5371", "5223"]
    assert "remplacé par 5371" in page.content.decode()


def test_the_next_start_is_shown(client, programs, cfp):
    factories.cohort(program=programs[0], provider=cfp, starts_on=COMING)
    assert "24\u00a0août\u00a02099" in client.get(reverse("program_list"), {"q": "usinage"}).content.decode()


def test_an_empty_answer_helps(client, programs):
    page = client.get(reverse("program_list"), {"q": "xylophone"}).content.decode()
    assert "Essayez moins de mots" in page


def test_htmx_gets_the_results_alone(client, programs):
    response = client.get(reverse("program_list"), {"q": "usinage"}, headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode() and "Usinage" in response.content.decode()
    assert 'hx-swap-oob="innerHTML:#found"' in response.content.decode()
    assert 'class="chip"' in response.content.decode()
    assert "HX-Request" in response["Vary"] and "ETag" not in response


def test_in_english_titles_and_sectors_are_english(client, programs):
    Program.objects.filter(code="5371").update(sector_en="Mechanical Manufacturing")
    with translation.override("en"):
        page = client.get(reverse("program_list")).content.decode()
    assert "Machining" in page and "Mechanical Manufacturing" in page and ">Usinage<" not in page


@pytest.mark.parametrize("size", [10, 1000])
@pytest.mark.parametrize("asked", [{}, {"q": "soudage"}, {"q": "soudaje", "region": "05"}])
def test_the_catalogue_costs_as_many_queries_for_ten_or_a_thousand(client, size, asked, queries_pinned):
    Program.objects.bulk_create(
        Program(code=f"{n:04d}", title_fr=f"Soudage {n}", sanction="DEP", sector_fr="Métallurgie")
        for n in range(size)
    )
    with queries_pinned(4 if "q" in asked else 3):  # last change, choices, words, rows with their total
        response = client.get(reverse("program_list"), asked)
    assert response.status_code == 200
    assert len(response.content) < 60_000


def test_pages_go_as_far_as_the_list_does(client, db):
    Program.objects.bulk_create(
        Program(code=f"{n:04d}", title_fr=f"Soudage {n}", sanction="DEP") for n in range(30)
    )
    assert len(found(client)) == 25
    shown = {page: len(found(client, page=page)) for page in ("2", "3", "41", "9" * 30, "-1", "x")}
    assert shown == {"2": 5, "3": 5, "41": 5, "9" * 30: 5, "-1": 25, "x": 25}
    assert "30 programmes" in client.get(reverse("program_list")).content.decode()


def test_the_catalogue_is_sorted_by_its_columns_and_goes_into_files(client, programs, cfp):
    programs[0].hours = 1800
    programs[0].save()
    factories.cohort(program=programs[0], provider=cfp, starts_on=COMING)
    assert found(client, sort="program") == ["5260", "5333", "5195", "241.A0", "5371"]
    assert found(client, sort="-next_start")[0] == found(client, sort="hours")[0] == "5371"
    for format in ("xlsx", "csv", "json"):
        file = client.get(reverse("program_export", args=[format]), {"q": "usinage"})
        assert file.status_code == 200 and "programmes" in file["Content-Disposition"]
    [told] = file.json()["rows"]
    assert {told["code"], told["title_en"], told["next_start"]} == {"5371", "Machining", "2099-08-24"}
    assert client.get(reverse("program_export", args=["pdf"])).status_code == 404


# --- Which program replaces which ---------------------------------------------------------------------------


@pytest.fixture
def succession(db):
    """C, which B replaces, which A replaces."""
    c = factories.program(code="5003", title_fr="C")
    b = factories.program(code="5002", title_fr="B", predecessor=c)
    return factories.program(code="5001", title_fr="A", predecessor=b), b, c


def replace(program, by) -> None:
    """Write a succession past every form, as far as the end of the transaction."""
    with transaction.atomic():
        Program.objects.filter(pk=program.pk).update(predecessor=by)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("older", [0, 1])
def test_the_database_refuses_a_succession_in_a_circle(succession, older):
    with pytest.raises(IntegrityError, match="replace itself"):
        replace(succession[2], succession[older])


def test_the_database_refuses_two_new_programs_that_replace_each_other(db):
    made = [Program(pk=1, code="5001", predecessor_id=2), Program(pk=2, code="5002")]
    made[1].predecessor_id = 1
    with pytest.raises(IntegrityError, match="replace itself"), transaction.atomic():
        Program.objects.bulk_create(made)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_one_transaction_may_turn_a_succession_round(succession):
    a, b, c = succession
    with transaction.atomic():
        Program.objects.filter(pk=c.pk).update(predecessor=b)
        replace(b, None)
    assert Program.objects.get(pk=a.pk).predecessor_id == b.pk


@pytest.mark.django_db(transaction=True)
def test_two_halves_of_a_circle_at_once_make_none():
    one, other = factories.program(code="5001"), factories.program(code="5002")
    written = Barrier(2)

    def act(newer, older):
        try:
            with transaction.atomic():
                Program.objects.filter(pk=newer.pk).update(predecessor=older)
                written.wait(30)  # both have written, neither has committed
        except IntegrityError:
            return "refused"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        said = list(threads.map(act, (one, other), (other, one)))
    assert sorted(map(str, said)) == ["None", "refused"]
    assert Program.objects.exclude(predecessor=None).count() == 1


def test_the_administration_says_that_a_program_would_replace_itself(client, alix, succession):
    a, _b, c = succession
    client.force_login(alix)
    address = reverse("admin:programs_program_change", args=[c.pk])
    as_it_is = untouched(client.get(address), form_id="program_form")
    page = client.post(address, as_it_is | {"predecessor": a.pk})
    assert page.context["adminform"].form.errors["predecessor"] == [
        "Ce programme se remplacerait lui-même, par ceux qu’il remplace."
    ]


def test_a_programs_own_version_is_edited_in_the_administration(client, alix):
    program = factories.program(code="5371", version="2020")
    client.force_login(alix)
    address = reverse("admin:programs_program_change", args=[program.pk])
    data = untouched(client.get(address), form_id="program_form")
    assert client.post(address, data | {"version": "2026"}).status_code == 302
    program.refresh_from_db()
    assert program.version == "2026"
