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
        versions = agreement.versions.all()
        signed = [version for version in versions if version.signed_at]
        for version in signed:
            yield Line(agreement, version, version.requests.all())
        if not signed:
            asked = [request for version in versions for request in version.requests.all()]
            yield Line(agreement, asked=asked)


def file_of(agreements, *, format: str, filters: list, source: str, at: datetime) -> HttpResponse:
    """Return the download of agreements: ``format`` is one of FORMATS."""
    standing = AgreementVersion.objects.filter(voided_at=None).order_by("number").prefetch_related("requests")
    found = agreements.with_hosts_named().with_reasons().prefetch_related(Prefetch("versions", standing))
    notice = Notice(title=_("Agreements"), source=source, made_at=at, filters=filters)
    rows = AGREEMENTS.lines(lines(found.iterator(chunk_size=1000)))
    return download(columns=AGREEMENTS.in_files(), rows=rows, notice=notice, format=format)
