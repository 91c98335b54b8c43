"""Administration of agreements. States change by their verbs; what was signed is only read."""

from django.contrib import admin
from django.db.models import Count

from internships.agreements.models import (
    Agreement,
    AgreementEvent,
    AgreementHost,
    AgreementVersion,
    SignatureRequest,
)
from partnerships.base.administration import Administration, Events, ReadOnly, Rows


class AgreementEvents(Events):
    model = AgreementEvent


class Hosts(Rows):
    model = AgreementHost


@admin.register(Agreement)
class AgreementAdmin(Administration):
    list_display = ["student", "school", "kind", "region", "starts_on", "ends_on", "state", "is_fictitious"]
    list_filter = ["state", "kind", "region", "is_fictitious"]
    list_select_related = ["student", "school", "kind", "region"]
    search_fields = ["student__last_name", "student__first_name", "school__name"]
    inlines = [Hosts, AgreementEvents]


@admin.register(AgreementHost)
class AgreementHostAdmin(Administration):
    list_display = ["agreement", "establishment", "percent", "signatory_name", "tutor_name"]
    list_select_related = ["agreement__student", "establishment"]
    list_filter = ["agreement__state"]
    search_fields = ["establishment__name", "signatory_name", "tutor_name"]


@admin.register(AgreementVersion)
class AgreementVersionAdmin(ReadOnly):
    list_display = [
        "agreement",
        "number",
        "is_amendment",
        "effective_on",
        "signed_at",
        "voided_at",
        "request_count",
    ]
    list_filter = ["is_amendment"]
    list_select_related = ["agreement__student"]
    search_fields = ["agreement__student__last_name", "sha256"]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(requested=Count("requests"))

    def request_count(self, version) -> int:
        return version.requested


@admin.register(SignatureRequest)
class SignatureRequestAdmin(ReadOnly):
    """Hashes of links and codes are not shown, nor scanned papers."""

    list_display = ["version", "role", "name", "state", "method", "asked_at", "reminders", "signed_at"]
    list_filter = ["role", "state", "method"]
    list_select_related = ["version__agreement__student"]
    search_fields = ["name", "email"]
    exclude = ["token_hash", "code_hash", "paper", "code_sent_at", "code_tries", "codes_sent"]
