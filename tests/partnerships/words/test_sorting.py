"""One order of names, in SQL and in Python: letters, then accents from the end of the word, then capitals."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from partnerships.organizations.models import Organization
from partnerships.words.sorting import by_name, by_title, sort_key
from programs.catalogue.models import Program
from tests import factories

ROOT = Path(__file__).resolve().parents[3]
# As a French dictionary puts them.
IN_ORDER = """
24-Juin, Fête du
À la bonne heure
Abattoir Agri-Bio
Académie Sainte-Anne
Ætheria
Alma
Carrefour jeunesse-emploi
Cégep de Sherbrooke
Centre 24-Juin
Centre de formation professionnelle
CFP 24-Juin
CFP du Parc
CFPB Inc.
CHSLD d’Argyll
Cote
cote
Côte
côte
coté
Côté
côté
Dubé
Éclair
École Hôtelière
École hôtelière
Écologie
EMOICQ
Étude
Gagne
Gagné
Île-des-Sœurs
Ilot
L’Atelier
L'Atelier B
Métal Ça-Va
metal Zed
Noël
Œuvres du Père
Ouellet
Saint Jean
Saint-Jean
Saint-Jean (Iberville)
Zoé
Zoo
""".strip().splitlines()


def shuffled() -> list[str]:
    return IN_ORDER[::2] + IN_ORDER[1::2][::-1]


def test_python_puts_forty_names_in_the_order_of_a_dictionary():
    assert len(set(IN_ORDER)) >= 40
    assert sorted(shuffled(), key=sort_key) == IN_ORDER


@pytest.mark.django_db
def test_the_database_puts_them_in_the_same_order():
    for name in shuffled():
        factories.organization(name=name)
    found = [*Organization.objects.order_by(*by_name("name")).values_list("name", flat=True)]
    assert found == IN_ORDER
    assert found[::-1] == [*Organization.objects.order_by(*by_name("-name")).values_list("name", flat=True)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "codes"), [("fr-ca", ["5195", "5371", "5319"]), ("en", ["5371", "5319", "5195"])]
)
def test_pages_put_titles_in_the_order_of_their_own_language(language, codes):
    factories.program(code="5195", title_fr="Éclairage", title_en="Welding")
    factories.program(code="5371", title_fr="Usinage", title_en="Machining")
    factories.program(code="5319", title_fr="Vente", title_en="")
    with override(language):
        assert [*Program.objects.order_by(by_title()).values_list("code", flat=True)] == codes


def test_names_are_put_in_order_by_that_rule_alone():
    """A name in ``order_by`` would be sorted as the server of the day does: by code point where it has C."""
    by_hand = re.compile(r"""order_by\([^()]*["'][a-z_]*(?<!file_)(?:name|title_fr|title_en)["']""")
    sources = [
        path for app in ("partnerships", "programs", "internships") for path in (ROOT / app).rglob("*.py")
    ]
    found = [
        f"{path.relative_to(ROOT)}: {told.group()}"
        for path in sources
        if "migrations" not in path.parts
        for told in by_hand.finditer(path.read_text())
    ]
    assert found == []
