"""Questions asked of the list of agreements; they stay in the address and in the exports."""

import django_filters
from django.utils.translation import gettext_lazy as _

from internships.agreements.models import Agreement, SignatureRequest
from internships.offers.models import InternshipKind


class AgreementFilter(django_filters.FilterSet):
    state = django_filters.ChoiceFilter(label=_("State"), choices=Agreement.State.choices)
    kind = django_filters.ChoiceFilter(field_name="kind__code", label=_("Kind"))
    after = django_filters.DateFilter(field_name="starts_on", lookup_expr="gte", label=_("Starts from"))
    before = django_filters.DateFilter(field_name="starts_on", lookup_expr="lte", label=_("Starts until"))
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

    class Meta:
        model = Agreement
        fields = ["state", "kind", "after", "before", "waits"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["kind"].extra["choices"] = [(k.code, k.name) for k in InternshipKind.objects.all()]
        for name, given in self.filters.items():
            if name in ("after", "before"):
                given.field.widget.input_type = "date"
                given.field.widget.attrs["class"] = "form-control"
            else:
                given.extra["empty_label"] = _("any")
                given.field.widget.attrs["class"] = "form-select"

    def waiting_for(self, queryset, name, value):
        if value == "me":
            mine = SignatureRequest.objects.awaited_from(self.request.user)
            return queryset.filter(pk__in=mine.values("version__agreement"))
        return queryset.filter(state__in=self.WAITS[value])

    @property
    def in_use(self) -> list[tuple[str, str]]:
        """Return (label, chosen) of each filter in use, as a reader says them."""
        fields = self.form.fields
        chosen = {n: v for n, v in self.form.cleaned_data.items() if v} if self.form.is_valid() else {}
        return [
            (str(fields[n].label), str(dict(getattr(fields[n], "choices", [])).get(v, v)))
            for n, v in chosen.items()
        ]
