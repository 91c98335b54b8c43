"""Names near a known one: proposed, chosen once, remembered for who imports; never guessed."""

import pytest
from django.urls import reverse

from partnerships.imports.kinds import Area
from partnerships.imports.models import KnownName
from partnerships.imports.nearness import near
from programs.cohorts.models import Cohort
from tests import factories
from tests.importing import again, committed, counts, sent, sheet, told, work

NAMES = {
    "Centre de services scolaire de la Région-de-Sherbrooke": 1,
    "CSS des Sommets": 2,
    "CFP de l’Estrie": 3,
    "Usinage": 4,
    "Estrie": 5,
}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("CSS de la Région-de-Sherbrooke", [1]),
        ("C.S.S. Région de Sherbrooke", [1]),
        ("Centre de services scolaire des Sommets", [2]),
        ("Centre de formation professionnelle de l'Estrie", [3]),
        ("Usinages", [4]),
        ("Éstrie (région)", [5]),
        ("Boulangerie Roy", []),
        ("5371", []),
        ("", []),
    ],
)
def test_a_name_is_near_what_a_person_would_take_it_for(text, rows):
    assert near(text, NAMES)[: len(rows) or None] == rows


HEADERS = ("Programme", "Centre", "Début", "Fin prévue", "Places")


def line(centre, day):
    return ("5371", centre, day, "30/06/2028", "20")


@pytest.fixture
def of_estrie(estrie, usinage, cfp):
    return Area(region_id=estrie.pk)


def test_a_near_name_is_proposed_chosen_once_and_read_so_by_the_next_file(of_estrie, cfp, client, alix):
    """It is the school once somebody said so; for this region, and not for others."""
    named = "Centre de formation professionnelle du Parc"
    first = sent("cohorts", sheet(HEADERS, line(named, "24/08/2026")), by=alix, area=of_estrie)
    assert told(first) == [(2, "provider", "unknown_provider")] and not Cohort.objects.exists()
    client.force_login(alix)
    page = client.get(first.get_absolute_url()).content.decode()
    assert f"que désigne «\xa0{named}\xa0»?" in page
    form = {"form": "names", "name_0": cfp.pk}
    client.post(reverse("import_columns", args=[first.public_id]), form)
    work()
    assert counts(again(first)) == {"new": 1} and not Cohort.objects.exists()
    assert cfp.name in client.get(first.get_absolute_url()).content.decode()
    committed(first, by=alix)
    assert Cohort.objects.get().provider == cfp
    second = sheet(HEADERS, line(named.upper(), "23/08/2027"))
    assert counts(sent("cohorts", second, by=alix, area=of_estrie, name="b.csv")) == {"new": 1}
    elsewhere = Area(region_id=factories.region(code="14").pk)
    assert told(sent("cohorts", second, by=alix, area=elsewhere, name="b.csv"))[0][1] == "provider"


@pytest.mark.parametrize("end", ["none of them", "discarded", "a row of nowhere"])
def test_what_was_not_chosen_teaches_nothing(of_estrie, cfp, client, alix, end):
    content = sheet(HEADERS, line("CFP Parc", "24/08/2026"))
    first = sent("cohorts", content, by=alix, area=of_estrie)
    client.force_login(alix)
    picked = {"none of them": "", "a row of nowhere": cfp.pk + 1000}.get(end, cfp.pk)
    answer = client.post(
        reverse("import_columns", args=[first.public_id]), {"form": "names", "name_0": picked}
    )
    work()
    if end == "discarded":
        client.post(reverse("import_discard", args=[first.public_id]))
    assert answer.status_code == (200 if end == "a row of nowhere" else 302)
    assert KnownName.objects.exists() == (end == "discarded")
    again_ = sent("cohorts", content + b"\r\n", by=alix, area=of_estrie, name="b.csv")
    assert told(again_) == [(2, "provider", "unknown_provider")]
