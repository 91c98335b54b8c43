"""The public directory of partners, and the cards their coordinators keep."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from partnerships.base.forms import save_or_tell
from partnerships.organizations.filters import OrganizationFilter
from partnerships.organizations.forms import (
    ContactForm,
    EstablishmentForm,
    NewOrganizationForm,
    OrganizationForm,
    RoleForm,
)
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.web.guarding import edits

PAGE = 25


@login_not_required
@require_safe
def organization_list(request):
    partners = Organization.objects.listed().with_kinds(on=timezone.localdate()).select_related("region")
    filter = OrganizationFilter(request.GET, queryset=partners, request=request)
    page = Paginator(filter.qs, PAGE).get_page(request.GET.get("page"))
    context = {
        "filter": filter,
        "page": page,
        "is_filtered": any(request.GET.get(key) for key in filter.filters),
        "can_create": request.user.is_authenticated and request.user.scope.keeps_a_region,
    }
    return render(request, "partnerships/organizations/organization_list.html", context)


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


def _editable(request, public_id) -> Organization:
    return get_object_or_404(Organization.objects.editable_by(request.user), public_id=public_id)


def _edit(request, form, *, title: str, back: Organization | None):
    """Save a valid form and go back to the card; else show the form with what to mend."""
    if form.is_valid() and (row := save_or_tell(form)):
        messages.success(request, _("Saved."))
        return redirect(back or row)
    context = {"form": form, "title": title, "organization": back}
    return render(request, "partnerships/organizations/organization_form.html", context)
