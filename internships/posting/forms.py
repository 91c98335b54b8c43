"""The four short steps of an offer, and what coordinators write about offers."""

from uuid import uuid4

from crispy_forms.bootstrap import PrependedText
from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Layout
from django import forms
from django.forms import BaseInlineFormSet, inlineformset_factory
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from internships.offers.limits import Breach
from internships.offers.models import Offer, Slot
from internships.offers.ruling import breaches_of, limits_in_force, sentence
from internships.posting.inviting import PLACES_NEAR, PLACES_WRITTEN
from internships.posting.prefilling import (
    OCCUPATIONS_NEAR,
    PLACE_OF_LINK,
    PROGRAMS_NEAR,
    kinds_in_use,
    region_of,
    regions_of,
)
from internships.posting.writing import FIELDS
from partnerships.base.forms import ToldOfOthers
from partnerships.organizations.choosing import PARTNERS
from partnerships.organizations.models import Contact, Establishment, OrganizationRole
from partnerships.people.models import User
from partnerships.web.forms import BesideFields, DateInput, beside, one_button
from partnerships.web.picking import pick
from programs.needs.models import NeedLine

NEW_SLOTS = 2  # empty lines for periods that are still to be written
MOST_SLOTS = 50
MOST_YEARS = 99  # a slip of the keyboard: calendars end with the year 9999
LONG_TEXT = 4000  # characters: about a page
ENGLISH = _("In English too (optional)")


def inside(*fields) -> FormHelper:
    """Return crispy's settings for fields inside the page's own form."""
    helper = FormHelper()
    helper.form_tag, helper.disable_csrf = False, True
    helper.layout = Layout(*fields)
    return helper


def in_english(*names: str) -> Div:
    """Fold the English fields away: they are optional."""
    return Div(
        HTML('<details class="more mb-3"><summary>'),
        HTML(format_html("{}", ENGLISH)),
        HTML("</summary>"),
        *names,
        HTML("</details>"),
    )


