"""Titles of the national classification are found by each of their own forms.

Sixty of its 516 titles are typed here. ``CNP_FILE=… script/test`` of this file reads them all from the table
that Statistics Canada publishes (CSV, level 5).
"""

# ruff: noqa: E501
import csv
import os
import re

import pytest
from django.urls import reverse

from programs.catalogue.models import Occupation, Program
from tests.clock import day

ON = day(2026, 11, 30)
AMONG = 5
SAMPLE = """\
00012 Cadres supérieurs/cadres supérieures - services financiers, communications et autres services aux entreprises
10010 Directeurs financiers/directrices financières
10022 Directeurs/directrices de la publicité, du marketing et des relations publiques
11100 Vérificateurs/vérificatrices et comptables
11101 Analystes financiers/analystes financières et analystes en placements
12010 Superviseurs/superviseures de commis de bureau et du personnel de soutien administratif
12100 Adjoints/adjointes de direction
12200 Techniciens/techniciennes à la comptabilité et teneurs/teneuses de livres
13100 Agents/agentes d'administration
13110 Adjoints administratifs/adjointes administratives
14101 Réceptionnistes
14402 Commis à la production
20010 Directeurs/directrices des services de génie
21100 Physiciens/physiciennes et astronomes
21200 Architectes
21222 Spécialistes en informatique
21231 Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel
21300 Ingénieurs civils/ingénieures civiles
21301 Ingénieurs mécaniciens/ingénieures mécaniciennes
22212 Technologues et techniciens/techniciennes en dessin
22301 Technologues et techniciens/techniciennes en génie mécanique
22312 Techniciens/techniciennes et mécaniciens/mécaniciennes d'instruments industriels
31102 Omnipraticiens/omnipraticiennes et médecins en médecine familiale
31120 Pharmaciens/pharmaciennes
31301 Infirmiers autorisés/infirmières autorisées et infirmiers psychiatriques autorisés/infirmières psychiatriques autorisées
32101 Infirmiers auxiliaires/infirmières auxiliaires
33100 Assistants/assistantes dentaires et auxiliaires dentaires
33102 Aides-infirmiers/aides-infirmières, aides-soignants/aides-soignantes et préposés/préposées aux bénéficiaires
40010 Directeurs/directrices des services gouvernementaux - analyse économique
41101 Avocats/avocates (partout au Canada) et notaires (au Québec)
41220 Enseignants/enseignantes au niveau secondaire
41300 Travailleurs sociaux/travailleuses sociales
42100 Policiers/policières (sauf cadres supérieurs)
42101 Pompiers/pompières
42202 Éducateurs/éducatrices et aides-éducateurs/aides-éducatrices de la petite enfance
51111 Auteurs/auteures et rédacteurs/rédactrices (sauf la rédaction technique)
53121 Acteurs/actrices, humoristes et artistes de cirque
60020 Directeurs/directrices - commerce de détail et de gros
62200 Chefs
63200 Cuisiniers/cuisinières
63202 Boulangers-pâtissiers/boulangères-pâtissières
63210 Coiffeurs/coiffeuses et barbiers/barbières
64100 Vendeurs/vendeuses et décorateurs-étalagistes/décoratrices-étalagistes - commerce de détail
64314 Hôtes/hôtesses
65100 Caissiers/caissières
65200 Serveurs/serveuses d'aliments et de boissons
70010 Directeurs/directrices de la construction
72010 Entrepreneurs/entrepreneuses et contremaîtres/contremaîtresses des machinistes et du personnel assimilé
72100 Machinistes et vérificateurs/vérificatrices d'usinage et d'outillage
72102 Tôliers/tôlières
72106 Soudeurs/soudeuses et opérateurs/opératrices de machines à souder et à braser
72200 Électriciens/électriciennes (sauf électriciens industriels/électriciennes industrielles et de réseaux électriques)
72300 Plombiers/plombières
72310 Charpentiers-menuisiers/charpentières-menuisières
72400 Mécaniciens/mécaniciennes de chantier et mécaniciens industriels/mécaniciennes industrielles
72410 Mécaniciens/mécaniciennes et réparateurs/réparatrices de véhicules automobiles, de camions et d'autobus
73300 Conducteurs/conductrices de camions de transport
82030 Entrepreneurs/entrepreneuses et superviseurs/superviseures des services de l'agriculture
84120 Ouvriers spécialisés/ouvrières spécialisées dans l'élevage du bétail
94106 Opérateurs/opératrices de machines d'usinage
95101 Manœuvres en métallurgie
"""
PAIR = re.compile(r"(\S+(?: \S+)?)/(\S+(?: \S+)?)")


