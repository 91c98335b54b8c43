"""The registers of what a partnership works with: read from inside."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.base.columns import Column
from partnerships.registers.kinds import Register, keep
from partnerships.registers.means_models import Delegation, Funding, LocalMandate, Resource

SINCE = Column("from", _("Since"), type="date", read=lambda row: row.from_on)
UNTIL = Column("to", _("Until"), type="date", read=lambda row: row.to_on)

FUNDING = keep(
    Register(
        code="funding",
        word=pgettext_lazy("in an address", "funding"),
        title=_("Funding"),
        add=_("Add funding"),
        empty=_("Who pays how much, from when to when, and for what."),
        model=Funding,
        fields=["funder", ("kind", "amount"), "pays", ("from_on", "to_on")],
        columns=[
            Column("funder", _("who pays"), read=lambda row: row.funder),
            Column("kind", _("kind"), read=lambda row: row.get_kind_display()),
            Column("amount", _("amount ($)"), type="money", read=lambda row: row.amount),
            Column("pays", _("what it pays"), read=lambda row: row.pays or None),
            SINCE,
            UNTIL,
        ],
        is_public=False,
    )
)
RESOURCES = keep(
    Register(
        code="resources",
        word=pgettext_lazy("in an address", "resources"),
        title=_("People who work for it"),
        add=_("Add somebody"),
        empty=_("Who works for the partnership, and for what share of full time."),
        model=Resource,
        fields=["what", "organization", "share", ("from_on", "to_on")],
        columns=[
            Column("what", _("task"), read=lambda row: row.what),
            Column("partner", _("Partner"), read=lambda row: row.organization and str(row.organization)),
            Column("share", _("share of full time"), type="share", read=lambda row: row.share),
            SINCE,
            UNTIL,
        ],
        is_public=False,
        along=["organization"],
    )
)
LOCAL_MANDATES = keep(
    Register(
        code="local-mandates",
        word=pgettext_lazy("in an address", "local-mandates"),
        title=_("Local mandates"),
        add=_("Entrust a local mandate"),
        empty=_("What a partner of the place does in a zone, and what is due; who leads manages none."),
        model=LocalMandate,
        fields=["organization", "zone", "due", ("due_on", "given_on"), ("from_on", "to_on")],
        columns=[
            Column("partner", _("who does it"), read=lambda row: row.organization and str(row.organization)),
            Column("zone", _("zone"), read=lambda row: row.zone and str(row.zone)),
            Column("what", _("what is due"), read=lambda row: row.due),
            Column("due", _("due"), type="date", read=lambda row: row.due_on),
            Column("given", _("delivered on"), type="date", read=lambda row: row.given_on),
            SINCE,
        ],
        is_public=False,
        along=["organization", "zone"],
    )
)
DELEGATIONS = keep(
    Register(
        code="delegations",
        word=pgettext_lazy("in an address", "delegations"),
        title=_("Delegations"),
        add=_("Add a delegation"),
        empty=_("Bodies of elsewhere where somebody sits for the partnership; a report in a few lines."),
        model=Delegation,
        fields=["body", "delegate", ("from_on", "to_on"), "report", "reported_on"],
        columns=[
            Column("body", _("body where we sit"), read=lambda row: row.body),
            Column("delegate", _("delegate"), read=lambda row: row.delegate),
            SINCE,
            UNTIL,
            Column("report", _("report"), read=lambda row: row.report or None, styles=("long", "long")),
            Column("reported", _("reported on"), type="date", read=lambda row: row.reported_on),
        ],
        is_public=False,
    )
)
