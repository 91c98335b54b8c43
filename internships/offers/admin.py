"""Administration of kinds, rules and offers. States change by their verbs, never here."""

from django.contrib import admin, messages
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.checks import UNRULED
from internships.offers.limits import first_unruled_age
from internships.offers.models import InternshipKind, Offer, OfferEvent, RuleSet, Slot
from internships.offers.ruling import limits_of
from partnerships.base.administration import Administration, Events, Rows


class RuleRows(Rows):
    model = RuleSet
    fields = [
        "from_age", "to_age", "is_for_school_age", "from_on", "to_on", "is_forbidden", "max_hours_week",
        "max_hours_school_days", "is_paid", "minimum_wage", "is_guardian_required", "legal_reference",
    ]  # fmt: skip


class SlotRows(Rows):
    model = Slot
    fields = ["starts_on", "ends_on", "seats", "taken"]
    readonly_fields = ["taken"]


class OfferEvents(Events):
    model = OfferEvent


@admin.register(InternshipKind)
class InternshipKindAdmin(Administration):
    list_display = [
        "code", "name_fr", "name_en", "is_employment", "needs_agreement", "position", "is_active", "is_ruled",
    ]  # fmt: skip
    list_filter = ["is_employment", "is_active"]
    search_fields = ["code", "name_fr", "name_en"]
    inlines = [RuleRows]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("rules")

    @admin.display(description=_("rules for every age"), boolean=True)
    def is_ruled(self, kind) -> bool:
        return _unruled(kind) is None

    def save_related(self, request, form, formsets, change) -> None:
        super().save_related(request, form, formsets, change)
        kind = InternshipKind.objects.prefetch_related("rules").get(pk=form.instance.pk)
        if (age := _unruled(kind)) is not None:
            self.message_user(request, UNRULED % {"kind": kind.name, "age": age}, messages.WARNING)


def _unruled(kind: InternshipKind) -> int | None:
    """Return the youngest age that no rule of a kind covers today; its rules are already read."""
    return first_unruled_age(limits_of(kind), kind=kind.code, on=timezone.localdate())


@admin.register(RuleSet)
class RuleSetAdmin(Administration):
    list_display = ["kind", "from_age", "to_age", "is_for_school_age", "from_on", "to_on", "legal_reference"]
    list_filter = ["kind", "is_for_school_age", "is_forbidden"]
    list_select_related = ["kind"]
    search_fields = ["legal_reference", "kind__code", "kind__name_fr"]


@admin.register(Offer)
class OfferAdmin(Administration):
    list_display = ["title_fr", "establishment", "kind", "region", "state", "published_at", "is_fictitious"]
    list_filter = ["state", "kind", "region", "is_paid", "welcomes_minors", "is_fictitious"]
    list_select_related = ["establishment", "kind", "region"]
    search_fields = ["title_fr", "title_en", "establishment__name", "establishment__organization__name"]
    inlines = [SlotRows, OfferEvents]


@admin.register(Slot)
class SlotAdmin(Administration):
    list_display = ["offer", "starts_on", "ends_on", "seats", "taken"]
    list_filter = ["offer__state", "offer__region"]
    list_select_related = ["offer"]
    search_fields = ["offer__title_fr", "offer__establishment__name"]
    readonly_fields = ["taken"]
