"""The ways to break a line: a comparison, a number, a permission, a lock, a mail, a filter."""

import ast
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

SWAPPED = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
PERMISSION = re.compile(r"^(can|may|is_allowed|must)_|^require_|_required$")
TELLING = re.compile(r"^(tell|write|send|mail|warn|remind|invite|notify|ask)(_|$)|_mail$|_link$")
QUERIES = {"filter", "exclude", "get", "get_or_create", "get_object_or_404"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A place of a file and what is written there instead."""

    kind: str
    path: str
    start: int  # in characters
    end: int
    new: str
    old: str
    line: int
    last: int
    within: str  # the text of its first line
    version: str  # of the file: another one is tried again

    @property
    def name(self) -> str:
        return f"{self.path} {self.version} {self.start} {self.new}"

    @property
    def change(self) -> str:
        return " ".join(f"{self.old} → {self.new}".split())

    def applied_to(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


def mutants_of(path: str, text: str) -> list[Mutant]:
    """Return every way to break a file, first line first."""
    begins = [0]
    for line in text.splitlines(keepends=True):
        begins.append(begins[-1] + len(line.encode()))
    raw, tree = text.encode(), ast.parse(text)
    version, written = hashlib.sha256(raw).hexdigest()[:12], text.splitlines()

    def place(line: int, column: int) -> int:
        return len(raw[: begins[line - 1] + column].decode())

    found = []
    for node, kind, new in broken(tree):
        start, end = place(node.lineno, node.col_offset), place(node.end_lineno, node.end_col_offset)
        lines = node.lineno, node.end_lineno, written[node.lineno - 1].strip()
        found.append(Mutant(kind, path, start, end, new, text[start:end], *lines, version))
    return found


def broken(tree: ast.Module) -> Iterator[tuple[ast.AST, str, str]]:
    """Yield (what is replaced, kind, by what) for each place of a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in SWAPPED:
            left, right = ast.unparse(node.left), ast.unparse(node.comparators[0])
            yield node, "comparison", f"({left} {SWAPPED[type(node.ops[0])]} {right})"
        elif isinstance(node, ast.BoolOp):
            other = " or " if isinstance(node.op, ast.And) else " and "
            yield node, "boolean", "(" + other.join(f"({ast.unparse(value)})" for value in node.values) + ")"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, "boolean", f"bool({ast.unparse(node.operand)})"
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            yield node, "number", str(node.value + 1)
        elif isinstance(node, ast.FunctionDef) and PERMISSION.search(node.name):
            yield from ((each.value, "permission", "True") for each in ast.walk(node) if returns(each))
        elif isinstance(node, ast.With):
            yield from ((i.context_expr, "lock", "__import__('contextlib').nullcontext()")
                        for i in node.items if named(i.context_expr) == "atomic")  # fmt: skip
        elif isinstance(node, ast.Expr) and TELLING.search(named(node.value)):
            yield node, "mail", "None"
        elif isinstance(node, ast.Call):
            yield from broken_call(node)


def broken_call(node: ast.Call) -> Iterator[tuple[ast.AST, str, str]]:
    name = named(node)
    if name == "select_for_update" and isinstance(node.func, ast.Attribute):
        yield node, "lock", f"{ast.unparse(node.func.value)}.all()"
    elif PERMISSION.search(name):
        yield node, "permission", "True"
    elif name in QUERIES:
        for dropped in (keyword for keyword in node.keywords if keyword.arg and keyword.arg != "defaults"):
            others = [keyword for keyword in node.keywords if keyword is not dropped]
            yield node, "query", ast.unparse(ast.Call(node.func, node.args, others))


def returns(node: ast.AST) -> bool:
    return isinstance(node, ast.Return) and node.value is not None


def named(node: ast.AST) -> str:
    """Return the last word of what is called: ``transaction.atomic()`` is atomic."""
    called = node.func if isinstance(node, ast.Call) else node
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