def titles() -> list[tuple[str, str]]:
    """Return (code, title) of the classification's unit groups: all of them, or the sample."""
    if path := os.environ.get("CNP_FILE"):
        with open(path, encoding="utf-8-sig") as file:
            return [(row[2], row[3]) for row in csv.reader(file) if row[0] == "5"]
    return [tuple(line.split(" ", 1)) for line in SAMPLE.splitlines()]


def singular(title: str) -> str:
    """Write a title of one person: « Soudeuses » is « Soudeuse », « régionaux », « régional »."""
    ends = ((r"eaux\b", "eau"), (r"(?<=[a-z]{2})aux\b", "al"), (r"(?<=[a-zé]{3})s\b", ""))
    for ending, one in ends:
        title = re.sub(ending, one, title)
    return title


def forms(title: str) -> set[str]:
    """Return the forms of a title: both genders together, each alone, in the plural and in the singular.

    « Soudeurs/soudeuses » parts at the stroke; « Analystes financiers/analystes financières » has as many
    words on each side of it.
    """
    he, she = title, title
    for pair in PAIR.findall(title):
        same = (
            len(pair[0].split()) == len(pair[1].split()) == 2 and pair[0][:4].lower() == pair[1][:4].lower()
        )
        left, right = pair if same else (pair[0].split()[-1], pair[1].split()[0])
        he, she = he.replace(f"{left}/{right}", left), she.replace(f"{left}/{right}", right)
    inclusive = [re.sub(r"\b(\w+n)s/\w+", r"\1·ne·s", title), re.sub(r"\b(\w+t)s/\w+", r"\1(e)s", title)]
    written = {title, he, she, singular(he), singular(she), *inclusive}
    return written | {she.upper(), singular(she).translate(str.maketrans("éèêàâîôùç", "eeeaaiouc"))}


def lost(search) -> list[tuple[str, str]]:
    """Return the (code, form) that a search does not give in its first five."""
    asked = [(code, form) for code, title in titles() for form in sorted(forms(title))]
    return [(code, form) for code, form in asked if code not in search(form)]


@pytest.fixture
def occupations(db):
    return Occupation.objects.bulk_create(Occupation(code=code, title_fr=title) for code, title in titles())


def test_every_form_of_a_title_finds_its_occupation(occupations):
    assert lost(lambda form: codes(Occupation.objects.searched(form, on=ON))) == []


def test_every_form_of_a_title_finds_a_program_called_so(db):
    Program.objects.bulk_create(
        Program(code=code, title_fr=title[:200], sanction="AEP") for code, title in titles()
    )
    assert lost(lambda form: codes(Program.objects.searched(form, on=ON))) == []


def codes(found) -> list[str]:
    return list(found.values_list("code", flat=True)[:AMONG])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("soudeuse", "72106"),
        ("machiniste", "72100"),
        ("tôlière", "72102"),
        ("toliere", "72102"),
        ("hôtesse", "64314"),
        ("cuisinière", "63200"),
        ("actrice", "53121"),
        ("CNP 72106", None),
        ("72106", "72106"),
        ("manoeuvre", "95101"),
    ],
)
def test_one_word_finds_its_occupation_first(occupations, words, code):
    assert codes(Occupation.objects.searched(words, on=ON))[:1] == ([code] if code else [])


def test_the_administration_finds_an_occupation_by_its_feminine(client, alix, occupations):
    client.force_login(alix)
    page = client.get(reverse("admin:programs_occupation_changelist"), {"q": "l’électricienne"})
    assert [row.code for row in page.context["cl"].result_list] == ["72200"]
