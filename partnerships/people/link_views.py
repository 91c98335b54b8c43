"""A mailed link that no longer works: what happened, whose it is now, a fresh one to the address on file."""

from allauth.decorators import rate_limit
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from partnerships.people import inviting
from partnerships.people.capacities import LINK_KINDS, End, can_renew
from partnerships.people.linking import LinkClosed, demand_held, find_link, renew
from partnerships.people.models import Invitation

PAGE = "partnerships/people/link_closed.html"


def show_closed(request, closed: LinkClosed, *, token: str) -> HttpResponse:
    """Say why a link no longer works, as far as its holder may know, and what comes next."""
    link, end = closed.link, closed.end
    return show_ended(
        request,
        told=told(closed),
        end=end,
        renews=token if link is not None and can_renew(link, end) else "",
        page=LINK_KINDS[link.act].page if link and end is not End.LEFT else "",
    )


def show_ended(request, *, told: str, end: End, renews: str = "", page: str = "") -> HttpResponse:
    """Say why what was mailed no longer works; ``renews`` is the token of what is sent again on demand."""
    renew = reverse("link_renew", args=[renews]) if renews else ""
    return render(request, PAGE, {"told": told, "end": end, "renew": renew, "page": page}, status=410)


def show_closed_invitation(request, invitation: Invitation | None, *, token: str) -> HttpResponse:
    """Say why an invitation no longer works; one that is late is sent again by its own button."""
    end = inviting.end_of_invitation(invitation, at=timezone.now()) or End.REPLACED
    return show_ended(
        request,
        told=told_of_invitation(invitation, end),
        end=end,
        renews=token if end is End.LATE else "",
        page="workspace" if end is End.USED else "",
    )


def told_of_invitation(invitation: Invitation | None, end: End) -> str:
    """Return the sentence of an invitation's end."""
    if invitation is None or end in (End.REPLACED, End.CLOSED, End.LATE):
        return told(LinkClosed(end, invitation))
    if end is End.USED:
        return _("You already accepted this invitation: log in.")
    if end is End.OVER:
        return _("This invitation was taken back.")
    named = {"target": invitation.target}
    return _("Whoever invited you may no longer do so: ask somebody else of %(target)s for another.") % named


def told(closed: LinkClosed) -> str:
    """Return the sentence of an end."""
    link, end = closed.link, closed.end
    if link is None or end is End.UNKNOWN:
        return _("This link is not known: its address is cut, or it was taken back long ago.")
    if end is End.USED:
        return str(LINK_KINDS[link.act].used)
    if end is End.OVER:
        return LINK_KINDS[link.act].over(link)
    named = {"organization": link.organization or ""}
    if end is End.CLOSED:
        return _("%(organization)s is suspended or closed in the portal: its links are, too.") % named
    if end is End.LEFT and link.organization:
        return (
            _("Somebody else answers for %(organization)s now: whoever does receives a link of their own.")
            % named
        )
    if end is End.LEFT:
        return _("The address that this link was sent to is no longer the one on file.")
    if end is End.REPLACED:
        return _("A newer link was sent to the same address since: that one works.")
    return _("The days of this link are over.")


@login_not_required
@never_cache
@require_POST
@rate_limit(action="open_link")
def link_renew(request, token):
    """Mail a fresh link to the address on file of one that was replaced or is late."""
    link, invitation, at = find_link(token), inviting.find(token), timezone.now()
    if link is not None and renew(link=link, at=at):
        return render(request, "partnerships/people/link_renewed.html")
    if invitation is not None and inviting.renew(invitation=invitation, at=at):
        return render(request, "partnerships/people/link_renewed.html")
    if invitation is not None:
        return show_closed_invitation(request, invitation, token=token)
    return show_closed(request, closed_of(link), token=token)


def closed_of(link) -> LinkClosed:
    """Return why a link does not work; one that works says that there is nothing to renew."""
    try:
        if link is not None:
            demand_held(link, at=timezone.now())
    except LinkClosed as closed:
        return closed
    return LinkClosed()
