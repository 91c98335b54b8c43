"""The public list of offers, an offer's page and its dates: nobody needs an account to read them."""

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from internships.offers.filters import OfferSearch
from internships.offers.listing import lines_of, write_pay
from internships.offers.models import InternshipKind, Offer, Slot, organizations_of
from internships.offers.pages import calendar_of, firm_of, job_posting, map_of, slot_lines
from internships.offers.searching import NEAR_SHOWN, OFFERS_A_PAGE, OFFERS_ON_A_MAP, Cursor, near, search
from partnerships.organizations.models import Establishment, Organization
from partnerships.web.revalidating import revalidated
from programs.catalogue.models import Occupation, Program

SHOWN = (Offer, Slot, InternshipKind, Establishment, Organization, Program, Occupation)


@login_not_required
@transaction.non_atomic_requests
@require_safe
@vary_on_headers("HX-Request")
def offer_list(request):
    """Answer the whole page, or the results alone to htmx: only the page is kept by browsers."""
    return answer(request, "_answer.html") if request.htmx else whole_page(request)


@revalidated(*SHOWN)
def whole_page(request):
    return answer(request, "offer_list.html")


@login_not_required
@require_safe
@revalidated(*SHOWN)
def offer_map(request):
    """Answer the same offers where they are: more of them, said shorter, beside a map."""
    return answer(request, "offer_map.html", page="offer_map", size=OFFERS_ON_A_MAP)


def answer(request, template, *, page="offer_list", size=OFFERS_A_PAGE):
    form = OfferSearch(request.GET)
    query, after = form.query, Cursor.read(request.GET.get("after", ""))
    found = search(
        query, on=timezone.localdate(), organizations=organizations_of(request.user), after=after, size=size
    )
    context = {
        "page_name": page,
        "here": query.here,
        "km": query.km,
        "form": form,
        "found": found,
        "after": after,
        "next": str(found.after or ""),
        "lines": lines_of(found.rows, here=query.here),
        "is_narrowed": bool(form.understood),
        "is_detailed": not form.understood.keys() <= {"q", "near", "km"}
        or bool(form.errors.keys() - {"near"}),
    }
    return render(request, f"internships/offers/{template}", context)


@login_not_required
@require_safe
@revalidated(*SHOWN)
def offer_detail(request, public_id):
    today = timezone.localdate()
    offer = get_object_or_404(readable(request, on=today), public_id=public_id)
    slots = list(offer.slots.upcoming(on=today))
    is_open = offer.state == Offer.State.PUBLISHED
    may_apply = is_open and bool(slots)  # of the day when its last slot begins, an offer waits to expire
    address = request.build_absolute_uri(offer.get_absolute_url())
    context = {
        "offer": offer,
        "firm": firm_of(offer),
        "pay": write_pay(is_paid=offer.is_paid, wage=offer.wage_hourly),
        "is_open": is_open,
        "is_reserved": offer.is_reserved(on=today),
        "slots": slot_lines(slots, is_open=is_open),
        "programs": list(offer.programs.all()),
        "near": near(offer, on=today, limit=NEAR_SHOWN),
        "shared": calling_half(offer, on=today) if is_open and offer.kind.is_shared else None,
        "place": map_of(offer),
        "posting": job_posting(offer, slots=slots, address=address) if may_apply else "",
    }
    return render(request, "internships/offers/offer_detail.html", context)


@login_not_required
@require_safe
@revalidated(Offer, Slot, Establishment, Organization)
def offer_calendar(request, public_id):
    """The dates as a file that calendars open."""
    today = timezone.localdate()
    offer = get_object_or_404(readable(request, on=today), public_id=public_id)
    address = request.build_absolute_uri(offer.get_absolute_url())
    content = calendar_of(offer, slots=list(offer.slots.upcoming(on=today)), address=address)
    headers = {"Content-Disposition": 'attachment; filename="arrimage.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


def calling_half(offer, *, on):
    """Return the offer's shared position that calls for somebody most, ``held`` halves of two taken.

    The page does not follow its changes: a visitor who kept the page learns of one when its version ends.
    """
    return offer.shared_positions.with_holders(on=on).calling().open_halves_first().first()


def readable(request, *, on):
    return Offer.objects.readable_by(request.user, on=on).with_partners().select_related("region")
