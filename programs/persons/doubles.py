"""Likely doubles among the files of a school."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from django.db.models import QuerySet

from programs.cohorts.likeness import Known, are_alike, clues
from programs.cohorts.models import Student
from programs.persons.models import Merge


def doubles_among(files: QuerySet[Student]) -> list[tuple[Student, Student]]:
    """Return the pairs of files that may be one person, but for those somebody told apart."""
    columns = ("pk", "first_name", "last_name", "birth_date", "email")
    known = {row[0]: Known(*row[1:]) for row in files.order_by("pk").values_list(*columns)}
    pairs = sorted(pair for pair in alike(known) if pair not in told_apart())
    students = Student.objects.select_related("keeper").in_bulk({pk for pair in pairs for pk in pair})
    return [(students[one], students[other]) for one, other in pairs]


def alike(known: dict[int, Known]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of keys whose people are alike."""
    shared = defaultdict(set)
    for key, person in known.items():
        for clue in clues(person):
            shared[clue].add(key)
    candidates = {pair for keys in shared.values() for pair in combinations(sorted(keys), 2)}
    return (pair for pair in candidates if are_alike(known[pair[0]], known[pair[1]]))


def told_apart() -> set[tuple[int, int]]:
    """Return the pairs of files that somebody said are two people, the lower key first."""
    return ordered(Merge.objects.exclude(state=Merge.State.DONE).values_list("kept", "gone"))


def ordered(pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(min(pair), max(pair)) for pair in pairs}
