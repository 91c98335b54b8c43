"""The import directions and habits of docs/architecture.md, read with ``ast``."""

import ast
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APPS = ["partnerships", "programs", "internships"]  # ground floor first
PACKAGES = {
    "partnerships": [
        "base",
        "words",
        "upkeep",
        "printing",
        "web",
        "mails",
        "jobs",
        "acts",
        "sheets",
        "imports",
        "territories",
        "organizations",
        "people",
        "lists",
        "members",
        "privacy",
        "concertation",
        "registers",
        "charters",
        "inventory",
        "referrals",
        "committees",
        "meetings",
        "yearbook",
        "plans",
        "news",
        "papers",
        "events",
    ],
    "programs": [
        "catalogue",
        "cohorts",
        "changes",
        "moves",
        "persons",
        "outcomes",
        "needs",
        "adequacy",
        "reports",
        "agenda",
        "scenarios",
        "measures",
        "portal",
        "demonstration",
    ],
    "internships": [
        "offers",
        "posting",
        "calls",
        "students",
        "applications",
        "changes",
        "rounds",
        "clauses",
        "agreements",
        "signatures",
        "placements",
        "hours",
        "evaluations",
        "visits",
        "positions",
        "overview",
        "demonstration",
    ],
}
# states.py and language.py hold what models inherit: the abstract event, the two languages of a text.
MODELS = {"models", "states", "language"}
FORMS = {"forms", "filters"}
DOORS = {"views", "admin", "administration", "tasks", "api", "imports", "exports", "urls", "tables", "acts"}
DJANGOS = {"formats", "management", "migrations", "templatetags"}  # folders that Django looks for by name
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "services", "managers"}


def sources() -> list[Path]:
    return [
        path
        for app in APPS
        for path in sorted((ROOT / app).rglob("*.py"))
        if "migrations" not in path.parts and "__pycache__" not in path.parts
    ]


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


@cache
def trees() -> dict[str, ast.Module]:
    """Every file, read once, and only by who tests them: several processes collect."""
    return {module_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in sources()}


def imports_of(tree: ast.Module) -> set[str]:
    """Every module a file names, whole: ``from a.b import c`` counts as a.b and a.b.c."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@cache
def ours() -> dict[str, set[str]]:
    """Which files of ours each file imports."""
    return {
        module: {name for name in imports_of(tree) if name in trees() and name != module}
        for module, tree in trees().items()
    }


def package_of(module: str) -> tuple[str, str | None]:
    app, *rest = module.split(".")
    return app, rest[0] if len(rest) > 1 and rest[0] in PACKAGES[app] else None


@cache
def is_pure(module: str) -> bool:
    """Whether a file of a package imports no Django, itself or through what it imports of ours."""
    seen, queue = set(), [module]
    while queue:
        name = queue.pop()
        if name in seen:
            continue
        seen.add(name)
        roots = {imported.split(".")[0] for imported in imports_of(trees()[name])}
        if roots & {"django", "celery", "allauth", "pghistory", "pgtrigger", "crispy_forms"}:
            return False
        queue += ours()[name]
    return True


def level(module: str) -> int:
    """Pure 0 ← models 1 ← verbs 2 ← forms 3 ← views, admin, tasks, imports, exports 4.

    The last word of a file's name says its layer: ``unit_forms`` holds forms.
    """
    word = module.rpartition(".")[2].rpartition("_")[2]
    if word in MODELS:
        return 1
    if word in FORMS:
        return 3
    if word in DOORS:
        return 4
    return 0 if is_pure(module) else 2


# The files are walked once: each test reads them all and tells every fault, not the first.
def upward(module: str) -> list[str]:
    """Tell what a file imports of an app above, or of a package later in the list."""
    app, package = package_of(module)
    if package is None:  # the faces import the packages below; that is what they are for
        return []
    theirs = [(name, *package_of(name)) for name in sorted(ours()[module])]
    order = PACKAGES[app]
    above = [name for name, other, _ in theirs if APPS.index(other) > APPS.index(app)]
    later = [
        name
        for name, other, its in theirs
        if other == app and its and order.index(its) > order.index(package)
    ]
    return [f"{module} imports {name}, of an app above" for name in above] + [
        f"{module} imports {name}, later in the list" for name in later
    ]


def test_imports_never_go_up():
    assert [fault for module in trees() for fault in upward(module)] == []


def outward(module: str) -> list[str]:
    """Tell what a file of a package imports of its package's outer layers."""
    if package_of(module)[1] is None:
        return []
    beside = [name for name in sorted(ours()[module]) if package_of(name) == package_of(module)]
    return [
        f"{module} (level {level(module)}) imports {name} (level {level(name)})"
        for name in beside
        if level(name) > level(module)
    ]


