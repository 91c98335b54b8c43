"""The form of a referral."""

from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from partnerships.organizations.models import Organization
from partnerships.referrals.attaching import MEGABYTES, problem_of
from partnerships.referrals.models import Referral
from partnerships.web.forms import BesideFields, SentOnce, beside, one_button

REFUSED = {
    "too_big": _("The document is larger than %(most)d megabytes."),
    "not_a_pdf": _("Only a PDF is taken."),
}


class ReferralForm(BesideFields, SentOnce, forms.ModelForm):
    """Who is referred, what they need, how they agreed; a document if it helps."""

    beside = {"referral_can_be_reached": "email"}

    file = forms.FileField(
        label=_("document (PDF)"),
        required=False,
        help_text=_("Read by the service alone; erased when the referral is over."),
    )
    agreed = forms.BooleanField(
        label=_("They know which organization receives what is written here, and agree to it.")
    )

    class Meta:
        model = Referral
        fields = ["sender", "kind", "name", "email", "phone", "need", "consent"]
        widgets = {"need": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        mine = Organization.objects.filter(pk__in=by.scope.coordinated_ids)
        self.fields["sender"].queryset = mine
        # The row has no sender yet: what it says would go before the field's own.
        self.initial["sender"] = self.instance.sender_id or mine.first()
        self.helper = one_button(_("Send the referral"))
        self.helper.layout = Layout(
            "sender", "kind", "name", beside("email", "phone"), "need", "file", "consent", "agreed", "token"
        )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file is None:
            return None
        content = file.read()
        if problem := problem_of(content):
            raise ValidationError(REFUSED[problem] % {"most": MEGABYTES})
        return file.name, content
