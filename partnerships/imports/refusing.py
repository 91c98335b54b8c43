"""What the database refuses, as a sentence on the line that breaks its rule."""

from collections.abc import Callable, Sequence

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import override

from partnerships.base.bounds import OutOfBounds
from partnerships.imports.comparing import Stage
from partnerships.imports.kinds import REGISTER, Part
from partnerships.sheets.problems import Problem

BROKEN = (IntegrityError, DataError, OutOfBounds)


class Refused(Exception):
    """A rule of the database refuses a line: the problem says which rule, and which line when it is known."""

    def __init__(self, problem: Problem):
        super().__init__(problem.code)
        self.problem = problem


class _TriedOnly(Exception):
    """Takes back what was only tried."""


def write_or_refuse(stage: Stage, write: Callable[[], None]) -> None:
    """Write a stage; when a rule of the database refuses it, find the first line that breaks it.

    Raises Refused. Call it inside a transaction, which goes on as if nothing had been tried.
    """
    try:
        with transaction.atomic():
            write()
    except BROKEN as error:
        line = first_refused(stage, write)
        raise Refused(refusal_of(error).at(line=line)) from error


def first_refused(stage: Stage, write: Callable[[], None]) -> int | None:
    """Return the first line with which, after those before it, writing is refused; None when there is none.

    Halves the lines at each trial: fifteen trials for 20,000 lines.
    """
    lines = stage.lines()
    good, bad = 0, len(lines)
    while good < bad:
        middle = (good + bad) // 2
        if _is_refused(stage, write, upto=lines[middle]):
            bad = middle
        else:
            good = middle + 1
    return lines[good] if good < len(lines) else None


def _is_refused(stage, write, *, upto):
    try:
        with transaction.atomic():
            stage.cut(upto)
            write()
            raise _TriedOnly
    except _TriedOnly:
        return False
    except BROKEN:
        return True


def refusal_of(error: Exception) -> Problem:
    """Return the problem of a rule of the database that a file breaks, or of a value of before that does."""
    if isinstance(error, OutOfBounds):
        value = getattr(error.row, error.field.attname, None)
        return Problem("stored_out_of_bounds", params={"row": str(error.row), "value": str(value)})
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None) or ""
    return Problem("refused_by_rule", params={"rule": name}, message=words_of_rule(name))


def words_of_rule(name: str) -> str:
    """Return the English sentence of a constraint of an imported table, "" when it has none: translated when
    it is read.
    """
    with override(None):
        for kind in REGISTER.values():
            if name in kind.rules:
                return str(kind.rules[name])
            for constraint in constraints_of(kind.parts):
                if constraint.name == name and has_words(constraint):
                    return str(constraint.violation_error_message)
    return ""


def constraints_of(parts: Sequence[Part]) -> list:
    """Return the constraints of the tables that a kind of file writes to."""
    return [constraint for part in parts for constraint in part.model._meta.constraints]


def has_words(constraint) -> bool:
    """Tell whether a constraint says itself what it refuses, in more than Django's own words."""
    return constraint.violation_error_message != constraint.default_violation_error_message
