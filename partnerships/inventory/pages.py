"""What the page of a sheet shows, and the table of what a partnership's services cover."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _

from partnerships.base.charts import Chart
from partnerships.concertation.models import Partnership
from partnerships.inventory.covering import Covered, Given, cover, draw
from partnerships.inventory.models import Audience, Overlap, ServiceCategory, ServiceItem
from partnerships.territories.models import Territory
from partnerships.words.sorting import by_name


def findings_of(service: ServiceItem) -> list[tuple[Overlap, ServiceItem]]:
    """Return what was found of a sheet and another, with the other."""
    either = Q(first=service.pk) | Q(second=service.pk)
    found = Overlap.objects.standing().filter(either).with_sheets()
    return [(row, row.second if row.first_id == service.pk else row.first) for row in found]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Categories × territories of a partnership, for one audience: rows, and the picture."""

    partnership: Partnership
    audience: Audience | None
    audiences: list[Audience]
    territories: list[Territory]
    rows: list[Covered]
    chart: Chart | None

    @property
    def lines(self) -> list[dict]:
        """The rows, each with its territories beside their counts, and what the directory is asked for it."""
        asked = {"audience": self.audience.pk if self.audience else "", "partnership": self.partnership.pk}
        return [
            {
                "name": row.name,
                "query": urlencode({"category": row.key, **asked}),
                "cells": zip(self.territories, row.counts, strict=True),
            }
            for row in self.rows
        ]

    @property
    def gaps(self) -> int:
        return sum(row.gaps for row in self.rows)


def coverage_of(partnership: Partnership, *, audience: str, on: date) -> Coverage:
    """Return what the published services of a partnership cover; ``audience`` is a code, "" the first."""
    audiences = list(Audience.objects.current(on=on))
    chosen = next((one for one in audiences if one.code == audience), next(iter(audiences), None))
    regions = partnership.regions.all()
    territories = list(
        Territory.objects.filter(region__in=regions).order_by("region__code", *by_name("name"))
    )
    categories = [(one.pk, one.name) for one in ServiceCategory.objects.current(on=on)]
    published = ServiceItem.objects.published(on=on).filter(partnership=partnership, audience=chosen)
    given = [
        Given(key, frozenset(codes)) for key, codes in published.values_list("category", "territory_codes")
    ]
    rows = cover(given, categories=categories, territories=[territory.code for territory in territories])
    return Coverage(
        partnership, chosen, audiences, territories, rows, _drawn(rows, territories) if territories else None
    )


def _drawn(rows: list[Covered], territories: list[Territory]) -> Chart:
    words = {"title": _("What services reach each territory"), "category": _("Category")}
    return draw(rows, territories=[territory.name for territory in territories], words=words)
