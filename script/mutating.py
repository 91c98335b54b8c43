"""Break one line at a time in a copy of the project, and see whether a test notices: ``script/mutants``.

Written here because the tools of this trade know operators, not what matters most in this one: a lock or a
transaction dropped, a mail not sent, a filter forgotten. Only tests that execute the line are run, by a map
of `coverage` (``--map`` draws it; paths of tests may follow). Results stay in var/mutants: a run that was
stopped goes on where it was. Mutants that change nothing one can see stand, each with its reason, in
tests/mutants_equivalent.toml. No browser, and nothing of this in CI: a day's work, not a commit's.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tomllib
from itertools import chain, zip_longest
from pathlib import Path

from coverage import CoverageData
from embedding.places import PROJECT
from embedding.servers import addresses, ephemeral_servers
from mutations import Mutant, mutants_of

HOME = PROJECT / "var" / "mutants"
COPY, RESULTS, MAP = HOME / "project", HOME / "results.jsonl", HOME / "coverage"
EQUIVALENT = PROJECT / "tests" / "mutants_equivalent.toml"
PATIENCE = 60  # seconds for one mutant, past which an endless loop counts as noticed
APPS = ("partnerships", "programs", "internships")
TESTS_ASIDE = ("tests/browser", "tests/faults", "tests/script", "tests/upgrades", "tests/bench")
SOURCES_ASIDE = {"migrations", "demonstration"}
PYTEST = ["-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:randomly", "-p", "no:cacheprovider", "--reuse-db"]
ON_A_DATABASE = "tests/test_emptying.py"
NOTICED = (1, 2)  # pytest: a test failed, or could not be read; another code is no answer
SETTINGS = "[run]\ndynamic_context = test_function\nrelative_files = true\nconcurrency = thread\nsource = "


def sources(paths: list[str], *, changed: str) -> list[Path]:
    """Return the files to break: those named, those changed since a commit, or all."""
    if changed:
        git = ["git", "diff", "--name-only", changed, "--", *APPS]
        paths = subprocess.run(git, cwd=PROJECT, capture_output=True, text=True, check=True).stdout.split()
    roots = [PROJECT / path for path in (paths if paths or changed else APPS)]
    found = {file for root in roots for file in (root.rglob("*.py") if root.is_dir() else [root])}
    return sorted(f for f in found if f.suffix == ".py" and f.exists() and not SOURCES_ASIDE & set(f.parts))


def sample(files: list[Path], *, count: int, seed: int) -> list[Mutant]:
    """Draw as many mutants of each kind as can be: numbers are everywhere, locks are few."""
    kinds: dict[str, list[Mutant]] = {}
    for file in files:
        for mutant in mutants_of(file.relative_to(PROJECT).as_posix(), file.read_text(encoding="utf-8")):
            kinds.setdefault(mutant.kind, []).append(mutant)
    drawing = random.Random(seed)
    piles = [drawing.sample(pile, len(pile)) for _, pile in sorted(kinds.items())]
    return list(filter(None, chain.from_iterable(zip_longest(*piles))))[:count]


def copied() -> None:
    """Make the copy that is broken: never the files that somebody works on."""
    shutil.rmtree(COPY, ignore_errors=True)
    aside = shutil.ignore_patterns("var", ".venv", ".git", "__pycache__", "*.pyc", ".*_cache")
    shutil.copytree(PROJECT, COPY, ignore=aside)


def run(arguments: list[str], *, seconds: int | None = None, **variables: str) -> int | None:
    """Run Python in the copy; return its code, None when it took too long."""
    environment = os.environ | {"ARRIMAGE_TESTING": "1", "ARRIMAGE_VAR": str(HOME)} | variables
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=COPY, env=environment, stdout=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return None


def draw_map(tests: list[str]) -> None:
    """Run the tests once and keep which line each of them executes."""
    settings = HOME / "coveragerc"
    settings.write_text(SETTINGS + ",".join(APPS) + "\n")
    measuring = ["-m", "coverage", "run", "--append", f"--rcfile={settings}"]
    aside = [f"--ignore={path}" for path in TESTS_ASIDE]
    run([*measuring, *PYTEST, *aside, *(tests or ["tests"])], COVERAGE_FILE=str(MAP))


def make_database() -> None:
    """Make the database of every mutant's tests: by its migrations, once."""
    run([*PYTEST, ON_A_DATABASE])


