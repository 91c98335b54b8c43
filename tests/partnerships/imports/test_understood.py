"""What was understood is what is shown: columns read whole, questions asked once, nothing lost in silence."""

import html
from datetime import date

import pytest
from django.urls import reverse

from partnerships.imports.kinds import REGISTER, Area
from partnerships.imports.refusing import constraints_of, words_of_rule
from partnerships.imports.wording import sentence
from programs.catalogue.models import Program
from programs.cohorts.models import Cohort, Enrolment, Student, hash_permanent_code
from tests import factories
from tests.importing import again, committed, counts, sent, sheet, told, undone, work

pytestmark = pytest.mark.django_db

PROGRAMS = ("Code", "Titre", "Diplôme", "Heures", "Valid from")
COHORTS = ("Programme", "Groupe", "Début", "Fin", "Places")


def answered(client, imported, **said):
    """Answer the questions of a page, as a person does."""
    client.force_login(imported.uploaded_by)
    client.post(reverse("import_columns", args=[imported.public_id]), {"form": "questions"} | said)
    work()
    return again(imported)


def test_a_column_is_read_as_its_other_lines_show():
    imported = sent("programs", sheet(PROGRAMS, (1, "a", "DEP", "1,020", ""), (2, "b", "DEP", "2,000", "")))
    committed(imported)
    assert imported.layout["readings"] == {"hours": "."} and not imported.has_questions
    assert dict(Program.objects.filter(code__in="12").values_list("code", "hours")) == {"1": 1020, "2": 2000}


def test_what_nothing_settles_is_asked_once_and_nothing_is_written_before(client, alix):
    content = sheet(PROGRAMS, (1, "a", "DEP", "2,000", "09/08/2026"), (2, "b", "DEP", "3,000", "10/08/2026"))
    imported = sent("programs", content, by=alix)
    assert imported.layout["asked"] == {
        "hours": ["2,000", "3,000"],
        "valid_from": ["09/08/2026", "10/08/2026"],
    }
    assert not imported.can_be_committed
    client.force_login(alix)
    page = client.get(imported.get_absolute_url()).content.decode()
    page = html.unescape(page)
    assert (
        "9 août 2026" in page
        and "2\u00a0000" in page
        and "8 septembre 2026" in page
        and "Écrire tout" not in page
    )
    imported = answered(client, imported, reading_hours=".", reading_valid_from="month")
    assert imported.can_be_committed and imported.layout["readings"]["hours"] == "."
    committed(imported, by=alix)
    made = Program.objects.get(code="1")
    assert (made.hours, made.valid_from) == (2_000, date(2026, 9, 8))


def test_the_preview_says_what_will_be_written_beside_what_is_said(client, maude, cfp, usinage):
    content = sheet(COHORTS, (usinage.code, "A26", "24-août-2026", "2027-12-17", "1 200"))
    imported = sent("cohorts", content, by=maude, area=Area(organization_id=cfp.pk))
    client.force_login(maude)
    page = client.get(imported.get_absolute_url()).content.decode()
    for said in (
        f"{usinage.code} {usinage.title_fr}",
        "24 août 2026",
        "(« 2027-12-17 »)",
        "17 décembre 2027",
        "1\u00a0200",
    ):
        assert said in page
    committed(imported, by=maude)
    assert Cohort.objects.get(name="A26").starts_on == date(2026, 8, 24)


def test_the_summary_of_a_column_says_least_most_empty_and_examples(alix):
    lines = [(n, f"t{n}", "DEP", hours, "") for n, hours in enumerate([900, 1800, ".."], start=1)]
    found = sent("programs", sheet(PROGRAMS, *lines), by=alix).layout["summary"]
    assert found["hours"] == {
        "empty": 0,
        "least": 900,
        "most": 1800,
        "examples": [900, 1800],
        "withheld": {"withheld_not_available": 1},
    }
    assert (found["valid_from"]["empty"], found["title_fr"]["examples"]) == (3, ["t1", "t2", "t3"])


@pytest.fixture
def theo_enrolled(cohort):
    code = "ABCD01020304"
    student = factories.student(
        permanent_code_hash=hash_permanent_code(code),
        email="theo@exemple.example",
        birth_date=date(2008, 2, 1),
        keeper=cohort.provider,
    )
    return factories.enrolment(cohort=cohort, student=student, state="active"), code


PEOPLE = ("Code permanent", "Nom", "Prénom", "Date de naissance", "Courriel", "Programme", "Début", "Cohorte")


def test_an_empty_cell_erases_nothing_unless_it_is_asked(client, maude, cohort, theo_enrolled):
    enrolled, code = theo_enrolled
    line = (code, "Roy", "Théo", "", "", cohort.program.code, cohort.starts_on, cohort.name)
    imported = sent(
        "enrolments", sheet(PEOPLE, line), by=maude, area=Area(organization_id=cohort.provider_id)
    )
    assert {change[0] for change in imported.rows.get().changes} == {"last_name"}
    client.force_login(maude)
    ticked = {"form": "columns", "erase": ["birth_date"]} | {
        f"header_{place}": name
        for place, name in enumerate(
            [
                "code",
                "last_name",
                "first_name",
                "birth_date",
                "email",
                "program",
                "cohort_starts_on",
                "cohort_name",
            ]
        )
    }
    client.post(reverse("import_columns", args=[imported.public_id]), ticked)
    work()
    imported = committed(imported, by=maude)
    student = Student.objects.get(pk=enrolled.student_id)
    assert (student.birth_date, student.email, student.last_name) == (None, "theo@exemple.example", "Roy")
    assert undone(imported, by=maude).state == "undone"
    assert Student.objects.get(pk=enrolled.student_id).birth_date == date(2008, 2, 1)


