"""The table of agreements, on its page and in its files, where every signed text is a row."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import OuterRef, Prefetch, Subquery, Sum
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.agreements.filters import AgreementFilter
from internships.agreements.models import Agreement, AgreementHost, AgreementVersion, SignatureRequest
from internships.agreements.permissions import can_write
from partnerships.acts.kinds import Listing
from partnerships.base.columns import STATE, Column, Table
from partnerships.web.badges import badge
from partnerships.words.sorting import in_turn, key_of, names


class Line(NamedTuple):
    """An agreement, or one of its signed texts; ``asked`` are the signatures asked for it."""

    agreement: Agreement
    version: AgreementVersion | None = None
    asked: Sequence[SignatureRequest] = ()

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
    return format_html('<a href="{}">{}</a>', agreement.get_absolute_url(), agreement.student)


def hosts(line: Line) -> str:
    return ", ".join(line.agreement.hosts_named)


def first_host() -> Subquery:
    """Return the name of the firm that hosts most."""
    hosts = AgreementHost.objects.filter(agreement=OuterRef("pk")).order_by("-percent", "pk")
    return Subquery(hosts.values("establishment__organization__name")[:1])


def signers(line: Line) -> str:
    """Name who signs the text, and say who signed."""
    return "; ".join(f"{asked.name} ({asked.get_state_display()})" for asked in line.asked)


def late_signers(line: Line) -> str:
    """Name who has been reminded, and has not signed."""
    return "; ".join(asked.name for asked in line.asked if asked.is_late)


def why(line: Line) -> str | None:
    """Return what was said when it was refused or called off."""
    ended = (Agreement.State.REJECTED, Agreement.State.CANCELLED, Agreement.State.LAPSED)
    return line.agreement.ended_why if line.agreement.state in ended else None


AGREEMENTS = Table(
    caption=_("Agreements, with their state"),
    page=("student", "hosts", "school", "kind", "program", "starts_on", "ends_on", "state"),
    card=("hosts", "starts_on", "state"),
    order_by=("-starts_on",),
    row=Line,
    columns=[
        Column(
            "student",
            _("Student"),
            read=lambda line: str(line.agreement.student),
            write=student,
            sorts=names("student__last_name", "student__first_name"),
        ),
        Column(
            "last_name",
            _("Last name"),
            read=lambda line: line.agreement.student.last_name,
            sorts=names("student__last_name"),
        ),
        Column(
            "first_name",
            _("First name"),
            read=lambda line: line.agreement.student.called,
            sorts=names("student__first_name"),
        ),
        Column(
            "school",
            _("School"),
            read=lambda line: str(line.agreement.school or ""),
            sorts=names("school__name"),
        ),
        Column("kind", _("Kind"), read=lambda line: str(line.agreement.kind), sorts=("kind__position",)),
        Column(
            "program",
            _("Program"),
            read=lambda line: str(line.agreement.program or ""),
            sorts=("program__code",),
        ),
        Column("hosts", _("Host"), read=hosts, sorts=[key_of(first_host())]),
        Column(
            "state",
            _("State"),
            read=lambda line: line.agreement.get_state_display(),
            write=lambda line: badge(line.agreement.state, line.agreement.get_state_display()),
            sorts=in_turn("state", Agreement.State.choices),
            styles=STATE,
        ),
        Column("text", _("Text"), read=lambda line: line.text, in_files_only=True),
        Column(
            "effective_on",
            _("In effect from"),
            "date",
            read=of_version("effective_on"),
            in_files_only=True,
        ),
        Column(
            "starts_on", _("Starts on"), "date", read=lambda line: line.terms.starts_on, sorts=("starts_on",)
        ),
        Column("ends_on", _("Ends on"), "date", read=lambda line: line.terms.ends_on, sorts=("ends_on",)),
        Column(
            "hours_week",
            _("Hours a week"),
            "number",
            read=lambda line: line.terms.hours_week,
            sorts=("hours_week",),
        ),
        Column(
            "hours_total",
            _("Hours in all"),
            "whole",
            read=lambda line: line.terms.hours_total,
            sorts=("hours_total",),
            total=Sum("hours_total"),
        ),
        Column(
            "wage_hourly",
            _("Wage ($ an hour)"),
            "number",
            read=lambda line: line.terms.wage_hourly,
            sorts=("wage_hourly",),
        ),
        Column(
            "signed_on",
            _("Signed by all on"),
            "date",
            read=lambda line: timezone.localdate(line.version.signed_at) if line.version else None,
            in_files_only=True,
        ),
        Column("signers", _("Who signs"), read=signers, in_files_only=True),
        Column("late", _("Late to sign"), read=late_signers, in_files_only=True),
        Column("why", _("Why it ended"), read=why, sorts=names("ended_why")),
        Column("fingerprint", _("Fingerprint (SHA-256)"), read=of_version("sha256", ""), in_files_only=True),
        Column("reason", _("What changes and why"), read=of_version("reason", ""), in_files_only=True),
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
    edit="agreement_row",
    may_edit=can_write,
)
