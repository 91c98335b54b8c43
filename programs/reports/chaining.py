"""Programs by code, and which codes replaced which."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from programs.adequacy.records import ProgramFacts
from programs.catalogue.models import Program, in_a_circle


@dataclass(frozen=True)
class Chains:
    """Programs by code, an old code leading to the one that replaced it.

    An old code's entrants count in the series of its only successor in force; when two programs succeed to
    one, nobody knows how its entrants would split: it keeps its own line. So does a program that, by an old
    mistake, replaces itself.
    """

    rows: dict[int, dict]
    code_by_id: dict[int, str]
    newest: dict[str, dict]

    @classmethod
    def read(cls, *, on: date) -> "Chains":
        fields = ("id", "code", "version", "sanction", "title_fr", "title_en", "predecessor_id", "valid_from")
        rows = {row["id"]: row for row in Program.objects.order_by("code", "version").values(*fields)}
        begun = [row for row in rows.values() if row["valid_from"] is None or row["valid_from"] <= on]
        followers: dict[int, list[int]] = {}
        for row in begun:
            followers.setdefault(row["predecessor_id"], []).append(row["id"])
        circles = in_a_circle(
            {pk: row["predecessor_id"] for pk, row in rows.items() if row["predecessor_id"]}
        )
        heads = {pk: pk if pk in circles else _head(pk, followers) for pk in rows}
        newest: dict[str, dict] = {}
        for row in sorted(rows.values(), key=_age):
            newest[row["code"]] = row
        return cls(rows, {pk: rows[head]["code"] for pk, head in heads.items()}, newest)

    def codes_of(self, wanted: Iterable[str]) -> set[str]:
        wanted = set(wanted)
        ids = {row["code"]: pk for pk, row in self.rows.items()}
        unknown = sorted(wanted - ids.keys())
        if unknown:
            raise ValueError(f"no program has the code {', '.join(unknown)}")
        return {self.code_by_id[ids[code]] for code in wanted}

    def ids_of(self, codes: Iterable[str]) -> list[int]:
        codes = set(codes)
        return [pk for pk, code in self.code_by_id.items() if code in codes]

    def first_code(self, pk: int) -> str:
        """Return the oldest code of those that lead to a program: what its counts are drawn under."""
        line, code = [pk], self.code_by_id[pk]
        while (older := self.rows[line[-1]]["predecessor_id"]) and older not in line:
            if self.code_by_id.get(older) != code:
                break
            line.append(older)
        return self.rows[line[-1]]["code"]

    def identity_of(self, code: str) -> str:
        """Return the first code of a program's chain; a code that no program has is its own."""
        row = self.newest.get(code)
        return self.first_code(row["id"]) if row else code

    def facts(self, code: str, centres: Iterable[str]) -> ProgramFacts:
        row = self.newest[code]
        return ProgramFacts(
            code=code,
            title_fr=row["title_fr"],
            title_en=row["title_en"] or row["title_fr"],
            sanction=row["sanction"],
            first_code=self.first_code(row["id"]),
            centres=tuple(sorted(centres)),
        )


def _age(row: dict) -> tuple:
    return (row["valid_from"] or date.min, row["version"], row["id"])


def _head(pk: int, followers: dict[int, list[int]]) -> int:
    while len(next_ones := followers.get(pk, [])) == 1:
        pk = next_ones[0]
    return pk
