"""The table of agreements, on its page and in its files, where every signed text is a row."""

from typing import NamedTuple

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.agreements.filters import AgreementFilter
from internships.agreements.models import Agreement, AgreementVersion
from partnerships.acts.kinds import Listing
from partnerships.base.columns import Column, Table
from partnerships.web.badges import badge
from partnerships.web.marking import marked

STUDENT = '<a href="{}">{}</a><br><span class="meta fw-normal">{}</span>'


class Line(NamedTuple):
    """An agreement, or one of its signed texts."""

    agreement: Agreement
    version: AgreementVersion | None = None

    @property
    def terms(self):
        """Return the dates, hours and wage: those of the text signed, else those of the draft."""
        return self.version.terms if self.version else self.agreement

    @property
    def text(self) -> str:
        """Say whether a line is of the agreement, of an amendment, or of a text not signed yet."""
        if self.version is None:
            return gettext("not signed")
        return gettext("amendment") if self.version.is_amendment else gettext("agreement")


def of_version(name: str, unknown=None):
    """Return what reads a signed text; ``unknown`` when there is none."""
    return lambda line: getattr(line.version, name) if line.version else unknown


def student(line: Line):
    agreement = line.agreement
    cell = format_html(STUDENT, agreement.get_absolute_url(), agreement.student, agreement.kind)
    return marked(cell, is_fictitious=agreement.is_fictitious)


def hosts(line: Line) -> str:
    return ", ".join(str(host.establishment.organization) for host in line.agreement.hosts.all())


AGREEMENTS = Table(
    caption=_("Agreements, with their state"),
    page=("student", "hosts", "school", "starts_on", "ends_on", "state"),
    order_by=("-starts_on",),
    row=Line,
    columns=[
        Column(
            "student",
            _("Student"),
            read=lambda line: str(line.agreement.student),
            write=student,
            sorts=("student__last_name", "student__first_name"),
        ),
        Column(
            "school",
            _("School"),
            read=lambda line: str(line.agreement.school or ""),
            sorts=("school__name",),
        ),
        Column("kind", _("Kind"), read=lambda line: str(line.agreement.kind)),
        Column("program", _("Program"), read=lambda line: str(line.agreement.program or "")),
        Column("hosts", _("Host"), read=hosts),
        Column(
            "state",
            _("State"),
            read=lambda line: line.agreement.get_state_display(),
            write=lambda line: badge(line.agreement.state, line.agreement.get_state_display()),
            sorts=("state",),
        ),
        Column("text", _("Text"), read=lambda line: line.text),
        Column("effective_on", _("In effect from"), "date", read=of_version("effective_on")),
        Column(
            "starts_on", _("Starts on"), "date", read=lambda line: line.terms.starts_on, sorts=("starts_on",)
        ),
        Column("ends_on", _("Ends on"), "date", read=lambda line: line.terms.ends_on, sorts=("ends_on",)),
        Column("hours_week", _("Hours a week"), "number", read=lambda line: line.terms.hours_week),
        Column("hours_total", _("Hours in all"), "whole", read=lambda line: line.terms.hours_total),
        Column("wage_hourly", _("Wage ($ an hour)"), "number", read=lambda line: line.terms.wage_hourly),
        Column(
            "signed_on",
            _("Signed by all on"),
            "date",
            read=lambda line: timezone.localdate(line.version.signed_at) if line.version else None,
        ),
        Column("fingerprint", _("Fingerprint (SHA-256)"), read=of_version("sha256", "")),
        Column("reason", _("What changes and why"), read=of_version("reason", "")),
    ],
)


def found(user, asked):
    """Return the agreements that a person may see, as an address asks for them."""
    mine = Agreement.objects.visible_to(user)
    return AgreementFilter(asked, queryset=mine, request=Asking(user)).qs


class Asking(NamedTuple):
    """Who asks, as a filter of the list reads it."""

    user: object


# The same list, whose rows are chosen for an act on many.
AGREEMENT_LIST = Listing(
    address="agreement_list",
    find=found,
    read=lambda agreements: agreements.select_related("student", "school", "kind").prefetch_related(
        Prefetch("versions", AgreementVersion.objects.to_sign(), to_attr="texts_to_sign")
    ),
)
