"""Administration of partners, their roles, establishments and contacts."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.administration import Administration, Rows, confirmed
from partnerships.organizations.closing import Closing, consequences_of, set_status
from partnerships.organizations.models import Contact, Establishment, Organization, OrganizationRole
from partnerships.organizations.solicitation_models import Solicitation


class RoleRows(Rows):
    model = OrganizationRole


class EstablishmentRows(Rows):
    model = Establishment
    fields = ["name", "address", "postal_code", "territory"]


class ContactRows(Rows):
    model = Contact


def tell(organizations) -> list[str]:
    """Return in sentences what follows if these partners take part no longer, by partner."""
    return [
        f"{organization} – {sentence}"
        for organization in organizations
        for sentence in consequences_of(Closing(organization))
    ]


def give_status(organizations, status: str, *, by) -> int:
    """Give organizations a status, with what follows; return how many had another one."""
    told = {"status": status, "by": by, "at": timezone.now()}
    reason = str(Organization.Status(status).label)
    closings = [Closing(organization) for organization in organizations]
    return sum(set_status(closing=closing, reason=reason, **told) for closing in closings)


@admin.register(Organization)
class OrganizationAdmin(Administration):
    list_display = ["name", "region", "neq", "status", "is_fictitious"]
    list_filter = ["status", "is_fictitious", "region"]
    list_select_related = ["region"]
    search_fields = ["name", "legal_name", "neq"]
    readonly_fields = ["status"]  # given by the actions, which do what follows
    inlines = [RoleRows, EstablishmentRows]
    actions = ["activate", "suspend", "close"]

    @confirmed(
        description=_("Activate the chosen partners"),
        question=_("They will be listed, and their members may act for them. Activate them?"),
    )
    def activate(self, request, organizations) -> int:
        return give_status(organizations, Organization.Status.ACTIVE, by=request.user)

    @confirmed(
        description=_("Suspend the chosen partners"),
        question=_(
            "They will no longer be listed, and their members may no longer act for them. Suspend them?"
        ),
        tells=tell,
    )
    def suspend(self, request, organizations) -> int:
        return give_status(organizations, Organization.Status.SUSPENDED, by=request.user)

    @confirmed(
        description=_("Close the chosen partners"),
        question=_(
            "They will no longer be listed, and their members may no longer act for them; "
            "their cohorts and figures stay. Close them?"
        ),
        tells=tell,
    )
    def close(self, request, organizations) -> int:
        return give_status(organizations, Organization.Status.CLOSED, by=request.user)


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
    readonly_fields = ["status"]  # given on the partner's card, which tells what follows
    inlines = [ContactRows]


@admin.register(Contact)
class ContactAdmin(Administration):
    list_display = ["name", "title", "establishment", "email", "phone", "has_signing_authority"]
    list_filter = ["has_signing_authority"]
    list_select_related = ["establishment"]
    search_fields = ["name", "email", "establishment__name", "establishment__organization__name"]


@admin.register(Solicitation)
class SolicitationAdmin(Administration):
    list_display = ["organization", "kind", "subject", "partner", "by", "at", "answered_at", "next_on"]
    list_filter = ["kind", "channel", "region"]
    list_select_related = ["organization", "partner", "by"]
    search_fields = ["organization__name", "partner__name", "subject", "result"]
