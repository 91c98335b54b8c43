"""Offers kept at hand, and searches to hear about."""

from allauth.account.utils import get_next_redirect_url
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from internships.offers.models import Offer
from internships.students import watching
from internships.students.forms import SavedSearchForm
from internships.students.models import SavedSearch
from partnerships.people.capacities import End
from partnerships.people.link_views import show_ended, told
from partnerships.people.linking import LinkClosed


@require_POST
def favourite_toggle(request, public_id):
    """Keep a published offer at hand, or let it go."""
    shown = Offer.objects.readable_by(request.user, on=timezone.localdate())
    shown = (shown | Offer.objects.filter(favourites__user=request.user)).distinct()
    offer, stays = get_object_or_404(shown, public_id=public_id), "keep" in request.POST
    kept = watching.keep_offer(user=request.user, offer=offer, stays=stays)
    messages.success(request, _("The offer is on your board.") if kept else _("The offer left your board."))
    return redirect(get_next_redirect_url(request) or "my_board")


@never_cache
@require_http_methods(["GET", "POST"])
def saved_search_create(request):
    """Save the search whose words stand in the address."""
    query = watching.cleaned(request.META.get("QUERY_STRING", ""))
    words = {
        "query": query,
        "frequency": SavedSearch.Frequency.WEEKLY,
        "name": request.GET.get("q", "")[:120],
    }
    form = SavedSearchForm(request.POST or None, initial=words)
    if form.is_valid():
        try:
            watching.save_search(user=request.user, at=timezone.now(), **form.cleaned_data)
            messages.success(request, _("The search is saved: new offers come by e-mail."))
        except watching.TooManySearches:
            messages.error(
                request,
                _("You already keep %(count)s searches: erase one first.")
                % {"count": watching.MOST_SEARCHES},
            )
        return redirect("my_board")
    return render(request, "internships/students/student_search.html", {"form": form})


@never_cache
@require_http_methods(["GET", "POST"])
def saved_search_edit(request, public_id):
    """Change the name or the mail of a search of mine."""
    search = get_object_or_404(request.user.saved_searches.all(), public_id=public_id)
    form = SavedSearchForm(request.POST or None, instance=search)
    del form.fields["query"]
    if form.is_valid():
        form.save()
        messages.success(request, _("The search is saved."))
        return redirect("my_board")
    return render(request, "internships/students/student_search.html", {"form": form, "search": search})


@require_POST
def saved_search_delete(request, public_id):
    """Erase a search of mine."""
    get_object_or_404(request.user.saved_searches.all(), public_id=public_id).delete()
    messages.success(request, _("The search is erased."))
    return redirect("my_board")


@csrf_exempt  # programs of mail stop it by one POST (RFC 8058): the token of the address says who may
@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def saved_search_stop(request, token):
    """The mail's way out: the page asks, the button stops."""
    search = watching.search_of(token)
    if search is None:
        return show_ended(request, **search_gone(token))
    if request.method == "POST":
        watching.stop(search=search)
    is_stopped = search.frequency == SavedSearch.Frequency.NEVER
    context = {"search": search, "is_stopped": is_stopped}
    return render(request, "internships/students/student_search_stop.html", context)


def search_gone(token: str) -> dict:
    """Return why the mail's way out leads nowhere: the search was deleted, or the address is cut."""
    if watching.is_stop_token(token):
        return {"told": _("This search is no longer kept: no mail is sent about it."), "end": End.OVER}
    return {"told": told(LinkClosed()), "end": End.UNKNOWN}
