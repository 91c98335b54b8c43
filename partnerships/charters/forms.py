"""Forms of a charter: its text and its launch, and what was signed on paper."""

from crispy_forms.layout import Layout
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.charters.models import Charter, CharterSignature
from partnerships.concertation.models import Seat
from partnerships.web.forms import DateInput, beside, one_button

SIGNED_TEXT = ("title_fr", "title_en", "text_fr", "text_en")
LONG, SHORT = forms.Textarea(attrs={"rows": 10}), forms.Textarea(attrs={"rows": 3})


class CharterForm(ToldOfOthers, forms.ModelForm):
    """What partners sign, and its launch. Once somebody signed, the text is read only."""

    class Meta:
        model = Charter
        fields = [
            *SIGNED_TEXT, "is_open", "launched_on", "launch_place", "launch_note_fr", "launch_note_en",
            "signed_on_paper_on", "source",
        ]  # fmt: skip
        widgets = {
            "text_fr": LONG,
            "text_en": LONG,
            "launch_note_fr": SHORT,
            "launch_note_en": SHORT,
            "launched_on": DateInput(),
            "signed_on_paper_on": DateInput(),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.instance.signatures.exists():
            for name in SIGNED_TEXT:
                self.fields[name].disabled = True
            self.fields["text_fr"].help_text = _("Somebody signed this text: it stays as it is.")
        self.helper = one_button(_("Save"))
        self.helper.layout = Layout(
            beside("title_fr", "title_en"), "text_fr", "text_en", "is_open",
            beside("launched_on", "launch_place"), beside("launch_note_fr", "launch_note_en"),
            beside("signed_on_paper_on", "source"), OPENED,
        )  # fmt: skip


class PaperForm(forms.ModelForm):
    """Who signed on paper, for which of the seats that have not signed."""

    class Meta:
        model = CharterSignature
        fields = ["seat", "name", "signed_on"]
        widgets = {"signed_on": DateInput()}

    def __init__(self, *args, charter: Charter, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.charter = charter
        signed = charter.signatures.values("seat")
        self.fields["seat"].queryset = Seat.objects.filter(partnership=charter.partnership_id).exclude(
            pk__in=signed
        )
        self.fields["signed_on"].initial = (
            charter.signed_on_paper_on or charter.launched_on or timezone.localdate()
        )
        self.helper = one_button(_("Write it down"))
