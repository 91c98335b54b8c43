"""The board of offers, an offer's card, its changes of state, and a firm's word that it still holds."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_fsm import TransitionNotAllowed

from internships.offers.models import Offer
from internships.offers.permissions import (
    can_create_offers,
    can_review,
    can_send_links,
    can_write,
    enter_board,
)
from internships.posting import confirming
from internships.posting.exports import offers_file
from internships.posting.filters import OfferBoardFilter
from internships.posting.forms import ReserveForm
from internships.posting.labels import VERBS, verbs_open
from internships.posting.mails import STILL_VALID
from internships.posting.tables import BOARD, OFFERS
from internships.posting.writing import (
    NotReady,
    approve,
    change,
    problems_of,
    reserve,
    send_back,
    warnings_of,
)
from partnerships.acts.tables import offer_acts
from partnerships.people.link_views import show_closed
from partnerships.people.linking import LinkClosed, open_link
from partnerships.web.downloads import FORMATS
from partnerships.web.guarding import demand
from partnerships.web.opening import opens_on_a_view
from partnerships.web.requests import words_in
from partnerships.web.tables import table_page


@require_safe
@opens_on_a_view
def offer_board(request):
    enter_board(request.user)
    offers = Offer.objects.visible_to(request.user)
    filter = OfferBoardFilter(request.GET, queryset=offers, user=request.user)
    table = table_page(OFFERS, read_for_table(filter.qs, request.user), request=request, filter=filter)
    offer_acts(table, BOARD, request=request)
    context = {
        "filter": filter,
        "table": table,
        "formats": FORMATS,
        "states": [
            (state, label, found)
            for state, label in Offer.State.choices
            if (found := filter.counts.get(state))
        ],
        "can_create": can_create_offers(request.user),
        "can_send_links": can_send_links(request.user),
    }
    return render(request, "internships/posting/offer_board.html", context)


def read_for_table(offers, user):
    """Read offers with what the table's columns say to a person, those changed last first."""
    read = offers.with_partners().with_seats(kept_by=user).with_reasons()
    return read.order_by("-updated_at", "pk")


@require_safe
def offer_export(request, format):
    enter_board(request.user)
    if format not in FORMATS:
        raise Http404
    filter = OfferBoardFilter(request.GET, queryset=Offer.objects.visible_to(request.user), user=request.user)
    offers = read_for_table(filter.qs, request.user)
    source = _("Arrimage, what %(user)s may see") % {"user": request.user}
    return offers_file(offers, format=format, filters=filter.in_use, source=source, at=timezone.now())


@require_safe
def offer_card(request, public_id):
    """An offer for those who keep it: what it says, what stops it, what happened, what comes next."""
    offer = find_offer(request, public_id)
    return render(request, "internships/posting/offer_card.html", card_of(offer, request))


@require_POST
def offer_change(request, public_id):
    offer = find_offer(request, public_id)
    demand(can_write(request.user, offer) or can_review(request.user, offer))
    verb = request.POST.get("verb", "")
    if verb not in VERBS:
        messages.error(request, _("This change is unknown. Choose one of the buttons."))
    elif verb not in dict(verbs_open(offer, request.user)):
        messages.error(request, _("The offer is “%(state)s”: this change is not possible.") % state_of(offer))
    else:
        change_state(
            request,
            lambda: change(offer, verb, by=request.user, at=timezone.now(), reason=reason_of(request)),
        )
    return redirect("offer_card", offer.public_id)


@require_POST
def offer_review(request, public_id):
    """Approve an offer, or return it with a reason."""
    offer = find_offer(request, public_id)
    demand(can_review(request.user, offer))
    reason, now = reason_of(request), timezone.now()
    if "return" in request.POST and not reason:
        messages.error(request, _("Say why the offer comes back: its author reads it."))
    elif "return" in request.POST:
        change_state(request, lambda: send_back(offer, by=request.user, at=now, reason=reason))
    elif "approve" in request.POST:
        change_state(request, lambda: approve(offer, by=request.user, at=now, reason=reason))
    else:
        messages.error(request, _("This change is unknown. Choose one of the buttons."))
    return redirect("offer_card", offer.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def offer_reserve(request, public_id):
    offer = find_offer(request, public_id)
    demand(can_write(request.user, offer) or can_review(request.user, offer))
    form = ReserveForm(request.POST or None, instance=offer)
    if form.is_valid():
        given = form.cleaned_data
        reserve(offer, organization=given["reserved_for"], until=given["reserved_until"])
        messages.success(request, _("Saved."))
        return redirect("offer_card", offer.public_id)
    return render(request, "internships/posting/offer_reserve.html", {"form": form, "offer": offer})


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def offer_still_valid(request, token):
    """A firm says whether its offer still holds: the mail's link shows the question, a button answers."""
    now = timezone.now()
    try:
        link = open_link(token=token, act=STILL_VALID, at=now)
        offer = Offer.objects.with_partners().get(pk=link.target_id)
        said = next((word for word in ("yes", "no") if word in request.POST), "")
        if request.method == "POST" and said:
            held = confirming.answer(
                link=link, offer=offer, still_valid=said == "yes", on=timezone.localdate(now), at=now
            )
            return render(request, "internships/posting/offer_answered.html", {"offer": held, "said": said})
    except LinkClosed as closed:
        return show_closed(request, closed, token=token)
    return render(
        request, "internships/posting/offer_still_valid.html", {"offer": offer, "slots": slots_of(offer)}
    )


def find_offer(request, public_id) -> Offer:
    """Return an offer the user may see on the board. Raises Http404."""
    enter_board(request.user)
    offers = Offer.objects.visible_to(request.user).with_partners()
    offers = offers.select_related("contact", "reserved_for", "region", "renewed_from", "written_by", "link")
    return get_object_or_404(offers, public_id=public_id)


def card_of(offer, request) -> dict:
    """Return what an offer's card shows to this reader."""
    user, today = request.user, timezone.localdate()
    writes, reviews = can_write(user, offer), can_review(user, offer)
    keeps = writes or reviews
    waits = offer.state in (Offer.State.DRAFT, Offer.State.TO_REVIEW)
    return {
        "offer": offer,
        "slots": slots_of(offer),
        "programs": offer.programs.all(),
        "events": offer.events.select_related("by"),
        "verbs": verbs_open(offer, user),
        "problems": problems_of(offer, on=today) if keeps and waits else [],
        "warnings": warnings_of(offer, on=today) if keeps else [],
        "can_edit": writes and offer.state in (Offer.State.DRAFT, *Offer.LIVE),
        "can_submit": writes and offer.state == Offer.State.DRAFT,
        "can_renew": writes and not waits,
        "can_review": reviews and offer.state == Offer.State.TO_REVIEW,
        "can_reserve": keeps and offer.state not in (Offer.State.EXPIRED, Offer.State.ARCHIVED),
        "is_public": offer.state == Offer.State.PUBLISHED,
        "keeps": keeps,
    }


def slots_of(offer) -> list:
    return list(offer.slots.all())


def reason_of(request) -> str:
    return words_in(request, "reason")


def state_of(offer) -> dict:
    return {"state": offer.get_state_display()}


def change_state(request, act) -> None:
    """Change an offer's state and say what became of it."""
    try:
        offer = act()
    except NotReady as missing:
        for _step, sentence in missing.problems:
            messages.error(request, sentence)
    except TransitionNotAllowed:
        messages.error(
            request, _("Somebody changed this offer meanwhile: this change is no longer possible.")
        )
    else:
        messages.success(request, _("The offer is now “%(state)s”.") % state_of(offer))
