"""Every search of the portal reads words by the same functions of the database, and none by its own means."""

import ast
import re
from pathlib import Path

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from internships.offers.models import Offer
from partnerships.base.administration import Administration
from partnerships.base.searching import saying
from partnerships.organizations.models import Establishment, Organization
from partnerships.people.models import Membership, User
from programs.catalogue.models import Occupation, Program
from programs.cohorts.models import Student
from tests.clock import day
from tests.test_permissions import NAMES

ROOT = Path(__file__).resolve().parent.parent
ON = day(2026, 11, 30)
# Django's own ways to look for text: each would read accents, apostrophes, genders in its own manner.
OWN_MEANS = re.compile(
    r"__(?:i?contains|i?startswith|i?endswith|i?regex|search|unaccent|trigram_\w+)\b"
    r"|\b(?:SearchVector|SearchQuery|SearchHeadline|Trigram\w+|websearch\w*|to_tsvector|(?:plain|phrase|web)?to_tsquery)\b"
)
# Keys that the portal writes itself, and nobody types.
OWN_KEYS = {
    "kind__startswith",
    "link__startswith",
    "code__regex",
    "code__startswith",
    "about__contains",
    "method_version__startswith",
}
QUESTION = re.compile(r'<input[^>]*\bname="q"')


def sources() -> list[Path]:
    folders = ("partnerships", "programs", "internships")
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return [path for path in paths if "migrations" not in path.parts]


def spoken(path: Path) -> list[str]:
    """Return the names and strings of a file, without what its docstrings tell."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            found.append(node.value)
        elif isinstance(node, ast.keyword | ast.alias | ast.Name):
            found.append(getattr(node, "arg", None) or getattr(node, "name", None) or getattr(node, "id", ""))
    return found


def test_nothing_looks_for_text_by_its_own_means():
    wrong = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in sources()
        if path.relative_to(ROOT).as_posix() != "partnerships/base/searching.py"
        for word in spoken(path)
        if OWN_MEANS.search(word) and word not in OWN_KEYS
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "word", ["name__icontains", "x__unaccent__icontains", "SearchQuery", "TrigramDistance"]
)
def test_own_means_are_recognized(word):
    assert OWN_MEANS.search(word)


def reads_words(captured: CaptureQueriesContext) -> bool:
    return any("words_sought('xyzzy'" in query["sql"] for query in captured)


@pytest.mark.parametrize("model", list(admin.site._registry), ids=lambda model: model._meta.label)
def test_every_list_of_the_administration_is_searched_by_words(client, alix, model):
    assert isinstance(admin.site._registry[model], Administration)
    client.force_login(alix)
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    with CaptureQueriesContext(connection) as captured:
        page = client.get(address, {"q": "xyzzy"})
    assert page.status_code == 200 and reads_words(captured)


def addresses() -> list[str]:
    """Return the addresses of pages that need nothing to be named, the administration's apart."""
    found = []
    for name in NAMES:
        if not name.startswith("admin:"):
            try:
                found.append(reverse(name))
            except NoReverseMatch:
                continue
    return found


def test_every_page_with_a_search_box_searches_by_words(client, alix, maude):
    boxes, deaf = set(), []
    for person in (alix, maude):
        client.force_login(person)
        for address in addresses():
            with CaptureQueriesContext(connection) as captured:
                page = client.get(address, {"q": "xyzzy"})
            is_page = page.status_code == 200 and page["Content-Type"].startswith("text/html")
            if is_page and not page.streaming and QUESTION.search(page.text):
                boxes.add(address)
                deaf += [] if reads_words(captured) else [(str(person), address)]
        client.logout()
    assert deaf == []
    assert len(boxes) >= 9, boxes


# --- By an index, at a size where it matters ----------------------------------------------------------------

SIZE = 2000


def plan(rows) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {rows.model._meta.db_table}")
    return rows.explain()


def filled(model) -> None:
    numbers = range(SIZE)
    rows = {
        Program: lambda n: Program(code=f"{n:04}", sanction="DEP", title_fr=f"Soudage numéro {n}"),
        Occupation: lambda n: Occupation(code=f"{n:05}", title_fr=f"Soudeurs/soudeuses numéro {n}"),
        Organization: lambda n: Organization(name=f"Soudure numéro {n} inc."),
        Student: lambda n: Student(first_name=f"Zoé{n}", last_name="Tremblay"),
        User: lambda n: User(email=f"p{n}@exemple.example", full_name=f"Zoé Tremblay {n}"),
    }[model]
    model._base_manager.bulk_create(map(rows, numbers))


@pytest.mark.parametrize(
    ("model", "words", "index"),
    [
        (Occupation, "soudeuse 1234", "occupation_words"),
        (Organization, "soudures 1234", "organization_words"),
        (Student, "zoe1234", "student_words"),
        (User, "tremblay 1234", "user_words"),
    ],
)
def test_words_are_found_by_an_index(db, model, words, index):
    filled(model)
    rows = saying(model._base_manager.all(), words, "", on=ON)
    assert index in plan(rows)
    assert len(rows) == 1


def test_programs_are_found_by_an_index(db):
    filled(Program)
    rows = Program.objects.searched("soudeuse 1234", on=ON)
    assert "words_told" not in plan(rows)  # words are kept: none is read again, whatever says them
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # so few rows are read whole as fast
    assert "program_words" in plan(rows)
    assert [program.code for program in Program.objects.searched("soudeuse 1234", on=ON)] == ["1234"]


# --- What a list says ---------------------------------------------------------------------------------------


def test_words_may_be_said_by_different_things(maude, cfp):
    mine = Membership.objects.filter(user=maude)
    told = [f"{maude.full_name.split()[0]} {cfp.name.split()[-1]}", maude.email, "d’« " + cfp.name + " »"]
    assert [saying(mine, words, "user", "organization", on=ON).count() for words in told] == [1, 1, 1]
    assert saying(mine, f"{maude.full_name} xyzzy", "user", "organization", on=ON).count() == 0


def test_a_list_of_offers_is_searched_by_titles(offer):
    offers = Offer.objects.filter(pk=offer.pk)
    offers.update(title_fr="Aide-soudeuse", description_fr="Travailler près d’un forgeron.")
    assert [saying(offers, words, "", on=ON).count() for words in ("soudeur", "aides soud", "forgeron")] == [
        1,
        1,
        0,
    ]


def test_a_row_is_found_by_what_it_may_not_point_to(db):
    Organization.objects.create(name="Sans région")
    rows = Organization.objects.all()
    assert saying(rows, "sans", "region__name", on=ON).count() == 0
    assert saying(rows, "sans", "region__name", "legal_name", on=ON).count() == 1
    assert saying(Establishment.objects.all(), "?!", "", on=ON).count() == 0
