"""Agreements as a file: what the list shows, and every signed amendment with what it changes."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Prefetch
from django.http import HttpResponse
from django.utils.translation import gettext as _

from internships.agreements.models import Agreement, AgreementVersion
from internships.agreements.tables import AGREEMENTS, Line
from partnerships.base.writing import Notice
from partnerships.web.downloads import download


def lines(agreements: Iterable[Agreement]) -> Iterator[Line]:
    """Yield one line for each signed text, amendments after their agreement; one for what is not signed."""
    for agreement in agreements:
        signed = [version for version in agreement.versions.all() if version.signed_at]
        for version in sorted(signed, key=lambda v: v.number):
            yield Line(agreement, version)
        if not signed:
            yield Line(agreement)


def file_of(agreements, *, format: str, filters: list, source: str, at: datetime) -> HttpResponse:
    """Return the download of agreements: ``format`` is one of FORMATS."""
    signed = AgreementVersion.objects.filter(signed_at__isnull=False).order_by("number")
    found = agreements.with_partners().prefetch_related(Prefetch("versions", signed))
    notice = Notice(title=_("Agreements"), source=source, made_at=at, filters=filters)
    rows = AGREEMENTS.lines(lines(found.iterator(chunk_size=1000)))
    return download(columns=AGREEMENTS.in_files(), rows=rows, notice=notice, format=format)
