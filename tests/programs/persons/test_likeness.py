"""Whether two are likely one person."""

from datetime import date

import pytest

from programs.cohorts.likeness import Known, are_alike, clues

BORN = date(2004, 2, 1)
ZOE = Known("Zoé", "Tremblay", BORN, "roy@exemple.example")


@pytest.mark.parametrize(
    "other",
    [
        Known("Zoe", "Tremblay", BORN),
        Known("Zoé", "Tremblay"),
        Known("Zoé Marie", "Tremblay", BORN),
        Known("Marie-Zoé", "Tremblay-Roy", BORN),
        Known("ZOÉ", "de Tremblay", None),
        Known("Zoé", "Trembley", BORN),
        Known("Zoé", "Trembaly", BORN),
        Known("Tremblay", "Zoé", BORN),
        Known("Zoé", "Lavoie", BORN, "ROY@exemple.example"),
    ],
)
def test_near_names_or_one_address_may_be_one_person(other):
    assert are_alike(ZOE, other) and are_alike(other, ZOE)
    assert clues(ZOE) & clues(other), "they are never compared"


@pytest.mark.parametrize(
    "other",
    [
        Known("Zoé", "Tremblay", date(2004, 1, 2)),
        Known("Noé", "Tremblay", BORN),
        Known("Noé", "Tremblay", None, "roy@exemple.example"),
        Known("Zoé", "Roy", BORN),
        Known("", "Tremblay-Zoé", date(1990, 1, 1)),
    ],
)
def test_other_names_or_another_birth_date_are_two_people(other):
    assert not are_alike(ZOE, other)


def test_the_saint_of_a_name_may_be_written_short():
    assert are_alike(Known("Luc", "St-Pierre", BORN), Known("Luc", "Saint Pierre", BORN))


def test_one_name_only_is_compared_with_one_name():
    assert are_alike(Known("", "Suharto", BORN), Known("Suharto", "", BORN))
    assert not are_alike(Known("", "Suharto", BORN), Known("Budi", "Hatta", BORN))
