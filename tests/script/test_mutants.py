"""`script/mutants` breaks what matters here, runs the tests of that line, and mends what it broke."""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "script"))

import mutating  # noqa: E402
from mutations import mutants_of  # noqa: E402

CODE = """
@transaction.atomic
def approve(offer, *, by, at):
    held = Offer.objects.select_for_update().get(pk=offer.pk, state="waiting")
    with transaction.atomic():
        if not held.reviewed and by.seats > 2:
            tell_owner(held, text="approuvée, été")
    return can_write(by)


def can_write(by):
    return by.is_active
"""
GOT = 'Offer.objects.select_for_update().get(pk=offer.pk, state="waiting")'
BROKEN = {
    ("lock", "Offer.objects.select_for_update() → Offer.objects.all()"),
    ("lock", "transaction.atomic() → __import__('contextlib').nullcontext()"),
    ("query", f"{GOT} → Offer.objects.select_for_update().get(state='waiting')"),
    ("query", f"{GOT} → Offer.objects.select_for_update().get(pk=offer.pk)"),
    ("boolean", "not held.reviewed and by.seats > 2 → ((not held.reviewed) or (by.seats > 2))"),
    ("boolean", "not held.reviewed → bool(held.reviewed)"),
    ("comparison", "by.seats > 2 → (by.seats >= 2)"),
    ("number", "2 → 3"),
    ("mail", 'tell_owner(held, text="approuvée, été") → None'),
    ("permission", "can_write(by) → True"),
    ("permission", "by.is_active → True"),
}


def test_a_line_is_broken_in_each_way_that_matters():
    assert {(mutant.kind, mutant.change) for mutant in mutants_of("offers.py", CODE)} == BROKEN


def test_a_broken_file_is_still_python_and_differs_in_one_place():
    for mutant in mutants_of("offers.py", CODE):
        broken = mutant.applied_to(CODE)
        ast.parse(broken)
        assert broken.startswith(CODE[: mutant.start]) and broken.endswith(CODE[mutant.end :])
        assert broken != CODE


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A copy of a small project, and no server."""
    (tmp_path / "offers.py").write_text(CODE, encoding="utf-8")
    for name, path in {"PROJECT": "", "COPY": "", "RESULTS": "results.jsonl", "MAP": "coverage"}.items():
        monkeypatch.setattr(mutating, name, tmp_path / path)
    return tmp_path


def drawn(home, **asked):
    return mutating.sample([home / "offers.py"], **{"count": 99, "seed": 1, **asked})


def test_a_sample_has_every_kind_and_is_the_same_for_the_same_seed(home):
    kinds = {kind for kind, _change in BROKEN}
    assert {mutant.kind for mutant in drawn(home, count=len(kinds))} == kinds
    assert drawn(home) == drawn(home) != drawn(home, seed=2)


class Lines:
    """A map where one test executes line 4."""

    def contexts_by_lineno(self, path):
        return {4: ["tests.offers.test_approving.test_it", ""]}


@pytest.mark.parametrize(
    ("code", "told"), [(0, "survived"), (1, "killed"), (2, "killed"), (None, "killed"), (4, "unclear")]
)
def test_only_the_tests_of_the_line_decide_and_the_file_is_mended(home, monkeypatch, code, told):
    ran = []

    def run(arguments, *, seconds):
        ran.append((arguments[-1], (home / "offers.py").read_text(encoding="utf-8") != CODE, seconds))
        return code

    monkeypatch.setattr(mutating, "run", run)
    of_the_line = next(mutant for mutant in drawn(home) if mutant.line == 4)
    assert mutating.tried(of_the_line, Lines()) == told
    assert ran == [("tests/offers/test_approving.py::test_it", True, mutating.PATIENCE)]
    assert (home / "offers.py").read_text(encoding="utf-8") == CODE


def test_a_line_that_no_test_executes_is_said(home):
    elsewhere = next(mutant for mutant in drawn(home) if mutant.line == 12)
    assert mutating.tried(elsewhere, Lines()) == "unreached"


def test_a_run_that_was_stopped_goes_on_where_it_was(home, monkeypatch):
    class NoMap(Lines):
        def __init__(self, basename):
            self.read = list

    asked = []
    monkeypatch.setattr(mutating, "CoverageData", NoMap)
    monkeypatch.setattr(mutating, "tried", lambda mutant, _data: asked.append(mutant.name) or "survived")
    first, *others = drawn(home)
    mutating.trying([first], again=False)
    mutating.trying([first, *others], again=False)
    assert asked == [mutant.name for mutant in [first, *others]]
    mutating.trying([first], again=True)
    assert asked[-1] == first.name and len(asked) == len(others) + 2


def test_what_takes_too_long_is_stopped(home):
    assert mutating.run(["-c", "while True: pass"], seconds=1) is None


def test_survivors_are_told_with_their_line_and_equivalent_ones_are_not(home, monkeypatch, capsys):
    mutants = drawn(home)
    same = next(mutant for mutant in mutants if mutant.kind == "number")
    fields = {"path": same.path, "within": same.within, "change": same.change, "reason": "nobody asks"}
    entry = "".join(f"{name} = '''{value}'''\n" for name, value in fields.items())
    (home / "same.toml").write_text(f"[[mutant]]\n{entry}", encoding="utf-8")
    monkeypatch.setattr(mutating, "EQUIVALENT", home / "same.toml")
    known = {mutant.name: "killed" if mutant.kind == "lock" else "survived" for mutant in mutants}
    assert mutating.report(mutants, known) == 1
    told = capsys.readouterr().out
    assert "survived  mail  offers.py:7\n    tell_owner(held" in told
    assert same.change not in told
    assert told.endswith("2 of 10 noticed; 1 equivalent or not tried yet\n")


def test_what_is_called_equivalent_is_there_and_has_its_reason():
    for each in tomllib.loads(mutating.EQUIVALENT.read_text(encoding="utf-8"))["mutant"]:
        text = (PROJECT / each["path"]).read_text(encoding="utf-8")
        found = [(mutant.within, mutant.change) for mutant in mutants_of(each["path"], text)]
        assert found.count((each["within"], each["change"])) == 1, each
        assert each["reason"].strip()
