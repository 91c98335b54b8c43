"""Synonyms: what people say finds what texts say, from a day to a day, as administrators write it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from partnerships.base.administration import versions
from partnerships.words.models import Synonym
from partnerships.words.reference import SYNONYMS, load_synonyms
from programs.catalogue.models import Program
from tests import factories
from tests.clock import day

ON = day(2026, 11, 30)


def found(words, *, on=ON):
    return [program.title_fr for program in Program.objects.searched(words, on=on)]


@pytest.fixture
def programs(db):
    titles = [
        "Soudage-montage",
        "Usinage",
        "Électromécanique de systèmes automatisés",
        "Tour à commande numérique",
        "Assistance à la personne en établissement et à domicile",
        "Plomberie et chauffage",
    ]
    return [
        factories.program(code=f"{5500 + n}", title_fr=title, title_en="") for n, title in enumerate(titles)
    ]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("soudeuse", "Soudage-montage"),
        ("welders", "Soudage-montage"),
        ("Machiniste", "Usinage"),
        ("machinists", "Usinage"),
        ("électromécanicienne", "Électromécanique de systèmes automatisés"),
        ("électromec", "Électromécanique de systèmes automatisés"),
        ("CNC", "Tour à commande numérique"),
        ("C.N.C.", "Tour à commande numérique"),
        ("préposées aux bénéficiaires", "Assistance à la personne en établissement et à domicile"),
        ("PAB à domicile", "Assistance à la personne en établissement et à domicile"),
        ("plombières", "Plomberie et chauffage"),
    ],
)
def test_what_people_say_finds_what_titles_say(programs, words, title):
    assert found(words) == [title]


def test_a_line_counts_from_its_first_day_to_its_last(programs):
    line = Synonym.objects.create(words_fr="tuyaux, plomberie", from_on=ON, to_on=ON + timedelta(days=1))
    days = [ON + timedelta(days=n) for n in (-1, 0, 1, 2)]
    assert [bool(found("tuyau", on=on)) for on in days] == [False, True, True, False]
    line.to_on = None
    line.save()
    assert found("tuyau", on=days[3])


def test_an_expression_is_found_whole_beside_other_words(programs):
    Synonym.objects.create(words_fr="gaz naturel, plomberie", from_on=ON)
    assert found("chauffage au gaz naturel") == ["Plomberie et chauffage"]
    assert found("gaz") == [] and found("usinage au gaz naturel") == []


@pytest.mark.parametrize("words", ["plomberie", "plomberie, Plomberies", " , ;", ""])
def test_a_line_says_two_things_at_least(db, words):
    with pytest.raises(ValidationError, match="Écrivez des mots différents"):
        Synonym(words_fr=words, from_on=ON).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Synonym.objects.create(words_fr=words, from_on=ON)


def test_an_administrator_writes_a_line_and_the_next_search_reads_it(client, alix, programs):
    client.force_login(alix)
    assert found("zingueuse") == []
    said = {
        "words_fr": "zingueur, plomberie",
        "words_en": "",
        "from_on": "2026-11-01",
        "to_on": "",
        "note": "",
    }
    client.post(reverse("admin:partnerships_synonym_add"), said)
    line = Synonym.objects.get(words_fr__startswith="zingueur")
    assert found("zingueuse") == ["Plomberie et chauffage"]
    client.post(
        reverse("admin:partnerships_synonym_change", args=[line.pk]),
        {**said, "to_on": "2026-11-29", "opened_version": client.get(
            reverse("admin:partnerships_synonym_change", args=[line.pk])
        ).context["adminform"].form["opened_version"].value()},
    )  # fmt: skip
    assert found("zingueuse") == []
    kept = versions(line)
    assert [version["by"] for version in kept] == [alix, alix]
    assert "2026" in str(kept[0]["changes"])


def test_the_first_lines_are_written_where_nobody_wrote_any(db):
    app = Synonym._meta.app_config
    assert Synonym.objects.count() == len(SYNONYMS)
    Synonym.objects.all().delete()
    load_synonyms(app)
    assert not Synonym.objects.exists()  # somebody took them away


def test_the_first_lines_part_what_they_say(db):
    keys = [key for line in Synonym.objects.all() for key in line.keys]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []
