"""A scenario's reasons, in plain words: what a student got, and why not a choice they liked better."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partnerships.base.figures import write_number

SENTENCES = {
    "got": gettext_noop("Choice %(choice)s obtained."),
    "forced": gettext_noop("Placed by the school, outside the calculation."),
    "unranked": gettext_noop("No choice was ranked: nothing could be given."),
    "unplaced": gettext_noop("No place: none of the ranked choices could be given."),
    "no_seat": gettext_noop("Choice %(choice)s: no seat was free."),
    "all_forced": gettext_noop("Choice %(choice)s: the school gave every seat outside the calculation."),
    "one_fewer": gettext_noop(
        "Choice %(choice)s: giving it here would have left one student more without a place."
    ),
    "costs_more": gettext_noop(
        "Choice %(choice)s: giving it here would have cost the whole group %(points)s points more."
    ),
    "farther": gettext_noop(
        "Choice %(choice)s: a seat was free, but the one obtained costs %(points)s points less, being nearer."
    ),
    "draw": gettext_noop("Choice %(choice)s: the group lost nothing either way; the lot decided."),
}


def sentences(reasons: Iterable[Mapping]) -> list[str]:
    """Write reasons in the reader's language, with their figures; other students are counted, not named."""
    return [f"{sentence(reason)} {holders(reason)}".strip() for reason in reasons]


def sentence(reason: Mapping) -> str:
    told = {**reason, "points": write_number(reason.get("points"))}
    return _(SENTENCES[reason["code"]]) % told


def holders(reason: Mapping) -> str:
    """Say who holds the seats of a choice that was not obtained; nothing when nobody does."""
    if not reason.get("taken"):
        return ""
    counted = [
        (reason["forced"], _("placed by the school: %(count)s")),
        (reason["priority"], _("with a higher priority: %(count)s")),
        (reason["ahead"], _("who ranked it as high or higher: %(count)s")),
    ]
    told = [words % {"count": count} for count, words in counted if count]
    seats = _("Seats taken: %(taken)s of %(seats)s") % reason
    return _("%(seats)s (%(told)s).") % {"seats": seats, "told": ", ".join(told)} if told else f"{seats}."
