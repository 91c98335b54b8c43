"""Occupations, programs and shares from files."""

import pytest

from programs.catalogue.models import Occupation, Program, ProgramOccupation
from tests import factories
from tests.importing import committed, counts, sent, sheet, told, undone

pytestmark = pytest.mark.django_db

FRENCH = (
    "\ufeffNiveau,Structure hiérarchique,Code dela CNP 2021 v1.0,Titres de classes,Définitions de la classe\n"
    "1,Grande catégorie,0,Cadres supérieurs,Cette grande catégorie…\n4,Sous-groupe,7210,Machinistes "
    "et autres,x\n"
    '5,Groupe de base,00010,Membres des corps législatifs,"Élus, nommés"\n'
    "5,Groupe de base,72100,Machinistes,Usinent\n"
).encode()
ENGLISH = (
    "\ufeffLevel,Hierarchical structure,Code - NOC 2021 V1.0,Class title,Class definition\n"
    "1,Broad Category,0,Senior management,x\n5,Unit Group,00010,Legislators,Elected\n5,Unit "
    "Group,72100,Machinists,Machine\n"
).encode()


@pytest.mark.parametrize("files", [(FRENCH, ENGLISH), (ENGLISH, FRENCH)])
def test_both_languages_of_the_classification_fill_the_same_rows(files):
    for content in files:
        committed(sent("occupations", content))
    found = Occupation.objects.values_list("code", "title_fr", "title_en", "definition_en", "teer")
    assert list(found) == [
        ("00010", "Membres des corps législatifs", "Legislators", "Elected", 0),
        ("72100", "Machinistes", "Machinists", "Machine", 2),
    ]


def test_levels_above_unit_groups_are_left_out_with_their_reason():
    imported = sent("occupations", FRENCH)
    assert counts(imported) == {"new": 2, "skipped": 2}
    assert imported.rows.get(line=2).problems[0] == {
        "code": "not_a_unit_group",
        "line": 2,
        "params": {"level": "1"},
    }


def test_a_code_that_lost_its_zeros_is_an_error():
    assert told(sent("occupations", sheet(("Code CNP", "Titre"), (10, "Législateurs")))) == [
        (2, "code", "noc_five_digits")
    ]


def test_a_program_may_replace_another(usinage):
    lines = (
        ("Code", "Titre", "Diplôme", "Remplace le code"),
        ("5999", "Usinage (nouveau)", "DEP", usinage.code),
    )
    committed(sent("programs", sheet(*lines)))
    assert Program.objects.get(code="5999").predecessor == usinage


def test_a_list_of_dep_codes_says_its_sanction_in_its_header():
    imported = sent("programs", b"dep_code,name_fr,sector\n5371,Usinage,11\n")
    assert counts(imported) == {"new": 1}


@pytest.mark.parametrize(("share", "kept"), [("80 %", "0.8000"), ("0,25", "0.2500"), ("1", "1.0000")])
def test_a_share_may_be_written_in_two_ways(usinage, machinists, share, kept):
    committed(sent("shares", sheet(("Programme", "CNP", "Part"), (usinage.code, machinists.code, share))))
    assert str(ProgramOccupation.objects.get().share) == kept


def test_shares_of_one_occupation_sum_to_one_at_most_with_those_already_stored(usinage, machinists):
    other = factories.program(code="5999")
    factories.share(program=other, occupation=machinists, share="0.5")
    lines = (("Programme", "CNP", "Part"), (usinage.code, machinists.code, "0,6"))
    assert told(sent("shares", sheet(*lines))) == [(2, "share", "shares_over_one")]


def test_a_file_may_lower_one_share_and_raise_another(usinage, machinists):
    other = factories.program(code="5999")
    factories.share(program=other, occupation=machinists, share="0.9")
    lines = (
        ("Programme", "CNP", "Part"),
        (usinage.code, machinists.code, "0,6"),
        ("5999", machinists.code, "0,4"),
    )
    imported = committed(sent("shares", sheet(*lines)))
    assert imported.state == "committed" and undone(imported).state == "undone"
    assert str(ProgramOccupation.objects.get().share) == "0.9000"


def test_unknown_codes_are_told(usinage):
    lines = (("Programme", "CNP", "Part"), ("9999", "99999", "0,4"))
    assert told(sent("shares", sheet(*lines))) == [
        (2, "program", "unknown_program"),
        (2, "occupation", "unknown_occupation"),
    ]


PROGRAMS = ("Code", "Sanction", "Programme", "Remplace le code")


def test_a_file_by_which_a_program_would_replace_itself_is_refused_at_its_lines(db):
    c = factories.program(code="5003")
    factories.program(code="5002", predecessor=c)
    factories.program(code="5001")
    lines = [("5001", "DEP", "A", "5002"), ("5003", "DEP", "C", "5001"), ("5004", "DEP", "D", "5003")]
    assert told(sent("programs", sheet(PROGRAMS, *lines))) == [
        (2, "predecessor", "succession_in_a_circle"),
        (3, "predecessor", "succession_in_a_circle"),
    ]


def test_a_program_that_replaces_itself_is_refused_at_its_line(db):
    factories.program(code="5001")
    lines = (PROGRAMS, ("5001", "DEP", "A", "5001"))
    assert told(sent("programs", sheet(*lines))) == [(2, "predecessor", "succession_in_a_circle")]


def test_a_succession_by_file_is_kept(db):
    factories.program(code="5002")
    committed(sent("programs", sheet(PROGRAMS, ("5001", "DEP", "A", "5002"))))
    assert Program.objects.get(code="5001").predecessor.code == "5002"