def tests_of(mutant: Mutant, data: CoverageData) -> list[str]:
    """Return the tests that execute the line (one of its lines, for a call written on several)."""
    contexts = data.contexts_by_lineno(mutant.path)
    names = {name for line in range(mutant.line, mutant.last + 1) for name in contexts.get(line, ())}
    return sorted(filter(None, map(node_of, names)))


def node_of(context: str) -> str:
    """Return pytest's address of a function: tests.a.test_b.test_c → tests/a/test_b.py::test_c."""
    module, _, function = context.rpartition(".")
    return f"{module.replace('.', '/')}.py::{function}" if module.startswith("tests.") else ""


def tried(mutant: Mutant, data: CoverageData) -> str:
    """Break the copy, run the line's tests, mend it; return killed, survived, unreached or unclear."""
    tests, file = tests_of(mutant, data), COPY / mutant.path
    if not tests:
        return "unreached"
    whole = file.read_text(encoding="utf-8")
    file.write_text(mutant.applied_to(whole), encoding="utf-8")
    try:
        code = run([*PYTEST, "--no-migrations", "-x", *tests], seconds=PATIENCE)
    finally:
        file.write_text(whole, encoding="utf-8")
    if code is None or code in NOTICED:
        return "killed"
    return "survived" if code == 0 else "unclear"


def report(mutants: list[Mutant], known: dict[str, str]) -> int:
    """Print what survived, and how many of those that change something were noticed."""
    told = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["mutant"]
    same = {(each["path"], each["within"], each["change"]) for each in told}
    real = [m for m in mutants if m.name in known and (m.path, m.within, m.change) not in same]
    for mutant in (m for m in real if known[m.name] != "killed"):
        print(f"{known[mutant.name]}  {mutant.kind}  {mutant.path}:{mutant.line}")
        print(f"    {mutant.within}\n    {mutant.change}")
    killed = sum(known[m.name] == "killed" for m in real)
    print(f"{killed} of {len(real)} noticed; {len(mutants) - len(real)} equivalent or not tried yet")
    return int(killed < len(real))


def trying(mutants: list[Mutant], *, again: bool) -> dict[str, str]:
    """Try the mutants that no earlier run settled; return what became of each, by name."""
    data = CoverageData(basename=str(MAP))
    data.read()
    known = dict(map(json.loads, RESULTS.read_text().splitlines())) if RESULTS.exists() else {}
    settled = {"killed"} if again else {"killed", "survived", "unreached"}
    with RESULTS.open("a", buffering=1) as results:
        for mutant in (m for m in mutants if known.get(m.name) not in settled):
            known[mutant.name] = tried(mutant, data)
            results.write(json.dumps([mutant.name, known[mutant.name]]) + "\n")
            print(known[mutant.name], mutant.kind, f"{mutant.path}:{mutant.line}", flush=True)
    return known


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", help="files or folders to break (with --map: tests to run)")
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--changed", metavar="COMMIT", default="", help="only files changed since a commit")
    parser.add_argument("--again", action="store_true", help="try those that survived again")
    parser.add_argument("--map", action="store_true", help="draw the map of tests, then stop")
    asked = parser.parse_args()
    HOME.mkdir(parents=True, exist_ok=True)
    copied()
    with ephemeral_servers(var=HOME / "servers") as servers:
        os.environ.update(addresses(servers))
        if asked.map or not MAP.exists():
            draw_map(asked.paths if asked.map else [])
        if asked.map:
            return 0
        make_database()
        mutants = sample(sources(asked.paths, changed=asked.changed), count=asked.count, seed=asked.seed)
        return report(mutants, trying(mutants, again=asked.again))


if __name__ == "__main__":
    sys.exit(main())
