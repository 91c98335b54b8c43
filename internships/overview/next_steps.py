"""What internships ask of a partner now, for the workspace: counted in one query."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from internships.agreements.generating import without_agreement
from internships.agreements.models import Agreement, SignatureRequest
from internships.applications.models import Application
from internships.offers.models import Offer
from internships.placements.hours_models import HoursLog
from internships.placements.models import Placement
from partnerships.base.figures import write_number
from partnerships.people.models import User
from programs.portal.gathering import one_figure
from programs.portal.next_steps import ToDo


def waiting_for(user: User, *, on: date) -> Iterator[ToDo]:
    """Yield what waits for a person: offers to read, applications to answer, signatures, hours, ends."""
    found = {name: rows for name, rows in rows_of(user, on=on).items() if rows is not None}
    if not found:
        return
    counted = User.objects.filter(pk=user.pk).order_by()
    counted = counted.values(**{name: one_figure(rows, Count("pk")) for name, rows in found.items()}).get()
    for name, count in counted.items():
        if count:
            yield to_do(name, count)


def to_do(name: str, count: int) -> ToDo:
    """Return the words of a subject, the page where it is done, and how soon it matters."""
    query = ""
    if name == "offers":
        title = ngettext("Read %(count)s offer of a firm", "Read %(count)s offers of firms", count)
        why, page, weight = _("Students see them once you approve."), "offer_board", 12
    elif name == "applications":
        title = ngettext("Answer %(count)s application", "Answer %(count)s applications", count)
        why, page, weight = _("A student waits for each of them."), "application_inbox", 5
    elif name == "confirmed":
        title = ngettext("Prepare %(count)s agreement", "Prepare %(count)s agreements", count)
        why, page, weight = _("The student and the firm said yes."), "agreement_list", 13
    elif name == "drafts":
        title = ngettext("Finish %(count)s agreement", "Finish %(count)s agreements", count)
        why, page, weight = _("The firm reads it as soon as you ask."), "agreement_list", 15
        query = "?state=draft"
    elif name == "agreements":
        title = ngettext(
            "Read %(count)s agreement the firm answered",
            "Read %(count)s agreements the firms answered",
            count,
        )
        why, page, weight = _("Signatures may be asked for as soon as you agree."), "agreement_list", 14
    elif name == "signatures":
        title = ngettext("Sign %(count)s agreement", "Sign %(count)s agreements", count)
        why, page, weight = _("Your link is in your mail; the agreement sends it again."), "agreement_list", 6
        query = "?waits=me"
    elif name == "unanswered":
        title = ngettext(
            "Say who answers the applications to %(count)s offer",
            "Say who answers the applications to %(count)s offers",
            count,
        )
        why, page, weight = _("Whoever did has left the firm: they reach nobody."), "offer_board", 4
        query = "?unanswered=yes"
    elif name == "stranded":
        title = ngettext(
            "Say what becomes of %(count)s placement whose firm or school is closed",
            "Say what becomes of %(count)s placements whose firm or school is closed",
            count,
        )
        why, page, weight = _("Nobody there validates hours or evaluates any more."), "placement_list", 7
        query = "?stranded=yes"
    elif name == "hours":
        title = ngettext("Validate %(count)s day of hours", "Validate %(count)s days of hours", count)
        why, page, weight = _("Your trainees logged them."), "placement_list", 18
    elif name == "left":
        title = ngettext(
            "Decide of %(count)s placement whose student left the program",
            "Decide of %(count)s placements whose students left the program",
            count,
        )
        why, page, weight = _("They go on until you interrupt them."), "placement_list", 8
        query = "?left=on"
    else:
        title = ngettext(
            "Close %(count)s placement that is over", "Close %(count)s placements that are over", count
        )
        why, page, weight = (
            _("Say whether the student was hired: the next report counts it."),
            "placement_list",
            33,
        )
    said = title % {"count": write_number(count)}
    return ToDo(title=said, why=why, url=reverse(page) + query, weight=weight)


def rows_of(user: User, *, on: date) -> dict:
    """Return the rows that wait, by subject; None where the person answers for nothing of the sort."""
    scope = user.scope
    schools, firms = scope.coordinated_ids, scope.employer_ids
    return {
        "offers": Offer.objects.reviewable_by(user).filter(state="to_review")
        if scope.is_coordinator
        else None,
        "applications": Application.objects.waiting().received_by(user) if firms else None,
        "confirmed": without_agreement(Application.objects.filter(school__in=schools), on=on)
        if schools
        else None,
        "agreements": Agreement.objects.filter(school__in=schools, state="school_review")
        if schools
        else None,
        "drafts": Agreement.objects.filter(school__in=schools, state="draft") if schools else None,
        "signatures": SignatureRequest.objects.awaited_from(user) if scope.is_partner else None,
        "hours": HoursLog.objects.filter(
            placement__in=Placement.objects.trained_by(user),
            state="logged",
        ).exclude(placement__state="cancelled")
        if scope.organization_ids
        else None,
        "unanswered": Offer.objects.reviewable_by(user).unanswered(on=on) if scope.is_coordinator else None,
        "stranded": Placement.objects.stranded().coordinated_by(user) if scope.is_coordinator else None,
        "left": Placement.objects.left_behind().filter(school__in=schools) if schools else None,
        "ends": Placement.objects.filter(school__in=schools, state="active", ends_on__lt=on)
        if schools
        else None,
    }
