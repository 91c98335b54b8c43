"""Agreements as a file: what the list shows, and every signed amendment with what it changes."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import Prefetch
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from internships.agreements.models import Agreement, AgreementVersion
from partnerships.base.writing import Column, Notice
from partnerships.web.downloads import download


def columns() -> list[Column]:
    return [
        Column("student", _("Student")),
        Column("school", _("School")),
        Column("kind", _("Kind")),
        Column("program", _("Program")),
        Column("hosts", _("Host")),
        Column("state", _("State")),
        Column("text", _("Text")),
        Column("effective_on", _("In effect from"), "date"),
        Column("starts_on", _("Starts on"), "date"),
        Column("ends_on", _("Ends on"), "date"),
        Column("hours_week", _("Hours a week"), "number"),
        Column("hours_total", _("Hours in all"), "whole"),
        Column("wage_hourly", _("Wage ($ an hour)"), "number"),
        Column("signed_on", _("Signed by all on"), "date"),
        Column("fingerprint", _("Fingerprint (SHA-256)")),
        Column("reason", _("What changes and why")),
    ]


def rows(agreements: Iterable[Agreement]) -> Iterator[tuple]:
    """Yield one line for each signed text, amendments after their agreement; one for what is not signed."""
    for agreement in agreements:
        signed = [version for version in agreement.versions.all() if version.signed_at]
        for version in sorted(signed, key=lambda v: v.number):
            yield line(agreement, version)
        if not signed:
            yield line(agreement, None)


def line(agreement: Agreement, version: AgreementVersion | None) -> tuple:
    terms = version.terms if version else agreement
    return (
        str(agreement.student),
        str(agreement.school or ""),
        str(agreement.kind),
        str(agreement.program or ""),
        ", ".join(str(host.establishment.organization) for host in agreement.hosts.all()),
        agreement.get_state_display(),
        text(version),
        version.effective_on if version else None,
        terms.starts_on,
        terms.ends_on,
        terms.hours_week,
        terms.hours_total,
        terms.wage_hourly,
        timezone.localdate(version.signed_at) if version else None,
        version.sha256 if version else "",
        version.reason if version else "",
    )


def text(version: AgreementVersion | None) -> str:
    """Say whether a line is of the agreement, of an amendment, or of a text not signed yet."""
    if version is None:
        return _("not signed")
    return _("amendment") if version.is_amendment else _("agreement")


def file_of(agreements, *, format: str, filters: list, source: str, at: datetime) -> HttpResponse:
    """Return the download of agreements: ``format`` is one of FORMATS."""
    signed = AgreementVersion.objects.filter(signed_at__isnull=False).order_by("number")
    found = agreements.with_partners().prefetch_related(Prefetch("versions", signed))
    notice = Notice(title=_("Agreements"), source=source, made_at=at, filters=filters)
    return download(
        columns=columns(), rows=rows(found.iterator(chunk_size=1000)), notice=notice, format=format
    )
