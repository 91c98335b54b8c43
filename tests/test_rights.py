"""House rule of rights: nothing is given by a person's own key, but in ``people/standing.py``."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model

ROOT = Path(__file__).parent.parent
PACKAGES = ("partnerships", "programs", "internships")
HERE = "partnerships.people.standing"
QUERIES = {"filter", "exclude", "get", "Q", "get_object_or_404", "When", "named_in", "FilteredRelation"}
# Who asks, as pages and rules call them.
READERS = {"user", "me"}
# What belongs to the account itself, and gives nothing of anybody else's.
OF_THE_ACCOUNT = {
    "internships.overview.calendars": "the address of one's own calendar, made and taken back",
    "internships.overview.calendar_views": "the same, on its page",
    "internships.overview.my_board": "the offers that one keeps at hand",
    "internships.students.search_views": "the same, on a page",
    "internships.students.watching": "one's own searches",
    "internships.students.profiling": "the addresses that one proved",
    "partnerships.people.verifying": "the addresses of an account, when it is made",
    "partnerships.people.adapters": "one's own second factors",
    "partnerships.organizations.solicitation_models": "one's own asks are left out of others'",
    "partnerships.acts.models": "what one asked for on a list; its rows are asked for again",
    "partnerships.jobs.models": "how far one's own work is; its target is asked for again",
}


def persons_keys() -> set[str]:
    """Return the names of the fields that lead from a row to an account."""
    User = get_user_model()
    return {
        field.name
        for model in apps.get_models()
        if model.__module__.startswith(PACKAGES)
        for field in model._meta.concrete_fields
        if field.related_model is User
    } | {"user"}


def ways_back() -> set[str]:
    """Return the names by which an account leads to rows that name it, but for its roles."""
    User = get_user_model()
    ours = [link for link in User._meta.related_objects if link.related_model.__module__.startswith(PACKAGES)]
    names = {link.get_accessor_name() for link in ours if not link.hidden}
    return names - {"memberships", "regional_roles", "consents", "saved_searches", "favourites", "history"}


KEYS, BACK = persons_keys(), ways_back()


def is_reader(node: ast.AST) -> bool:
    """Whether an expression is the person who asks, or their key or address."""
    if isinstance(node, ast.Attribute) and node.attr in {"pk", "id", "email"}:
        return is_reader(node.value)
    if isinstance(node, ast.Attribute):
        return node.attr in READERS
    return isinstance(node, ast.Name) and node.id in READERS


def has_reader(node: ast.AST) -> bool:
    """Whether a dictionary of conditions holds the person: its keys may be anything."""
    return isinstance(node, ast.Dict) and any(map(is_reader, node.values))


def is_key(name: str) -> bool:
    path = [part for part in name.split("__") if part not in {"in", "iexact", "exact", "pk", "id"}]
    return bool(path) and path[-1].removesuffix("_id") in KEYS | {"email"}


def grants(tree: ast.AST) -> list[int]:
    """Return the lines where a query, or a comparison, gives something by a person's key."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            named = [k for k in node.keywords if k.arg and is_key(k.arg) and is_reader(k.value)]
            unnamed = [k for k in node.keywords if not k.arg and has_reader(k.value)]
            found += [k.value.lineno for k in [*named, *unnamed] if name in QUERIES]
        elif isinstance(node, ast.Compare) and any(map(is_reader, sides := [node.left, *node.comparators])):
            others = [side for side in sides if isinstance(side, ast.Attribute) and not is_reader(side)]
            found += [side.lineno for side in others if is_key(side.attr)]
        elif isinstance(node, ast.Attribute) and node.attr in BACK and is_reader(node.value):
            found.append(node.lineno)
    return found


def modules() -> dict[str, ast.Module]:
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): ast.parse(path.read_text(encoding="utf-8"))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if "migrations" not in path.parts and "demonstration" not in path.parts
    }


def test_nothing_is_given_by_a_person_s_key_alone():
    elsewhere = {name: lines for name, tree in modules().items() if (lines := grants(tree))}
    assert {name: lines for name, lines in elsewhere.items() if name not in {HERE, *OF_THE_ACCOUNT}} == {}


def test_each_exception_is_still_of_use():
    trees = modules()
    assert [name for name in [HERE, *OF_THE_ACCOUNT] if not grants(trees[name])] == []


@pytest.mark.parametrize(
    "code",
    [
        "rows.filter(trainer=user)",
        "Q(student__account=request.user)",
        "rows.filter(written_by__in=[1], submitted_by_id=user.pk)",
        "get_object_or_404(rows, reported_by=self.request.user)",
        "rows.filter(email__iexact=user.email)",
        "placement.trainer_id == user.pk",
        "user.trainees.all()",
        "rows.filter(**{way: user})",
    ],
)
def test_the_rule_sees_each_way_to_break_it(code):
    assert grants(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["rows.filter(school__in=user.scope.coordinated_ids)", "rows.create(by=user)"]
)
def test_the_rule_lets_roles_and_facts_pass(code):
    assert not grants(ast.parse(code))
