"""Words first: how texts and questions are read, the same whatever the server calls a letter."""

import psycopg
import pytest
from django.db import connection

from partnerships.migrations._words import WORDS
from tests.upgrades.servers import SERVERS, restored

SPLIT = {
    "Soudeurs/soudeuses": "soudeurs soudeuses",
    "Soudage - montage": "soudage montage",
    "DEP-5195": "dep 5195",
    "241.A0": "241 a0",
    "«\u00a0l’usinage\u202f» – d'été…": "l usinage d été",
    "• Tâches\u00a0: \uf0b7soudage": "tâches soudage",
    "Technicien.ne": "technicien",
    "étudiant·e·s": "étudiant",
    "technicien(ne)": "technicien",
    "agent(e)s": "agent",
    "conseiller/conseillère, vendeur-euse, opérateur/trice": "conseiller conseillère vendeur opérateur",
    "INFIRMIER.ÈRE ÉBÉNISTE ŒUVRE": "infirmier ébéniste œuvre",
    "D.E.P. ou A.E.C.": "dep ou aec",
    "e\u0301tude sou\u00addure ﬁnition": "étude soudure finition",
    "Иванов ΑΘΗΝΑ ᐃᓄᒃᑎᑐᑦ": "иванов αθηνα ᐃᓄᒃᑎᑐᑦ",
    "C++ & 100 % <b>": "c 100 b",
}
AGREED = [
    "soudeur soudeuse soudeurs soudeuses",
    "directeur directrice directeurs directrices",
    "ingénieur ingénieure",
    "technicien technicienne techniciens",
    "infirmier infirmière infirmiere INFIRMIÈRES",
    "boulanger boulangère",
    "administratif administrative administratifs",
    "adjoint adjointe",
    "étudiant étudiante étudiantes",
    "employé employée employées",
    "vigneron vigneronne",
    "professionnel professionnelle",
    "chef cheffe",
    "régional régionale régionaux",
    "travail travaux",
    "métal métaux",
    "bureau bureaux",
    "public publique",
    "neuf neuve",
    "contremaître contremaîtresse",
    "dangereux dangereuses",
]
FOUND = [
    ("Soudage-montage", "montage"),
    ("Soudage - montage", "montage"),
    ("Infirmiers/infirmières", "infirmiere"),
    ("Électromécanique de systèmes automatisés", "électromec"),
    ("Technicien.ne en génie civil", "technicienne du génie civil"),
    ("Machines-outils\u00a0: tour, fraiseuse", "« machine-outil »"),
    ("Aide-cuisinier", "l’aide cuisinière"),
    ("Welding and fitting", "fitted weld"),
    ("IT", "it"),
]
NOT_FOUND = [
    ("Montage", "soudage montage"),
    ("Ferme laitière", "fer forgé"),
    ("Coiffure", "coiffe"),
    ("Coiffure", '"'),
    ("Coiffure", ""),
]


def table(link) -> tuple:
    """Read every text and question of this file on a server."""
    split = {text: link.execute("SELECT btrim(words(%s))", [text]).fetchone()[0] for text in SPLIT}
    agreed = [
        link.execute(
            "SELECT words_agreed(unaccent(words(%s)))", [words]
        ).fetchone()[0].split() for words in AGREED
    ]  # fmt: skip
    pairs = [link.execute(FINDS, pair).fetchone()[0] for pair in [*FOUND, *NOT_FOUND]]
    return split, agreed, pairs


FINDS = "SELECT coalesce(words_titled(%s) @@ whole, false) FROM words_sought(%s, NULL)"
SYNONYM = """
CREATE TABLE partnerships_synonym (
    id int, words_fr text, words_en text, from_on date, to_on date, keys text[]
)
"""


@pytest.fixture(params=SERVERS)
def bare_database(request, django_db_setup):
    """A new database with nothing but the functions: PostgreSQL 18 with LC_CTYPE C, 15 with C.UTF-8."""
    with SERVERS[request.param]() as server, restored(server) as url, psycopg.connect(url) as link:
        link.execute("CREATE EXTENSION unaccent")
        link.execute(WORDS)
        link.execute(SYNONYM)
        yield link


@pytest.mark.slow
def test_every_server_reads_the_same_words(bare_database):
    split, agreed, pairs = table(bare_database)
    assert split == SPLIT
    assert [words for words, forms in zip(AGREED, agreed, strict=True) if len(set(forms)) != 1] == []
    assert pairs == [True] * len(FOUND) + [False] * len(NOT_FOUND)


def one(query: str, *values):
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchone()[0]


def test_a_long_title_or_a_description_says_what_it_says(db):
    text = "Entretenir des machines; la ferme est près de la rivière."
    assert one("SELECT words_told(%s) @@ whole FROM words_sought('fermes machine', NULL)", text)
    assert not one("SELECT words_told(%s) @@ whole FROM words_sought('fer', NULL)", text)
    assert one("SELECT words_titled(%s) @@ whole FROM words_sought('fer', NULL)", "Ferblanterie")


def test_a_name_has_neither_gender_nor_plural(db):
    found = "SELECT words_named('Simone Le Roy-Hébert') @@ whole FROM words_sought(%s, NULL)"
    assert [one(found, words) for words in ("simone", "ROY", "hebert le", "Heb", "Simon Roy")] == [True] * 5
    assert [one(found, words) for words in ("Simones", "Rois", "bert")] == [False] * 3
    assert not one("SELECT words_named('Simon') @@ whole FROM words_sought('Simone', NULL)")


def test_words_of_any_length_are_read(db):
    assert one("SELECT length(words_titled(%s))", "x" * 5000) > 0
    assert one("SELECT words_titled(%s) @@ whole FROM words_sought(%s, NULL)", "mot " * 40, "mot " * 4000)
