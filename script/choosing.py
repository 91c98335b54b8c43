"""Which tests a change can touch: ``script/test --changed``.

Changed are the files that differ from ``main`` (on main itself, from the last commit), uncommitted and new
ones included. A module touches what imports it, in any number of steps, and the tests of those packages; a
template or a style, the tests and browser pages of its package; a catalogue, the translations. What no rule
understands (settings, migrations, what every test shares, another kind of file) touches everything.
"""

import ast
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

APPS = ("partnerships", "programs", "internships")
EVERYTHING = ("tests",)
HOUSE = "tests/test_*.py"  # these read the whole tree
PAGES = "tests/browser/test_pages.py"  # every page, in a browser
ENTRANCES = {"urls", "admin", "apps", "models", "tasks"}  # of an app: they import all its packages
WORLD = {"tests.factories", "tests.cast"}  # they make the rows of every test, of whatever models
DOCUMENTS = ("tests/test_docs.py", "tests/upgrades/test_landed.py")
NOTHING = {"findings", ".gitignore", "LICENSE"}
SHARED = {"settings.py", "conftest.py", "cast.py", "factories.py"}  # by every test, whoever imports it


@dataclass
class Choice:
    """Tests (paths from the project's folder) and, for each changed file, why they were chosen."""

    tests: set[str] = field(default_factory=set)
    reasons: list[tuple[str, str]] = field(default_factory=list)

    def add(self, path: str, tests: Iterable[str], why: str) -> None:
        self.tests |= set(tests)
        self.reasons.append((path, why))

    def arguments(self) -> list[str]:
        """Return the paths to give to pytest; none within another."""
        inside = {
            test for test in self.tests for parent in PurePosixPath(test).parents if str(parent) in self.tests
        }
        return sorted(self.tests - inside)


def changed_files(project: Path) -> list[str]:
    """Return the files that differ from main, or from the last commit on main."""
    base = _git(project, "merge-base", "HEAD", "main") or ["HEAD"]
    tracked = _git(project, "diff", "--name-only", "--no-renames", base[0])
    return sorted({*tracked, *_git(project, "ls-files", "--others", "--exclude-standard")})


def _git(project: Path, *arguments: str) -> list[str]:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True).stdout.splitlines()


def choosing(changed: Iterable[str], project: Path) -> Choice:
    """Return the tests that changes of these files can touch."""
    graph, choice = Graph(project), Choice()
    for path in changed:
        choice.add(path, *_touched(path, graph))
    return choice


def _touched(path: str, graph: "Graph") -> tuple[Iterable[str], str]:
    first, last = PurePosixPath(path).parts[0], PurePosixPath(path).name
    if first in NOTHING:
        return (), "no test reads it"
    if first == "locale":
        return ["tests/test_translations.py"], "a catalogue"
    if first == "docs" or path in ("README.md", "CHANGELOG.md"):
        return DOCUMENTS, "documentation"
    if first in ("templates", "static"):
        return graph.of_page(path)
    if path in graph.paths.values() and last not in SHARED and "migrations" not in path:
        return graph.of_module(path)
    return EVERYTHING, "everything: no rule knows what it touches"


class Graph:
    """Who imports whom, read from the text of every module."""

    def __init__(self, project: Path):
        self.project = project
        self.paths = {_dotted(path): path for path in self._sources()}

    @cached_property
    def importers(self) -> dict[str, set[str]]:
        """Who imports each module."""
        found: dict[str, set[str]] = {}
        for module, path in self.paths.items():
            for name in _imported((self.project / path).read_text(encoding="utf-8"), module):
                found.setdefault(self._known(name), set()).add(module)
        return found

    def _sources(self) -> Iterator[str]:
        for folder in (*APPS, "tests", "script"):
            for path in sorted((self.project / folder).rglob("*.py")):
                yield path.relative_to(self.project).as_posix()

    def _known(self, name: str) -> str:
        """Return the module that a dotted name is, or is in."""
        name = name.removeprefix("script.")
        while name and name not in self.paths:
            name = name.rpartition(".")[0]
        return name

    def reached_from(self, module: str) -> set[str]:
        """Return the modules that import one, directly or not; what imports a whole app leads no further."""
        reached, waiting = set(), [module]
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += [] if _imports_all(one) and one != module else self.importers.get(one, ())
        return reached

    def of_module(self, path: str) -> tuple[Iterable[str], str]:
        reached = self.reached_from(_dotted(path)) & self.paths.keys()
        if "tests.conftest" in reached:
            return EVERYTHING, "everything: what every test shares imports it"
        packages = {package for name in reached if (package := _package(name))}
        tests = {test for name in reached for test in _tests_in(self.paths[name])}
        why = f"imported by {len(reached) - 1} modules; tests of {', '.join(sorted(packages)) or 'its own'}"
        return tests | self._of_packages(packages) | self._house(), why

    def of_page(self, path: str) -> tuple[Iterable[str], str]:
        parts = PurePosixPath(path).parts
        package = "/".join(parts[1:3])
        if parts[0] == "static" or not (self.project / package).is_dir() or len(parts) < 4:
            return [*(f"tests/{app}" for app in APPS), "tests/browser", *self._house()], "every page shows it"
        return [*self._of_packages({package}), *self._house(), PAGES], f"pages of {package}"

    def _of_packages(self, packages: set[str]) -> set[str]:
        folders = {f"tests/{package}" for package in packages}
        words = {package.partition("/")[2] for package in packages}
        browser = {f"tests/browser/test_{word}.py" for word in words}
        return {path for path in folders | browser if (self.project / path).exists()}

    def _house(self) -> set[str]:
        return {path.relative_to(self.project).as_posix() for path in self.project.glob(HOUSE)}


def _dotted(path: str) -> str:
    """Return the name that imports a file; those of script/ are imported from there."""
    return path.removeprefix("script/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _package(module: str) -> str:
    app, _, rest = module.partition(".")
    return f"{app}/{rest.partition('.')[0]}" if app in APPS and "." in rest else ""


def _imports_all(module: str) -> bool:
    app, _, rest = module.partition(".")
    return module in WORLD or (app in APPS and rest in ENTRANCES)


def _tests_in(path: str) -> Iterable[str]:
    """Return the tests that a module holds, or serves as their conftest."""
    name, folder = PurePosixPath(path).name, PurePosixPath(path).parent.as_posix()
    if not path.startswith("tests/"):
        return []
    return [path] if name.startswith("test_") else [folder] if name == "conftest.py" else []


def _imported(text: str, module: str) -> Iterator[str]:
    """Yield the dotted names that a module imports."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ".".join(module.split(".")[: -node.level]) if node.level else ""
            origin = ".".join(filter(None, [above, node.module]))
            yield from (f"{origin}.{alias.name}" for alias in node.names)
