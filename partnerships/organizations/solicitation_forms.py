"""What is noted of a contact with a partner, and what waits for the next one."""

from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partnerships.organizations.models import Organization
from partnerships.organizations.solicitation_models import SOLICITED, Solicitation
from partnerships.web.forms import DateInput, SetByThePage, one_button
from partnerships.words.sorting import sort_key


class Bundle(forms.ModelMultipleChoiceField):
    """What others left to be asked: each with who did."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, row: Solicitation) -> str:
        said = f"{row.kind_name} – {row.subject}" if row.subject else row.kind_name
        return f"{said} ({row.asker})"


class LaterForm(SetByThePage, forms.ModelForm):
    """Something to be asked at the next contact, by whoever makes it."""

    set_by_page = ["organization"]
    button = _("Leave it for the next contact")
    kind = forms.ChoiceField(label=_("What for"), choices=[])
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Solicitation
        fields = ["kind", "subject"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["token"].initial = uuid4()
        offered = [(code, str(words)) for code, words in SOLICITED.items()]
        self.fields["kind"].choices = [("", ""), *sorted(offered, key=lambda choice: sort_key(choice[1]))]
        self.fields["subject"].label = _("What exactly")
        self.helper = one_button(self.button)


class AskedForm(LaterForm):
    """A call, a visit or a mail: what it was for, what came of it, and what else was asked in it."""

    button = _("Record this contact")
    bundled = Bundle(label=_("Also asked in this contact"), queryset=None, required=False)

    class Meta(LaterForm.Meta):
        fields = ["kind", "subject", "establishment", "channel", "result", "next_on"]
        widgets = {"next_on": DateInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        firm: Organization = self.instance.organization
        self.fields["establishment"].queryset = firm.establishments.all()
        self.fields["establishment"].empty_label = _("the whole organization")
        self.fields["channel"].required = self.fields["result"].required = True
        self.fields["result"].label = _("What came of it")
        self.fields["bundled"].queryset = waiting = firm.solicitations.waiting().with_names()
        if not waiting:
            del self.fields["bundled"]

    def clean_next_on(self):
        day = self.cleaned_data["next_on"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("This day is over."))
        return day
