"""A line in error is corrected in the page: the same checks again, nothing half-written, no new file."""

import pytest
from django.urls import reverse

from partnerships.imports.kinds import Area
from programs.catalogue.models import Program
from programs.cohorts.models import Student, hash_permanent_code
from tests.importing import again, committed, counts, sent, sheet, told, work

pytestmark = pytest.mark.django_db
HEADERS = ("Code", "Titre", "Diplôme", "Heures")
FILE = sheet(HEADERS, (5371, "Usinage", "DEP", 1800), (5298, "Mécanique", "DEPP", "beaucoup"))


@pytest.fixture
def correct(client, alix):
    client.force_login(alix)

    def post(imported, line, **cells):
        page = client.get(imported.get_absolute_url(), {"edit": line})
        shown = page.context["line_form"]
        typed = {name: shown[name].initial for name in shown.fields} if shown else {"line": line}
        typed |= {f"cell_{name}": text for name, text in cells.items()}
        address = reverse("import_columns", args=[imported.public_id])
        answer = client.post(address, {"form": "line", **typed})
        work()
        return answer

    return post


def test_a_line_in_error_is_corrected_checked_again_and_written(correct, alix, client):
    imported = sent("programs", FILE, by=alix)
    assert told(imported) == [(3, "sanction", "not_a_choice"), (3, "hours", "not_a_number")]
    correct(imported, 3, sanction="DEP")
    assert told(again(imported)) == [(3, "hours", "not_a_number")]  # what was typed stays
    form = client.get(imported.get_absolute_url(), {"edit": 3}).context["line_form"]
    assert [field.label for field in form.visible_fields()] == list(HEADERS)  # in the order of the file
    correct(imported, 3, hours="1\u00a0350")
    assert counts(again(imported)) == {"new": 2} and not Program.objects.exists()
    page = client.get(imported.get_absolute_url()).content.decode()
    assert "Corrigée dans cette page" in page and "Corriger la ligne 3" in page
    correct(imported, 3, hours="1 400")  # a correction is corrected too
    done = committed(imported, by=alix)
    assert dict(Program.objects.values_list("code", "hours")) == {"5371": 1800, "5298": 1400}
    assert done.corrections == {} and bytes(done.sealed_corrections) == b""


def test_what_was_typed_goes_along_in_the_file_to_mend(correct, alix, client):
    imported = sent("programs", FILE, by=alix)
    correct(imported, 3, sanction="DEP", titre="x")
    mended = client.get(reverse("import_mend", args=[imported.public_id])).content.decode("utf-8-sig")
    assert mended.splitlines()[1].startswith("5298;Mécanique;DEP;beaucoup;")


@pytest.mark.parametrize("line", [2, 9, 0, "x", "1" * 40])
def test_a_line_that_is_right_or_nowhere_is_not_corrected(correct, alix, line):
    imported = sent("programs", FILE, by=alix)
    answer = correct(imported, line, sanction="AEC")
    assert answer.status_code == 200 and again(imported).corrections == {}


def test_a_secret_that_is_typed_is_kept_encrypted(correct, alix, cohort, cfp):
    headers = ("Prénom", "Nom", "Code permanent", "Programme", "Début", "Statut")
    content = sheet(headers, ("Léa", "Roy", "ROYL1", "5371", cohort.starts_on, "inscrit"))
    imported = sent("enrolments", content, by=alix, area=Area(organization_id=cfp.pk))
    assert [column for _line, column, _code in told(imported)] == ["code"]
    correct(imported, 2, code="ROYL15550507")
    kept = again(imported)
    assert counts(kept) == {"new": 1} and b"ROYL15550507" not in bytes(kept.sealed_corrections)
    assert "ROYL15550507" not in str(list(kept.rows.values())) + str(kept.layout)
    committed(kept, by=alix)
    assert Student.objects.filter(permanent_code_hash=hash_permanent_code("ROYL15550507")).exists()


def test_a_file_that_is_discarded_forgets_what_was_typed(correct, alix, client):
    imported = sent("programs", FILE, by=alix)
    correct(imported, 3, sanction="DEP")
    client.post(reverse("import_discard", args=[imported.public_id]))
    assert again(imported).corrections == {}
