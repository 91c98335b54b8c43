"""Administration of partners, their roles, establishments and contacts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partnerships.base.administration import Administration, Rows, confirmed
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole


class RoleRows(Rows):
    model = OrganizationRole


class EstablishmentRows(Rows):
    model = Establishment
    fields = ["name", "address", "postal_code", "territory"]


class ContactRows(Rows):
    model = Contact


@admin.register(Organization)
class OrganizationAdmin(Administration):
    list_display = ["name", "region", "neq", "status", "is_fictitious"]
    list_filter = ["status", "is_fictitious", "region"]
    list_select_related = ["region"]
    search_fields = ["name", "legal_name", "neq"]
    inlines = [RoleRows, EstablishmentRows]
    actions = ["activate", "suspend", "close"]

    @confirmed(
        description=_("Activate the chosen partners"),
        question=_("They will be listed, and their members may act for them. Activate them?"),
    )
    def activate(self, request, organizations) -> int:
        return set_status(organizations, Organization.Status.ACTIVE)

    @confirmed(
        description=_("Suspend the chosen partners"),
        question=_(
            "They will no longer be listed, and their members may no longer act for them. Suspend them?"
        ),
    )
    def suspend(self, request, organizations) -> int:
        return set_status(organizations, Organization.Status.SUSPENDED)

    @confirmed(
        description=_("Close the chosen partners"),
        question=_(
            "They will no longer be listed, and their members may no longer act for them; "
            "their cohorts and figures stay. Close them?"
        ),
    )
    def close(self, request, organizations) -> int:
        return set_status(organizations, Organization.Status.CLOSED)


def set_status(organizations, status: str) -> int:
    """Give organizations a status and return how many had another one."""
    return organizations.exclude(status=status).update(status=status)


@admin.register(OrganizationRole)
class OrganizationRoleAdmin(Administration):
    list_display = ["organization", "kind", "from_on", "to_on"]
    list_filter = ["kind"]
    list_select_related = ["organization"]
    search_fields = ["organization__name"]


@admin.register(Establishment)
class EstablishmentAdmin(Administration):
    list_display = ["name", "organization", "territory", "industry_code", "headcount_band", "is_fictitious"]
    list_filter = ["headcount_band", "is_fictitious", "territory__region"]
    list_select_related = ["organization", "territory"]
    search_fields = ["name", "organization__name", "postal_code"]
    inlines = [ContactRows]


@admin.register(Contact)
class ContactAdmin(Administration):
    list_display = ["name", "title", "establishment", "email", "phone", "has_signing_authority"]
    list_filter = ["has_signing_authority"]
    list_select_related = ["establishment"]
    search_fields = ["name", "email", "establishment__name", "establishment__organization__name"]
