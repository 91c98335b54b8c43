"""docs/ tells the truth about names: pages and sections cited exist, and so do the files it sends one to."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
CODE = [
    path for app in ("partnerships", "programs", "internships") for path in sorted((ROOT / app).rglob("*.py"))
]
CITED = re.compile(r"docs/([a-z]+\.md)(?: §(\d+)(?:–§(\d+))?)?")
FOLDERS = (
    "partnerships/",
    "programs/",
    "internships/",
    "templates/",
    "tests/",
    "docs/",
    "script/",
    "locale/",
)


def test_pages_and_sections_that_the_code_cites_exist():
    found = [cited for path in CODE for cited in CITED.findall(path.read_text(encoding="utf-8"))]
    missing = [cited for cited in found if not is_there(*cited)]
    assert missing == []
    assert len(found) > 5


def is_there(page: str, *sections: str) -> bool:
    path = ROOT / "docs" / page
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return bool(text) and all(f"\n## {section}. " in text for section in sections if section)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_files_of_a_page_exist(page):
    text = page.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    named = [name for name in re.findall(r"`([a-z_./-]+)`", text) if name.startswith(FOLDERS)]
    assert [link for link in links if not (page.parent / link).exists()] == []
    assert [name for name in named if "*" not in name and not (ROOT / name).exists()] == []


def test_the_tree_of_the_page_is_the_tree():
    tree = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("```")[1]
    told = set(re.findall(r"\b([a-z]+)/", tree)) - {"partnerships", "programs", "internships"}
    aside = {"migrations", "management", "templatetags", "formats", "__pycache__"}
    folders = {
        path.name
        for app in ("partnerships", "programs", "internships")
        for path in (ROOT / app).iterdir()
        if path.is_dir()
    }
    assert told == folders - aside


def test_the_list_of_files_and_their_role_is_kept():
    """A role that no package has any more is not described."""
    told = re.findall(
        r"^\| `([a-z_]+\.py)`", (ROOT / "docs/architecture.md").read_text(encoding="utf-8"), re.M
    )
    names = {path.name for path in CODE}
    assert [name for name in told if name not in names] == []
