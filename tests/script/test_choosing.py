"""``script/test --changed`` runs what a change can touch, and everything when nobody knows."""

import subprocess
from pathlib import Path

import choosing
import pytest
import testing

PROJECT = Path(__file__).resolve().parents[2]
FILES = {
    "internships/rounds/matching.py": "",
    "internships/rounds/publishing.py": "from internships.rounds import matching\n",
    "internships/rounds/views.py": "from internships.rounds.publishing import publish\n",
    "internships/offers/board.py": "from internships.rounds.views import page\n",
    "internships/offers/places.py": "",
    "internships/urls.py": "import internships.rounds.views\nimport internships.offers.board\n",
    "internships/migrations/0001_initial.py": "",
    "partnerships/urls.py": "from internships import urls\n",
    "partnerships/settings.py": "",
    "partnerships/base/bricks.py": "",
    "tests/conftest.py": "from partnerships.base.bricks import brick\n",
    "tests/factories.py": "from internships.rounds import matching\n",
    "tests/reading.py": "",
    "tests/test_house.py": "",
    "tests/test_translations.py": "",
    "tests/internships/rounds/test_ranks.py": "from tests.factories import made\n",
    "tests/internships/offers/conftest.py": "from tests.reading import read\n",
    "tests/internships/offers/test_board.py": "from tests.factories import made\n",
    "tests/internships/hours/test_noting.py": "from internships.rounds.matching import match\n",
    "tests/internships/visits/test_pages.py": "from tests.factories import made\n",
    "tests/browser/test_pages.py": "",
    "tests/browser/test_rounds.py": "",
    "tests/script/test_landing.py": "import landing\n",
    "script/landing.py": "",
    "templates/internships/rounds/list.html": "",
    "templates/base.html": "",
}
HOUSE = {"tests/test_house.py", "tests/test_translations.py"}


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A small project of the same shape."""
    folder = tmp_path_factory.mktemp("project")
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@pytest.mark.parametrize(
    ("changed", "chosen"),
    [
        (
            "internships/rounds/matching.py",
            {
                "tests/internships/rounds",
                "tests/internships/offers",
                "tests/internships/hours/test_noting.py",
                "tests/browser/test_rounds.py",
                *HOUSE,
            },
        ),
        ("internships/offers/places.py", {"tests/internships/offers", *HOUSE}),
        ("tests/reading.py", {"tests/internships/offers", *HOUSE}),
        (
            "templates/internships/rounds/list.html",
            {
                "tests/internships/rounds",
                "tests/browser/test_rounds.py",
                "tests/browser/test_pages.py",
                *HOUSE,
            },
        ),
        ("locale/fr_CA/LC_MESSAGES/django.po", {"tests/test_translations.py"}),
        ("script/landing.py", {"tests/script/test_landing.py", *HOUSE}),
        ("docs/method.md", set(choosing.DOCUMENTS)),
        ("findings/initdb.sh", set()),
    ],
)
def test_a_change_runs_what_it_can_touch(tree, changed, chosen):
    assert set(choosing.choosing([changed], tree).arguments()) == chosen


@pytest.mark.parametrize(
    "changed",
    [
        "internships/migrations/0001_initial.py",
        "partnerships/settings.py",
        "partnerships/base/bricks.py",  # which every test's conftest imports
        "tests/conftest.py",
        "tests/factories.py",
        "internships/gone.py",
        "pyproject.toml",
        "requirements.txt",
        "unheard/of.thing",
    ],
)
def test_what_is_not_understood_runs_everything(tree, changed):
    assert choosing.choosing(["docs/method.md", changed], tree).arguments() == ["tests"]


def test_a_page_that_every_page_shows_runs_every_page(tree):
    chosen = set(choosing.choosing(["templates/base.html"], tree).arguments())
    assert {"tests/browser", "tests/internships", *HOUSE} <= chosen


def test_the_rules_are_those_of_this_project():
    """A rule of rounds runs the tests of rounds, and not those of visits."""
    choice = choosing.choosing(["internships/rounds/matching.py"], PROJECT)
    assert "internships/rounds" in dict(choice.reasons)["internships/rounds/matching.py"]
    assert {"tests/internships/rounds", "tests/test_architecture.py"} <= choice.tests
    assert "tests/internships/visits" not in choice.tests
    assert all((PROJECT / path).exists() for path in choice.arguments())


@pytest.fixture
def repository(tmp_path):
    def git(*arguments):
        told = ["git", "-c", "user.name=Maude", "-c", "user.email=maude@exemple.example", *arguments]
        subprocess.run(told, cwd=tmp_path, check=True, capture_output=True)

    git("init", "-b", "main")
    for name in ("kept.py", "edited.py", "removed.py", "renamed.py"):
        (tmp_path / name).write_text(f"name = '{name}'\n")
    git("add", ".")
    git("commit", "-m", "First")
    return tmp_path, git


def test_changes_are_those_since_main_committed_or_not(repository):
    folder, git = repository
    git("switch", "-c", "branch")
    (folder / "edited.py").write_text("name = 'été'\n")
    git("mv", "renamed.py", "autre é.py")
    git("commit", "-am", "Second")
    (folder / "removed.py").unlink()
    (folder / "new.py").write_text("")
    expected = ["autre é.py", "edited.py", "new.py", "removed.py", "renamed.py"]
    assert choosing.changed_files(folder) == expected


def test_on_main_changes_are_those_since_the_last_commit(repository):
    folder, _git = repository
    assert choosing.changed_files(folder) == []
    (folder / "edited.py").write_text("")
    assert choosing.changed_files(folder) == ["edited.py"]


def test_the_choice_is_told_and_given_to_pytest(monkeypatch, capsys):
    ran = []
    monkeypatch.setattr(testing, "testing", lambda arguments, **_clock: ran.append(arguments) or 0)
    monkeypatch.setattr(testing, "changed_files", lambda _project: ["locale/fr_CA/LC_MESSAGES/django.po"])
    assert testing.asked(["--changed", "-q"]) == 0
    assert ran == [["-q", "tests/test_translations.py"]]
    assert "django.po: a catalogue\n→ tests/test_translations.py" in capsys.readouterr().out


def test_nothing_that_is_tested_runs_nothing(monkeypatch, capsys):
    monkeypatch.setattr(testing, "testing", lambda *_arguments, **_clock: pytest.fail("it ran"))
    monkeypatch.setattr(testing, "changed_files", lambda _project: [])
    assert testing.asked(["--changed"]) == 0
    assert "nothing to test" in capsys.readouterr().out
