"""The ledger of solicitations: of a region, and of one partner, whose asks are bundled in one page."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.base.writing import Notice
from partnerships.organizations import soliciting
from partnerships.organizations.models import Organization
from partnerships.organizations.solicitation_filters import SolicitationFilter
from partnerships.organizations.solicitation_forms import AskedForm, LaterForm
from partnerships.organizations.solicitation_models import SPARED_DAYS, Solicitation
from partnerships.organizations.solicitation_tables import LEDGER
from partnerships.web.downloads import FORMATS, download
from partnerships.web.forms import token_of
from partnerships.web.guarding import edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page

SHOWN = 50


@require_safe
@opens_on_a_view
def solicitation_list(request):
    filter = _ledger(request)
    table = table_page(LEDGER, filter.qs.newest_first(), request=request, filter=filter)
    context = {"filter": filter, "table": table, "formats": FORMATS}
    return render(request, "partnerships/organizations/solicitation_list.html", context)


@require_safe
def solicitation_export(request, format):
    if format not in FORMATS:
        raise Http404
    filter = _ledger(request)
    notice = Notice(
        title=_("Solicitations"), source="Arrimage", made_at=timezone.now(), filters=filter.in_use
    )
    rows = LEDGER.lines(filter.qs.newest_first().iterator(chunk_size=500))
    return download(columns=LEDGER.in_files(), rows=rows, notice=notice, format=format)


def _ledger(request) -> SolicitationFilter:
    """Return what was asked of the ledger. Raises Http404 for who does not keep it."""
    if not soliciting.can_solicit(request.user):
        raise Http404
    seen = Solicitation.objects.visible_to(request.user).with_names()
    return SolicitationFilter(request.GET, queryset=seen, request=request)


@require_safe
def organization_asks(request, public_id):
    """Everything that was asked of a partner, and what waits; its own people read no notes of others."""
    keeps = soliciting.can_solicit(request.user)
    near = soliciting.partners_near(request.user)
    own = Organization.objects.filter(pk__in=request.user.scope.staffed_ids)
    partner = near.filter(public_id=public_id).first() or get_object_or_404(own, public_id=public_id)
    rows, now = list(soliciting.asked_of(partner)[:SHOWN]), timezone.now()
    for row in rows:
        row.is_told = keeps and row.is_visible_to(request.user)
    peace = soliciting.peace_of(rows, at=now)
    context = {
        "organization": partner,
        "keeps": keeps,
        "asked": [row for row in rows if row.at],
        "waiting": [row for row in rows if row.at is None],
        "peace": peace,
        "is_quiet": peace.is_quiet(on=timezone.localdate(now)),
        "days": SPARED_DAYS,
    }
    return render(request, "partnerships/organizations/organization_asks.html", context)


@edits
def solicitation_create(request, public_id):
    """Record a contact, with what else was asked in it; who asked lately is said before."""
    partner = get_object_or_404(soliciting.partners_near(request.user), public_id=public_id)
    form = AskedForm(
        request.POST or None, instance=Solicitation(organization=partner), initial=_prefill(request, partner)
    )
    if form.is_valid():
        bundled = form.cleaned_data.get("bundled", [])
        told = {"token": token_of(form), "by": request.user, "at": timezone.now()}
        soliciting.record(form.save(commit=False), bundled=bundled, **told)
        messages.success(request, _("The contact is recorded."))
        return redirect("organization_asks", partner.public_id)
    other = soliciting.asked_by_others(partner, user=request.user, at=timezone.now())
    places = soliciting.places_near(request.user).filter(organization=partner)
    context = {
        "form": form, "organization": partner, "days": SPARED_DAYS, "other": other,
        "is_told": other is not None and other.is_visible_to(request.user),
        "places": places.for_card(with_contacts=True),
    }  # fmt: skip
    return render(request, "partnerships/organizations/solicitation_form.html", context)


@edits
def solicitation_put_off(request, public_id):
    """Leave something to be asked at the next contact: one call is enough for all partners."""
    partner = get_object_or_404(soliciting.partners_near(request.user), public_id=public_id)
    form = LaterForm(request.POST or None, instance=Solicitation(organization=partner))
    if form.is_valid():
        soliciting.put_off(form.save(commit=False), token=token_of(form), by=request.user)
        messages.success(request, _("Whoever speaks next to this partner finds it."))
        return redirect("organization_asks", partner.public_id)
    context = {"form": form, "organization": partner, "is_later": True}
    return render(request, "partnerships/organizations/solicitation_form.html", context)


def _prefill(request, partner: Organization) -> dict:
    """Return what the address says of the contact: at which place, what for."""
    places = {str(place.public_id): place for place in partner.establishments.all()}
    return {"establishment": places.get(request.GET.get("place")), "kind": request.GET.get("kind", "")}
