"""Names say what a function is: verbs act, participles and nouns are values."""

import ast

from tests.test_architecture import trees

PARTICIPLES = {
    "begun", "bound", "bought", "brought", "built", "chosen", "cut", "done", "drawn", "found", "given",
    "gone", "heard", "held", "hidden", "kept", "known", "laid", "left", "lent", "lost", "made", "met",
    "paid", "redrawn", "rewritten", "said", "seen", "sent", "shown", "sold", "spent", "split", "spoken",
    "taken", "told", "understood", "undone", "withdrawn", "won", "worn", "written",
}  # fmt: skip
NO_PARTICIPLES = {"bed", "exceed", "feed", "need", "proceed", "red", "seed", "shed", "speed", "succeed"}
# Of rows: what a list, a dictionary or an image does under these names takes other arguments.
WRITES = {"bulk_create", "bulk_update", "create", "delete", "get_or_create", "save", "update_or_create"}

Function = tuple[str, str]


def functions(module: str) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in trees()[module].body if isinstance(node, ast.FunctionDef)}


FUNCTIONS = {(module, name): node for module in trees() for name, node in functions(module).items()}


def names_of(module: str) -> dict[str, str]:
    """What names stand for in a file: ``deciding`` → its module, ``accept`` → its module and name."""
    found = {name: f"{module}.{name}" for name in functions(module)}
    for node in trees()[module].body:
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


NAMES = {module: names_of(module) for module in trees()}


def is_participle(name: str) -> bool:
    word = name.lstrip("_").split("_")[0]
    return word in PARTICIPLES or (word.endswith("ed") and word not in NO_PARTICIPLES)


def writes(call: ast.Call) -> bool:
    """Whether a call writes rows, by the look of it: ``row.save()``, ``rows.update(state=…)``."""
    if not isinstance(call.func, ast.Attribute):
        return False
    is_row_save = call.func.attr != "save" or not call.args
    return (call.func.attr in WRITES and is_row_save) or (call.func.attr == "update" and is_of_rows(call))


def is_of_rows(call: ast.Call) -> bool:
    return bool(call.keywords) and not call.args


def called(module: str, call: ast.Call) -> Function | None:
    """The function of ours that a call names, through the imports of its file."""
    names, func = NAMES[module], call.func
    if isinstance(func, ast.Name):
        whole = names.get(func.id, "")
    elif isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
        whole = f"{names.get(func.value.id, '')}.{func.attr}"
    else:
        return None
    key = (whole.rpartition(".")[0], whole.rpartition(".")[2])
    return key if key in FUNCTIONS else None


def calls_in(function: ast.FunctionDef) -> list[ast.Call]:
    return [node for node in ast.walk(function) if isinstance(node, ast.Call)]


def acting() -> set[Function]:
    """The functions that write rows, themselves or through functions of ours."""
    calls = {
        key: [node for node in ast.walk(body) if isinstance(node, ast.Call)]
        for key, body in FUNCTIONS.items()
    }
    found = {key for key, made in calls.items() if any(map(writes, made))}
    while more := {
        key
        for key, made in calls.items()
        if key not in found and any(called(key[0], call) in found for call in made)
    }:
        found |= more
    return found


def addresses() -> set[str]:
    """The names of addresses: a page's function bears its address's name (``saved_search_edit``)."""
    return {
        keyword.value.value
        for module, tree in trees().items()
        if module.endswith("urls")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "name" and isinstance(keyword.value, ast.Constant)
    }


def takes_request(function: ast.FunctionDef) -> bool:
    arguments = function.args
    return "request" in {argument.arg for argument in [*arguments.args, *arguments.kwonlyargs]}


def test_what_acts_is_a_verb():
    acts, pages = acting(), addresses()
    assert [
        f"{module}.{name}"
        for (module, name), function in FUNCTIONS.items()
        if is_participle(name) and name not in pages
        if (module, name) in acts or takes_request(function)
    ] == []


def methods() -> dict[str, ast.FunctionDef]:
    return {
        f"{module}.{thing.name}.{node.name}": node
        for module, tree in trees().items()
        for thing in tree.body
        if isinstance(thing, ast.ClassDef)
        for node in thing.body
        if isinstance(node, ast.FunctionDef)
    }


def test_a_method_that_acts_is_a_verb():
    assert [
        name
        for name, method in methods().items()
        if is_participle(method.name) and any(map(writes, calls_in(method)))
    ] == []