def test_inside_a_package_rules_never_import_pages():
    assert [fault for module in trees() for fault in outward(module)] == []


def late(module: str) -> list[str]:
    """Tell which functions of a file import something when they are called."""
    functions = [
        n for n in ast.walk(trees()[module]) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [
        f"{module}.{function.name} imports late, line {node.lineno}"
        for function in functions
        if function.name != "ready"
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def test_imports_stand_at_the_top():
    assert [fault for module in trees() for fault in late(module)] == []


BRIDGES = ("TYPE_CHECKING", "apps.get_model")


def test_no_bridge_over_a_wrong_arrow():
    texts = {module: ast.unparse(tree) for module, tree in trees().items()}
    assert [(module, word) for module, text in texts.items() for word in BRIDGES if word in text] == []


def test_every_file_is_walked():
    assert len(trees()) == len(sources()) > 400
    assert {module.split(".")[0] for module in trees()} == set(APPS)


MOST_FILES = 25  # beside __init__.py: past that a package holds two subjects


def test_no_package_holds_two_subjects():
    packages = [package_of(module) for module in trees() if not module.endswith("__init__")]
    files = Counter(package for package in packages if package[1])
    assert {".".join(package): n for package, n in files.items() if n > MOST_FILES} == {}


def test_package_markers_are_empty():
    assert [str(p) for p in sources() if p.name == "__init__.py" and p.read_text().strip()] == []


def test_no_file_has_a_name_that_says_nothing():
    assert [str(p) for p in sources() if p.stem in FORBIDDEN_NAMES] == []


def test_every_package_is_in_the_order():
    folders = {app: {path.parent.name for path in (ROOT / app).glob("*/__init__.py")} for app in APPS}
    assert {app: sorted(found - DJANGOS) for app, found in folders.items()} == {
        app: sorted(PACKAGES[app]) for app in APPS
    }


def says_it_is_pure(module: str) -> bool:
    """Whether a file is of the report's method, or its docstring says PURE."""
    return package_of(module) == ("programs", "adequacy") or bool(
        re.search(r"\b(PURE|Pure)\b", ast.get_docstring(trees()[module]) or "")
    )


# The method of the report, the law on hours, the pairing: read, tried, checked without the portal around.
def pure_files() -> list[str]:
    return sorted(module for module in trees() if says_it_is_pure(module) and not module.endswith("__init__"))


def test_pure_files_need_no_django():
    assert len(pure_files()) >= 22
    code = "\n".join(
        ["import sys", "sys.modules['django'] = None", *(f"import {module}" for module in pure_files())]
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_project_stands_alone():
    outside = "/".join(["..", "shared"])
    texts = [p for p in [*sources(), *(ROOT / "script").rglob("*")] if p.is_file() and p.suffix != ".pyc"]
    assert [str(p) for p in texts if outside in p.read_text(encoding="utf-8", errors="ignore")] == []


def test_apps_are_listed_ground_floor_first():
    installed = (ROOT / "partnerships" / "settings.py").read_text(encoding="utf-8")
    places = [installed.index(f'"{app}",') for app in APPS]
    assert all(lower < upper for lower, upper in pairwise(places))