class WrittenOffer(ToldOfOthers, BesideFields, forms.ModelForm):
    """A step of an offer: what its kind's rules forbid or warn of is said beside the field."""

    beside = {
        "offer_in_french": "title_fr",
        "offer_wage_when_paid": "wage_hourly",
        "offer_reserved_until_a_day": "reserved_until",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.is_bound:
            for breach in self.breaches():
                self.warn(breach)

    def breaches(self) -> list[Breach]:
        """Return what the offer, as it stands in the form, breaks."""
        offer = self.instance
        if not offer.kind_id:
            return []
        today = timezone.localdate()
        slots = list(offer.slots.all()) if offer.pk else []
        return breaches_of(
            offer,
            slots=slots or [Slot(starts_on=today, ends_on=today)],
            limits=limits_in_force(kind=offer.kind.code),
        )

    def warn(self, breach: Breach) -> None:
        name = FIELDS[breach.code][0]
        if name in self.fields:
            field = self.fields[name]
            said = sentence(breach)
            field.help_text = format_html(
                '{} <span class="notice notice-warn d-block mt-1">{}</span>', field.help_text, said
            )

    def _post_clean(self):
        super()._post_clean()
        for breach in self.breaches() if not self.errors else []:
            name = FIELDS[breach.code][0]
            if breach.is_stop and name in self.fields:
                self.add_error(name, sentence(breach))


class WhatForm(WrittenOffer):
    """Step 1. The kind and the place stay once students may apply."""

    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Offer
        fields = [
            "establishment", "kind", "title_fr", "description_fr", "tasks_fr", "title_en", "description_en",
            "tasks_en", "occupation", "programs",
        ]  # fmt: skip
        widgets = {
            "description_fr": forms.Textarea(attrs={"rows": 4, "maxlength": LONG_TEXT}),
            "tasks_fr": forms.Textarea(attrs={"rows": 3, "maxlength": LONG_TEXT}),
            "description_en": forms.Textarea(attrs={"rows": 4, "maxlength": LONG_TEXT}),
            "tasks_en": forms.Textarea(attrs={"rows": 3, "maxlength": LONG_TEXT}),
            "programs": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, by: User | None, establishments, need: NeedLine | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.need = need
        self.fields["token"].initial = uuid4()
        self.offer_places(by, establishments)
        self.fields["kind"].queryset = kinds_in_use(current=self.instance.kind_id)
        self.fields["kind"].empty_label = None if self.instance.pk else _("choose")
        self.fields["programs"].label = _("Programs whose students may come")
        near = {"regions": regions_of(establishments), "offer": self.instance.pk}
        pick(self, "programs", PROGRAMS_NEAR, **near)
        also = {self.instance.occupation_id, need.occupation_id if need else None} - {None}
        pick(self, "occupation", OCCUPATIONS_NEAR, **near, also=sorted(also))
        self.fields["title_fr"].help_text = _("For example: Stage en usinage, de jour")
        self.helper = inside(
            "token", "opened_version", "establishment", "kind", "title_fr", "description_fr", "tasks_fr",
            in_english("title_en", "description_en", "tasks_en"),
            "occupation",
            Div("programs", css_class="choices"),
        )  # fmt: skip

    def offer_places(self, by: User | None, establishments) -> None:
        if by is None:
            pick(self, "establishment", PLACE_OF_LINK, place=establishments.get().pk)
        else:
            pick(self, "establishment", PLACES_WRITTEN, user=by)
        place = self.fields["establishment"]
        place.label = _("Where")
        known = place.offered.first
        if len(known) == 1:
            self.initial["establishment"], place.widget = known[0].pk, forms.HiddenInput()
        if self.instance.pk and self.instance.state != Offer.State.DRAFT:
            place.disabled = self.fields["kind"].disabled = True

    def clean_establishment(self):
        here = self.cleaned_data["establishment"]
        if region_of(here) is None:
            raise forms.ValidationError(
                _("The region of this place is unknown: ask your coordinator to complete its card.")
            )
        return here


class WhenForm(WrittenOffer):
    """Step 2, with the periods below."""

    has_rows_beside = True

    class Meta:
        model = Offer
        fields = ["hours_week", "shift"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shift"].help_text = self.fields["shift"].help_text or _("For example: 7:30 to 16:00")
        self.helper = inside("opened_version", beside("hours_week", "shift"))


class ConditionsForm(WrittenOffer):
    """Step 3."""

    class Meta:
        model = Offer
        fields = [
            "is_paid", "wage_hourly", "welcomes_minors", "minimum_age", "requirements_fr", "requirements_en",
        ]  # fmt: skip
        widgets = {
            "requirements_fr": forms.Textarea(attrs={"rows": 3, "maxlength": LONG_TEXT}),
            "requirements_en": forms.Textarea(attrs={"rows": 3, "maxlength": LONG_TEXT}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["requirements_fr"].help_text = _("Equipment, driver’s licence, previous experience…")
        self.helper = inside(
            "opened_version",
            "is_paid",
            PrependedText("wage_hourly", "$"),
            "welcomes_minors",
            "minimum_age",
            "requirements_fr",
            in_english("requirements_en"),
        )


class AnswersForm(ToldOfOthers, forms.Form):
    """Step 4: a contact of the establishment, or a new one.

    To who writes by a link, and whom the firm has not named (``knows_firm``), none of its contacts is shown;
    whom they write is a contact to be confirmed, by whoever approves the offer.
    """

    contact = forms.ModelChoiceField(
        label=_("Who answers the applications"), queryset=Contact.objects.none(), required=False
    )
    name = forms.CharField(label=_("Name"), max_length=150, required=False)
    title = forms.CharField(label=_("Title or function"), max_length=120, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=30, required=False)

    def __init__(self, *args, offer: Offer, knows_firm: bool = True, **kwargs):
        self.instance = self.offer = offer
        self.knows_firm = knows_firm
        super().__init__(*args, **kwargs)
        known = self.contacts().exclude(email="") if knows_firm else Contact.objects.none()
        self.fields["contact"].queryset = known
        self.fields["contact"].empty_label = _("another person, written below")
        self.fields["contact"].label_from_instance = lambda person: f"{person.name} – {person.email}"
        self.fields["contact"].initial = offer.contact_id
        if not known.exists():
            self.fields["contact"].widget = forms.HiddenInput()
        self.helper = inside(
            "opened_version",
            "contact",
            beside("name", "title"),
            beside("email", "phone"),
        )

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("contact"):
            for name, told in (("name", _("Say who.")), ("email", _("Applications arrive at this address."))):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, told)
        return cleaned

    def save(self) -> Contact:
        """Return the contact chosen, or the one written, known already or new."""
        given = self.cleaned_data
        if given["contact"]:
            return given["contact"]
        known = self.contacts().filter(email__iexact=given["email"]).first()
        return known or Contact.objects.create(
            establishment=self.offer.establishment,
            is_proposed=not self.knows_firm,
            **{name: given[name] for name in ("name", "title", "email", "phone")},
        )

    def contacts(self):
        """Return the contacts of the place that may be chosen: those confirmed, or those to be confirmed."""
        here = Contact.objects.filter(establishment=self.offer.establishment_id)
        return here.confirmed() if self.knows_firm else here.filter(is_proposed=True, offers=self.offer)


class SlotForm(BesideFields, forms.ModelForm):
    """One period and its seats."""

    beside = {
        "slot_ends_after_start": "ends_on",
        "slot_has_seats": "seats",
        "slot_taken_within_seats": "seats",
        "slot_unique_period": "starts_on",
    }

    class Meta:
        model = Slot
        fields = ["starts_on", "ends_on", "seats"]
        widgets = {"starts_on": DateInput, "ends_on": DateInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.taken:
            self.fields["seats"].help_text = _("Taken: %(taken)s") % {"taken": self.instance.taken}

    def clean_seats(self):
        seats = self.cleaned_data["seats"]
        if seats is not None and seats < self.instance.taken:
            raise forms.ValidationError(
                _("%(taken)s of these seats are already taken: there cannot be fewer.")
                % {"taken": self.instance.taken}
            )
        return seats

    def clean_ends_on(self):
        day = self.cleaned_data["ends_on"]
        if day and day.year > timezone.localdate().year + MOST_YEARS:
            raise forms.ValidationError(_("Check this date: it is too far away."))
        return day


class SlotSet(BaseInlineFormSet):
    """An offer's periods; a period that somebody holds a seat of, or applied to, stays."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for line in self.forms:
            if "DELETE" in line.fields:
                line.fields["DELETE"].label = _("Remove this period")

    def clean(self):
        super().clean()
        for line in self.deleted_forms:
            if line.instance.pk and (line.instance.taken or line.instance.applications.exists()):
                raise forms.ValidationError(_("Students applied for a period to remove: keep it."))
        kept = [line for line in self.forms if line not in self.deleted_forms and line.has_changed()]
        if not any(line.instance.pk for line in self.forms if line not in self.deleted_forms) and not kept:
            raise forms.ValidationError(_("Say at least one period, with its seats."))


Slots = inlineformset_factory(
    Offer, Slot, form=SlotForm, formset=SlotSet, extra=NEW_SLOTS, max_num=MOST_SLOTS, validate_max=True
)


class ReserveForm(forms.ModelForm):
    """Keep an offer for the students of one school, until a day."""

    class Meta:
        model = Offer
        fields = ["reserved_for", "reserved_until"]
        widgets = {"reserved_until": DateInput}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reserved_for"].empty_label = _("nobody in particular")
        pick(
            self, "reserved_for", PARTNERS, kinds=OrganizationRole.TEACHING, region=self.instance.region_id,
            current=self.instance.reserved_for_id,
        )  # fmt: skip
        self.helper = inside("reserved_for", "reserved_until")

    def clean(self):
        cleaned = super().clean()
        until = cleaned.get("reserved_until")
        if cleaned.get("reserved_for") and until is None and "reserved_until" not in self.errors:
            self.add_error("reserved_until", _("Say until when the offer is reserved."))
        if cleaned.get("reserved_for") and until and until < timezone.localdate():
            self.add_error("reserved_until", _("This day is over."))
        return cleaned


class LinkForm(forms.Form):
    """Ask a firm for an offer: where, and who writes it."""

    establishment = forms.ModelChoiceField(label=_("Establishment"), queryset=Establishment.objects.none())
    name = forms.CharField(label=_("Name of the person"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail of the person"),
        help_text=_(
            "To an address that is none of the firm’s contacts, the link shows nothing that is the firm’s."
        ),
    )
    language = forms.ChoiceField(label=_("Language of the mail"), choices=User.Language.choices)

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        pick(self, "establishment", PLACES_NEAR, user=by)
        self.helper = one_button(_("Send the link"))
