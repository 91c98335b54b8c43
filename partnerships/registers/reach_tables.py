"""The registers of what a partnership hands out and says."""

from collections import Counter

from django.db.models import Q
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column
from partnerships.base.figures import write_number
from partnerships.registers.kinds import Register, keep
from partnerships.registers.reach_models import CommunicationLine, KeyActor, PartnershipDocument
from partnerships.registers.tables import link_to
from partnerships.words.sorting import sort_key


def stage_of(line: CommunicationLine) -> str:
    """Say where a line of the plan is: a document that does it has it done."""
    return CommunicationLine.Stage.DONE.label if line.is_done else line.get_stage_display()


def presence_by_constituency(actors) -> list[str]:
    """Return a sentence for each constituency: how many were invited, how many came."""
    invited, came = Counter(), Counter()
    for constituency, step in actors.order_by().values_list("constituency", "step"):
        invited[constituency] += 1
        came[constituency] += step in (KeyActor.Step.CAME, KeyActor.Step.SPOKE)
    return [_presence(name, invited[name], came[name]) for name in sorted(invited, key=sort_key)]


def _presence(name: str, invited: int, came: int) -> str:
    told = ngettext(
        "%(name)s: %(count)s invited, %(came)s came", "%(name)s: %(count)s invited, %(came)s came", invited
    )
    return told % {"name": name, "count": write_number(invited), "came": write_number(came)}


DOCUMENTS = keep(
    Register(
        code="documents",
        word=pgettext_lazy("in an address", "documents"),
        title=_("Documents"),
        add=_("Add a document"),
        empty=_("Acts, diagnosis, presentation, promotional tools and kits, with the copies handed out."),
        model=PartnershipDocument,
        fields=[
            ("title_fr", "title_en"),
            ("kind", "on"),
            ("link_fr", "link_en"),
            "is_public",
            ("copies_printed", "copies_given"),
        ],
        columns=[
            Column(
                "title",
                _("title"),
                read=lambda row: row.title,
                write=lambda row: link_to(row.link, row.title),
            ),
            Column("link", pgettext_lazy("press", "link"), read=lambda row: row.link, in_files_only=True),
            Column("kind", _("kind"), read=lambda row: row.get_kind_display()),
            Column("on", pgettext_lazy("document", "date"), type="date", read=lambda row: row.on),
            Column("printed", _("copies printed"), type="whole", read=lambda row: row.copies_printed),
            Column("given", _("copies handed out"), type="whole", read=lambda row: row.copies_given),
            Column(
                "who",
                _("read by"),
                read=lambda row: gettext("everybody") if row.is_public else gettext("members"),
            ),
        ],
        for_everybody=Q(is_public=True),
    )
)
COMMUNICATION = keep(
    Register(
        code="communication",
        word=pgettext_lazy("in an address", "communication"),
        title=_("Communication plan"),
        add=_("Add a line to the plan"),
        empty=_("To whom, what, by which channel, who answers for it, when; a document ticks its line."),
        model=CommunicationLine,
        fields=[
            "audience",
            "message",
            ("channel", "product"),
            "responsible",
            ("on", "precision"),
            ("stage", "document"),
        ],
        columns=[
            Column("message", _("message"), read=lambda row: row.message),
            Column(
                "audience", pgettext_lazy("communication", "audience"), read=lambda row: row.audience or None
            ),
            Column("channel", _("channel"), read=lambda row: row.channel or None),
            Column(
                "product", pgettext_lazy("communication", "product"), read=lambda row: row.product or None
            ),
            Column(
                "responsible",
                _("who answers for it"),
                read=lambda row: row.responsible and str(row.responsible),
            ),
            Column("when", _("When"), read=lambda row: row.when),
            Column("stage", pgettext_lazy("communication", "state"), read=stage_of),
        ],
        is_public=False,
        along=["responsible", "document"],
    )
)
KEY_ACTORS = keep(
    Register(
        code="key-actors",
        word=pgettext_lazy("in an address", "key-actors"),
        title=_("Key actors"),
        add=_("Add a key actor"),
        empty=_("Who counts in each zone, elected officials included: invited, answered, came, spoke."),
        model=KeyActor,
        fields=["name", ("constituency", "zone"), "is_elected", "step"],
        columns=[
            Column("name", _("person or function"), read=lambda row: row.name),
            Column("constituency", _("Constituency"), read=lambda row: row.constituency),
            Column("zone", _("zone"), read=lambda row: row.zone and str(row.zone)),
            Column("elected", _("elected official"), type="boolean", read=lambda row: row.is_elected),
            Column(
                "step", pgettext_lazy("key actor", "where it stands"), read=lambda row: row.get_step_display()
            ),
        ],
        is_public=False,
        along=["zone"],
        sums_up=presence_by_constituency,
    )
)
