"""The public directory of partners, and the cards their coordinators keep."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from partnerships.base.forms import save_or_tell
from partnerships.organizations.closing import Closing, consequences_of, set_status, told_of_removal
from partnerships.organizations.filters import OrganizationFilter
from partnerships.organizations.forms import (
    ContactForm,
    EstablishmentForm,
    NewOrganizationForm,
    OrganizationForm,
    RoleForm,
    StatusForm,
)
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.organizations.soliciting import reads_asks
from partnerships.organizations.tables import PARTNERS
from partnerships.web.guarding import demand, edits
from partnerships.web.opening import opens_on_a_view
from partnerships.web.tables import table_page

PLACES_ON_A_MAP = 150


@login_not_required
@require_safe
@opens_on_a_view
def organization_list(request):
    filter = _filter(request)
    shown = {"table": table_page(PARTNERS, filter.qs, request=request)}
    return _list(request, filter, page_name="organization_list", **shown)


@login_not_required
@require_safe
def organization_map(request):
    """The places of the same partners, beside a map."""
    filter = _filter(request)
    places = Paginator(Establishment.objects.of(filter.qs), PLACES_ON_A_MAP)
    shown = {"page": places.get_page(request.GET.get("page"))}
    return _list(request, filter, page_name="organization_map", **shown)


def _filter(request) -> OrganizationFilter:
    partners = Organization.objects.listed().with_kinds(on=timezone.localdate()).select_related("region")
    return OrganizationFilter(request.GET, queryset=partners, request=request)


def _list(request, filter, *, page_name: str, **shown):
    context = {
        "filter": filter,
        "page_name": page_name,
        **shown,
        "can_create": request.user.is_authenticated and request.user.scope.keeps_a_region,
    }
    return render(request, f"partnerships/organizations/{page_name}.html", context)


@login_not_required
@require_safe
def organization_detail(request, public_id):
    organization = get_object_or_404(
        Organization.objects.readable_by(request.user).select_related("region"), public_id=public_id
    )
    is_editor = organization.is_editable_by(request.user)
    context = {
        "organization": organization,
        "is_editor": is_editor,
        "reads_asks": reads_asks(request.user, organization),
        "may_close": is_editor and organization.is_kept_by_region_of(request.user),
        "roles": organization.roles.current(on=timezone.localdate()),
        "establishments": organization.establishments.for_card(with_contacts=is_editor),
        "seats": organization.seats.current(on=timezone.localdate()).select_related("partnership"),
    }
    return render(request, "partnerships/organizations/organization_detail.html", context)


@edits
def organization_create(request):
    if not request.user.scope.keeps_a_region:
        raise PermissionDenied
    form = NewOrganizationForm(request.POST or None, by=request.user, on=timezone.localdate())
    return _edit(request, form, title=_("New partner"), back=None)


@edits
def organization_edit(request, public_id):
    organization = _editable(request, public_id)
    form = OrganizationForm(request.POST or None, instance=organization)
    return _edit(request, form, title=_("Edit the card"), back=organization)


@edits
def role_create(request, public_id):
    organization = _editable(request, public_id)
    form = RoleForm(request.POST or None, instance=OrganizationRole(organization=organization))
    return _edit(request, form, title=_("Add a role"), back=organization)


@edits
def role_edit(request, public_id):
    role = get_object_or_404(
        OrganizationRole.objects.filter(organization__in=Organization.objects.editable_by(request.user)),
        public_id=public_id,
    )
    form = RoleForm(request.POST or None, instance=role)
    return _edit(request, form, title=_("Edit the role"), back=role.organization)


@edits
def establishment_create(request, public_id):
    organization = _editable(request, public_id)
    form = EstablishmentForm(request.POST or None, instance=Establishment(organization=organization))
    return _edit(request, form, title=_("Add an establishment"), back=organization)


@edits
def establishment_edit(request, public_id):
    establishment = get_object_or_404(Establishment.objects.editable_by(request.user), public_id=public_id)
    form = EstablishmentForm(request.POST or None, instance=establishment)
    return _edit(request, form, title=_("Edit the establishment"), back=establishment.organization)


@edits
def contact_create(request, public_id):
    establishment = get_object_or_404(Establishment.objects.editable_by(request.user), public_id=public_id)
    form = ContactForm(request.POST or None, instance=Contact(establishment=establishment))
    return _edit(request, form, title=_("Add a contact"), back=establishment.organization)


@edits
def contact_edit(request, public_id):
    contact = get_object_or_404(
        Contact.objects.filter(establishment__in=Establishment.objects.editable_by(request.user)),
        public_id=public_id,
    )
    form = ContactForm(request.POST or None, instance=contact)
    return _edit(request, form, title=_("Edit the contact"), back=contact.establishment.organization)


@edits
def contact_remove(request, public_id):
    """Ask once, saying what reaches this person; then take them off the card: their links die."""
    kept = Contact.objects.editable_by(request.user).select_related("establishment__organization")
    contact = get_object_or_404(kept, public_id=public_id)
    back = contact.establishment.organization
    if request.method == "POST":
        contact.delete()
        messages.success(request, _("The contact is taken off the card; their links no longer work."))
        return redirect(back)
    context = {"contact": contact, "organization": back, "told": told_of_removal(contact)}
    return render(request, "partnerships/organizations/contact_remove.html", context)


@edits
def organization_status(request, public_id, status):
    """Close, suspend or open a partner: what follows is listed before the button."""
    kept = Organization.objects.kept_by_region(request.user)
    organization = get_object_or_404(Organization.objects.visible_to(request.user), public_id=public_id)
    demand(kept.filter(pk=organization.pk).exists())
    return _change_status(request, Closing(organization), status)


@edits
def establishment_status(request, public_id, status):
    """Close, suspend or open one place of a partner: what follows is listed before the button."""
    kept = Establishment.objects.editable_by(request.user).select_related("organization")
    place = get_object_or_404(kept, public_id=public_id)
    return _change_status(request, Closing(place.organization, place), status)


STATUS_WORDS = {
    "active": (gettext_lazy("Open %(name)s again"), gettext_lazy("Open again")),
    "suspended": (gettext_lazy("Suspend %(name)s"), gettext_lazy("Suspend")),
    "closed": (gettext_lazy("Close %(name)s"), gettext_lazy("Close")),
}


def _change_status(request, closing: Closing, status: str):
    """Show what follows, or do it. Raises Http404 for a status that nobody gives."""
    if status not in STATUS_WORDS:
        raise Http404
    title, button = STATUS_WORDS[status]
    form = StatusForm(request.POST or None, button=button)
    if form.is_valid():
        told = {"by": request.user, "at": timezone.now(), "reason": form.cleaned_data["reason"]}
        if set_status(closing=closing, status=status, **told):
            messages.success(request, _("Done: what followed from it is done too."))
        return redirect(closing.organization)
    context = {
        "form": form,
        "title": title % {"name": closing.subject},
        "organization": closing.organization,
        "told": consequences_of(closing) if status != "active" else [],
        "is_ending": status != "active",
    }
    return render(request, "partnerships/organizations/status_change.html", context)


def _editable(request, public_id) -> Organization:
    return get_object_or_404(Organization.objects.editable_by(request.user), public_id=public_id)


def _edit(request, form, *, title: str, back: Organization | None):
    """Save a valid form and go back to the card; else show the form with what to mend."""
    if form.is_valid() and (row := save_or_tell(form)):
        messages.success(request, _("Saved."))
        return redirect(back or row)
    context = {"form": form, "title": title, "organization": back}
    return render(request, "partnerships/organizations/organization_form.html", context)
