"""Read a stored edition back: its figures, the editions around it, and its text ready for a page."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from partnerships.base.language import short_language
from programs.adequacy import edition
from programs.adequacy.confidentiality import exact_counts, printed_counts
from programs.adequacy.edition import Edition, inputs_of
from programs.adequacy.phrasing import title
from programs.adequacy.records import PARTNERS, PUBLIC
from programs.reports.models import AdequacyReport, ExactReading
from programs.reports.pages import count_cells, presented
from programs.reports.producing import read_for

BODIES_KEPT = 16


@dataclass(frozen=True)
class Neighbours:
    """The public editions of a report's series: the one before, the published one after it, and all."""

    previous: AdequacyReport | None
    newer: AdequacyReport | None
    all: list[AdequacyReport]


@dataclass(frozen=True)
class Opened:
    """A report that a person opened, with the editions around it."""

    report: AdequacyReport
    around: Neighbours


def opened(*, public_id: UUID, user: Any) -> Opened | None:
    """Return a report the person may read and its neighbours, in one query; None when there is none."""
    of_region = AdequacyReport.objects.filter(public_id=public_id).values("region")
    is_public = Q(state__in=AdequacyReport.ADDRESSED)
    rows = list(
        AdequacyReport.objects.light()
        .select_related("job")
        .visible_to(user)
        .filter(Q(public_id=public_id) | (is_public & Q(region__in=of_region)))
        .order_by("-edition")
    )
    report = next((row for row in rows if row.public_id == public_id), None)
    return report and Opened(report, _around(report, rows))


def neighbours(report: AdequacyReport) -> Neighbours:
    """Return the public editions around a report (one query)."""
    return _around(report, AdequacyReport.objects.light().of_series(report).public().order_by("-edition"))


def _around(report: AdequacyReport, rows: Iterable[AdequacyReport]) -> Neighbours:
    series = [row for row in rows if row.is_public and row.partnership_id == report.partnership_id]
    own = report.edition or 0
    before = [row for row in series if row.edition < own]
    after = [row for row in series if row.edition > own and row.state == AdequacyReport.State.PUBLISHED]
    return Neighbours(previous=before[0] if before else None, newer=after[0] if after else None, all=series)


def edition_of(report: AdequacyReport) -> Edition:
    """Return the figures of a computed report, from its snapshot alone."""
    return edition.from_data(json.loads(report.snapshot))


def body(report: AdequacyReport, previous: AdequacyReport | None, *, audience: str = PUBLIC) -> SafeString:
    """Return the report's text in the active language, compared with the edition before it.

    An edition never changes: its text is made once per process (one query), then kept.
    """
    before = (previous.pk, previous.checksum) if previous else (None, None)
    return _body(short_language(), audience, report.pk, report.checksum, *before)


@lru_cache(maxsize=BODIES_KEPT)
def _body(
    lang: str, audience: str, pk: int, checksum: str, previous_pk: int | None, previous_checksum: str | None
) -> SafeString:
    kept = "partners_snapshot" if audience == PARTNERS else "snapshot"
    rows = AdequacyReport.objects.filter(pk__in=[pk, previous_pk]).values_list("pk", kept)
    editions = {key: edition.from_data(json.loads(snapshot)) for key, snapshot in rows}
    before = editions.get(previous_pk)
    return rendered(editions[pk], lang=lang, previous=before)


def rendered(shown: Edition, *, lang: str, previous: Edition | None = None) -> SafeString:
    """Return an edition's text, in the language that is active."""
    return render_to_string("programs/reports/_report.html", presented(shown, lang=lang, previous=previous))


# --- Exact counts beside the printed ones, for who keeps the records ----------------------------------------


@dataclass(frozen=True, slots=True)
class ProgramCounts:
    """A program and its counts, each with what the edition prints of it."""

    title: str
    code: str
    rows: list[dict[str, str]]


def open_exact_counts(*, report: AdequacyReport, by: Any, at: datetime) -> list[ProgramCounts]:
    """Return the exact counts behind an edition beside what it prints; note who read them, and when."""
    ExactReading.objects.create(report=report, by=by, at=at)
    kept = inputs_of(report.protected_inputs)
    exact, printed = exact_counts(read_for(report)), printed_counts(kept)
    lang = short_language()
    rows: dict[str, list] = {program.code: [] for program in kept.programs}
    for count in sorted(printed):
        rows[count.program].append(count_cells(count, exact.get(count), printed[count], lang))
    return [ProgramCounts(title(one, lang), one.code, rows[one.code]) for one in kept.programs]
