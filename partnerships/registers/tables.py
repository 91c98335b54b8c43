"""The registers and their columns."""

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import STATE, Column
from partnerships.base.figures import not_available, write_day
from partnerships.registers.kinds import Register, keep
from partnerships.registers.models import Milestone, Position, PressItem
from partnerships.web.badges import badge


def link_to(address: str, words: str):
    """Return words that lead to an address of elsewhere, or the words alone."""
    return format_html('<a href="{}" rel="noopener">{}</a>', address, words) if address else words


PRESS = keep(
    Register(
        code="press",
        word=pgettext_lazy("in an address", "press"),
        title=_("Press coverage"),
        add=_("Add a press item"),
        empty=_("What newspapers, radios and sites said of the partnership, with the date and the link."),
        model=PressItem,
        fields=["outlet", "title", ("said_on", "link")],
        columns=[
            Column("outlet", pgettext_lazy("press", "outlet"), read=lambda row: row.outlet),
            Column(
                "title",
                _("title"),
                read=lambda row: row.title,
                write=lambda row: link_to(row.link, row.title or row.link),
            ),
            Column("link", pgettext_lazy("press", "link"), read=lambda row: row.link, in_files_only=True),
            Column("said_on", pgettext_lazy("press", "date"), type="date", read=lambda row: row.said_on),
        ],
    )
)


def standing_of(milestone: Milestone) -> str:
    """Say whether a milestone was reached, is to come, or is past with nothing written down."""
    if milestone.done_on:
        return gettext("done on %(day)s") % {"day": write_day(milestone.done_on)}
    is_late = milestone.is_late(on=timezone.localdate())
    return gettext("late: nothing noted since") if is_late else gettext("to come")


def badge_of(milestone: Milestone):
    """Return where a milestone stands as a page marks it: what is late is seen at a glance."""
    if milestone.done_on:
        return badge("done", standing_of(milestone))
    is_late = milestone.is_late(on=timezone.localdate())
    return badge("late" if is_late else "planned", standing_of(milestone))


def steps_of(position: Position) -> list[str]:
    """Return the steps of a position paper in their order, each with its date and where it stands."""
    order = [*Milestone.Step]
    steps = sorted(position.steps.all(), key=lambda step: order.index(step.step))
    return [f"{step.get_step_display()}, {step.when} – {standing_of(step)}" for step in steps]


def listed(position: Position):
    """Return the steps as a page lists them."""
    lines = format_html_join("", "<li>{}</li>", ((step,) for step in steps_of(position)))
    return format_html('<ol class="mb-0">{}</ol>', lines) if lines else not_available()


MILESTONES = keep(
    Register(
        code="milestones",
        word=pgettext_lazy("in an address", "milestones"),
        title=_("Milestones"),
        add=_("Add a milestone"),
        empty=_("What is to happen and when, with the precision that is known: a day, mid-May, a season."),
        model=Milestone,
        fields=[("what_fr", "what_en"), ("on", "precision", "done_on"), ("position", "step")],
        columns=[
            Column("what", _("What"), read=lambda row: row.what),
            Column("when", _("When"), read=lambda row: row.when, styles=STATE),
            Column(
                "standing",
                pgettext_lazy("milestone", "where it stands"),
                read=standing_of,
                write=badge_of,
                styles=STATE,
            ),
        ],
    )
)
POSITIONS = keep(
    Register(
        code="positions",
        word=pgettext_lazy("in an address", "positions"),
        title=_("Position papers"),
        add=_("Write a position paper"),
        empty=_("What the partnership says after an event: notes, synthesis, committee, adopted, sent."),
        model=Position,
        fields=[("title_fr", "title_en"), "text_fr", "text_en"],
        columns=[
            Column("title", _("title"), read=lambda row: row.title),
            Column("text", _("text"), read=lambda row: row.text, styles=("long", "long")),
            Column("steps", _("Steps"), read=lambda row: "; ".join(steps_of(row)), write=listed),
        ],
        is_public=False,
        lines=["steps"],
    )
)
