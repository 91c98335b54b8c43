"""What a gathering is limited to, the sources that it met, and how it asks the database."""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import itemgetter

from django.db import connection

from partnerships.territories.models import Region
from programs.adequacy.records import Parameters, Source
from programs.cohorts.counting import school_year_of

# Graduation follows from the day of the report: five finished years of programs that last up to three.
YEARS_READ = 12


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What every query is limited to; no ``program_ids`` means all programs of the region."""

    region: Region
    on: date
    parameters: Parameters
    program_ids: list[int] | None = None

    @property
    def first_year(self) -> int:
        return min(self.last_year - YEARS_READ, *self.parameters.school_years)

    @property
    def last_year(self) -> int:
        return school_year_of(self.on)

    def rows(self, sql: str, **more) -> list[tuple]:
        """Return the rows of a query on this scope; ``more`` are its own parameters."""
        with connection.cursor() as cursor:
            cursor.execute(sql, self._limits | more)
            return cursor.fetchall()

    @property
    def _limits(self) -> dict:
        return {
            "region": self.region.pk,
            "on": self.on,
            "first": self.first_year,
            "last": self.last_year,
            "grace": self.parameters.grace_days,
            "programs": self.program_ids,
        }


@dataclass(frozen=True)
class Sources:
    """Sources met while reading: one per kind and title, its newest vintage, fictitious if any row is."""

    met: set[tuple] = field(default_factory=set)

    def code(
        self,
        kind: str,
        fr: str,
        en: str,
        *,
        publisher: str = "",
        vintage: date | None = None,
        fictitious: bool = False,
    ) -> str:
        """Note a source that a row comes from; return its code."""
        self.met.add((kind, fr, en, publisher, vintage or date.min, fictitious))
        return f"{kind}: {fr}"

    def used(self) -> tuple[Source, ...]:
        """Return the sources by code."""
        groups = groupby(sorted(self.met), key=itemgetter(0, 1))
        return tuple(sorted((_source(*key, list(rows)) for key, rows in groups), key=lambda row: row.code))


def _source(kind: str, fr: str, rows: list[tuple]) -> Source:
    _, _, en, publisher, _, _ = rows[-1]
    vintage = max(row[4] for row in rows)
    return Source(
        code=f"{kind}: {fr}",
        title_fr=fr,
        title_en=en,
        publisher=publisher,
        vintage=None if vintage == date.min else vintage,
        fictitious=any(row[5] for row in rows),
    )