def test_an_enrolment_that_fits_cohorts_of_two_schools_names_both(alix, cohort, theo_enrolled):
    other = factories.organization(name="CFP des Bois-Francs", region=cohort.region)
    factories.cohort(program=cohort.program, provider=other, name=cohort.name, starts_on=cohort.starts_on)
    line = (theo_enrolled[1], "Roy", "Théo", "", "", cohort.program.code, cohort.starts_on, cohort.name)
    imported = sent("enrolments", sheet(PEOPLE, line), by=alix)
    [problem] = imported.rows.get().problems
    assert problem["code"] == "cohorts_of_schools"
    assert cohort.provider.name in sentence(problem) and other.name in sentence(problem)
    imported = sent("enrolments", sheet((*PEOPLE, "Centre"), (*line, other.name)), by=alix)
    assert counts(imported) == {"new": 1} and Enrolment.objects.count() == 1


def test_a_person_called_total_is_a_person(maude, cohort):
    heads = ("Nom", "Prénom", "Code permanent", "Programme", "Début", "Cohorte")
    rest = (cohort.program.code, cohort.starts_on, cohort.name)
    lines = [("Total", "Marie", "TOTM01020304", *rest), ("Total", "", "", "", "", "")]
    imported = sent(
        "enrolments", sheet(heads, *lines), by=maude, area=Area(organization_id=cohort.provider_id)
    )
    assert counts(imported) == {"new": 1, "skipped": 1}


def test_code_and_title_side_by_side_are_compared(maude, cfp, usinage):
    soudage = factories.program(code="5195", title_fr="Soudage-montage")
    heads = ("Code du programme", "Programme", "Groupe", "Début", "Fin", "Places")
    rest = ("2026-08-24", "2027-12-17", 12)
    lines = [
        (usinage.code, usinage.title_fr, "A", *rest),
        (soudage.code, "Un titre d'une autre année", "B", *rest),
        ("", f"{soudage.code} {soudage.title_fr}", "C", *rest),
        (usinage.code, soudage.title_fr, "D", *rest),
    ]
    imported = sent("cohorts", sheet(heads, *lines), by=maude, area=Area(organization_id=cfp.pk))
    assert counts(imported)["new"] == 2
    assert told(imported) == [(4, "program", "required"), (5, "program", "columns_disagree")]


def test_a_refusal_of_the_database_is_a_sentence_on_its_line(alix, monkeypatch):
    content = sheet(PROGRAMS, *[(n, f"t{n}", "DEP", 900, "2026-01-01") for n in range(1, 8)])
    imported = sent("programs", content, by=alix)
    # Past every check of ours: what only the database refuses, on the fifth line of data.
    row = imported.rows.get(line=6)
    row.cleaned["valid_to"] = "2020-01-01"
    row.save()
    imported.layout["names"].append("valid_to")
    imported.save(update_fields=["layout"])
    imported = committed(imported, by=alix)
    assert (imported.state, told(imported), Program.objects.count()) == (
        "ready",
        [(6, "", "refused_by_rule")],
        0,
    )
    assert sentence(imported.problem) == sentence({"message": words_of_rule("program_ends_after_start")})
    assert counts(committed(imported, by=alix)) == {"new": 6, "error": 1} and Program.objects.count() == 6


def test_every_rule_of_every_imported_table_has_a_sentence():
    rules = {rule.name for kind in REGISTER.values() for rule in constraints_of(kind.parts)}
    assert len(rules) > 25
    assert [rule for rule in sorted(rules) if not words_of_rule(rule)] == []


def test_nothing_changes_is_not_said_of_lines_that_were_all_left_out(client, alix):
    imported = sent("programs", sheet(PROGRAMS, ("Total", "", "", 3600, "")), by=alix)
    client.force_login(alix)
    page = html.unescape(client.get(imported.get_absolute_url()).content.decode())
    assert "Aucune ligne n’a été lue" in page and "ne change rien" not in page


def test_a_file_that_was_written_may_be_read_again_and_a_discarded_one_teaches_nothing(client, alix):
    client.force_login(alix)
    content = sheet(("Matricule", *PROGRAMS[1:]), (1, "a", "DEP", 900, ""))
    first = sent("programs", content, by=alix)
    assert first.state == "failed"
    client.post(reverse("import_columns", args=[first.public_id]), {"form": "columns", "header_0": "code"})
    work()
    client.post(reverse("import_discard", args=[first.public_id]))
    second = sent("programs", content, by=alix)
    assert (second.state, second.mapping) == ("failed", {})
