"""Questions asked of the list of agreements; they stay in the address and in the exports."""

import django_filters
from django.utils.translation import gettext_lazy as _

from internships.agreements.models import Agreement, SignatureRequest
from internships.offers.models import InternshipKind
from partnerships.web.filters import ListFilter
from partnerships.web.forms import DateInput


class AgreementFilter(ListFilter):
    state = django_filters.ChoiceFilter(label=_("State"), choices=Agreement.State.choices)
    kind = django_filters.ChoiceFilter(field_name="kind__code", label=_("Kind"))
    after = django_filters.DateFilter(
        field_name="starts_on", lookup_expr="gte", label=_("Starts from"), widget=DateInput
    )
    before = django_filters.DateFilter(
        field_name="starts_on", lookup_expr="lte", label=_("Starts until"), widget=DateInput
    )
    waits = django_filters.ChoiceFilter(
        method="waiting_for",
        label=_("Waits for"),
        choices=[
            ("me", _("my signature")),
            ("firm", _("the firm to read")),
            ("school", _("the school")),
            ("sign", _("signatures")),
        ],
    )

    WAITS = {
        "firm": ["employer_review"],
        "school": ["draft", "school_review"],
        "sign": ["ready_to_sign", "partially_signed"],
    }

    counted = "state"

    class Meta:
        model = Agreement
        fields = ["state", "kind", "after", "before", "waits"]

    def offer(self):
        self.filters["kind"].extra["choices"] = [(k.code, k.name) for k in InternshipKind.objects.all()]

    def waiting_for(self, queryset, name, value):
        if value == "me":
            mine = SignatureRequest.objects.awaited_from(self.request.user)
            return queryset.filter(pk__in=mine.values("version__agreement"))
        return queryset.filter(state__in=self.WAITS[value])
