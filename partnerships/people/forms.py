"""Forms of the people pages."""

from django import forms
from django.contrib.auth import password_validation
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import DayField
from partnerships.base.figures import write_day
from partnerships.base.limits import SAID
from partnerships.organizations.models import Organization
from partnerships.people.models import Membership, RegionalRole, User
from partnerships.people.permissions import (
    can_invite,
    is_oneself,
    organizations_to_staff,
    regions_to_staff,
    roles_to_give,
)
from partnerships.web.forms import one_button
from partnerships.web.picking import Offered, PickField, Source

PARTNERS_TO_STAFF = Source("partners_to_staff", organizations_to_staff)
ROLE_NAMES = dict(Membership.Role.choices + RegionalRole.Role.choices)


class InvitationForm(forms.Form):
    """Whom to invite, where, as what. Only what the inviter may give is offered or taken."""

    email = forms.EmailField(label=_("E-mail of the person"), max_length=254)
    target = forms.ChoiceField(label=_("To act for"))
    role = forms.ChoiceField(label=_("As"))
    language = forms.ChoiceField(
        label=_("Language of the mail"), choices=User.Language, initial=User.Language.FRENCH
    )

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        offered = Offered(PARTNERS_TO_STAFF, by, key="public_id")
        self.organizations = {str(o.public_id): o for o in offered.first}
        self.regions = {r.code: r for r in regions_to_staff(by)}
        if offered.is_long:
            self.search_partners(offered)
        else:
            self.fields["target"].choices = self.target_choices()
        self.fields["role"].choices = self.role_choices()
        self.helper = one_button(_("Send the invitation"))

    def search_partners(self, offered: Offered) -> None:
        """Ask for a partner by words, and for a region beside, where there are more than a list can hold."""
        partner = PickField(offered, label=_("To act for"), required=not self.regions, empty_label="—")
        self.fields["target"] = partner
        if self.regions:
            regions = [("", "—"), *((code, region.name) for code, region in self.regions.items())]
            region = forms.ChoiceField(label=_("Or for a region"), choices=regions, required=False)
            self.fields["region"] = region
            self.order_fields(["email", "target", "region"])

    def target_choices(self) -> list:
        partners = [(key, organization.name) for key, organization in self.organizations.items()]
        regions = [(code, region.name) for code, region in self.regions.items()]
        groups = [(_("Partners"), partners), (_("Regions"), regions)]
        if len(partners) + len(regions) == 1:
            return partners + regions
        return [("", "—"), *((name, choices) for name, choices in groups if choices)]

    def role_choices(self) -> list[tuple[str, str]]:
        targets = [*self.organizations.values(), *self.regions.values()]
        given = frozenset().union(*(roles_to_give(self.by, target) for target in targets))
        return [("", "—")] + [(role, name) for role, name in ROLE_NAMES.items() if role in given]

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if is_oneself(self.by, email):
            raise forms.ValidationError(
                _("This address is your own: a role is given by somebody else. Ask another coordinator.")
            )
        return email

    def clean_target(self):
        chosen = self.cleaned_data["target"]
        if chosen is None or isinstance(chosen, Organization):
            return chosen
        return self.organizations.get(chosen) or self.regions[chosen]

    def clean(self):
        target, role = self.chosen_target(), self.cleaned_data.get("role")
        if target and role and not can_invite(self.by, target=target, role=role):
            self.add_error(
                "role",
                _("You cannot give this role there: analysts act for a region, other roles for a partner."),
            )
        return self.cleaned_data

    def chosen_target(self):
        """Return the partner or the region that was chosen; one of them, where both are asked for."""
        target, region = self.cleaned_data.get("target"), self.cleaned_data.get("region")
        if "region" in self.fields and "target" in self.cleaned_data and bool(target) == bool(region):
            self.add_error("target", _("Choose a partner, or a region."))
            return None
        self.cleaned_data["target"] = target = target or self.regions.get(region)
        return target

    def cleaned_data_for_inviting(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("email", "target", "role", "language")}


class NewAccountForm(forms.Form):
    """What a newcomer says when accepting. The address and the role are the invitation's."""

    full_name = forms.CharField(
        label=_("Your name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(label=_("Language of your pages and mails"), choices=User.Language)
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=format_lazy(
            _("{length} characters or more. Leave it empty to log in with a code sent by e-mail."),
            length=SAID["shortest_password"],
        ),
    )

    def __init__(self, *args, email: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email
        self.helper = one_button(_("Accept and come in"))

    def clean(self):
        password = self.cleaned_data.get("password")
        if password:
            person = User(email=self.email, full_name=self.cleaned_data.get("full_name", ""))
            try:
                password_validation.validate_password(password, person)
            except forms.ValidationError as refused:
                self.add_error("password", refused)
        return self.cleaned_data


class AccountForm(forms.ModelForm):
    """My name, the language of my pages and mails, and how often I am written to."""

    class Meta:
        model = User
        fields = ["full_name", "language", "mail_rhythm"]
        labels = {
            "full_name": _("Your name"),
            "language": _("Language of your pages and mails"),
            "mail_rhythm": _("Mails that can wait"),
        }
        help_texts = {"mail_rhythm": _("Codes, invitations and what has a deadline always come at once.")}
        widgets = {"full_name": forms.TextInput(attrs={"autocomplete": "name"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["full_name"].required = True
        self.helper = one_button(_("Save"))


class EndForm(forms.Form):
    """The last day of a role; the last coordinator of a partner is not taken away by inattention."""

    on = DayField(
        label=_("Last day"),
        initial=timezone.localdate,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Access stops at the end of that day. Yesterday's date stops it at once."),
    )
    leave_without_coordinator = forms.BooleanField(
        label=_("I know that nobody will coordinate this partner any more"), required=False
    )

    def __init__(self, *args, ended: Membership | RegionalRole, **kwargs):
        super().__init__(*args, **kwargs)
        self.ended = ended
        if not self.would_leave_none(timezone.localdate()):
            self.fields["leave_without_coordinator"].widget = forms.HiddenInput()
        self.helper = one_button(_("End this role"))

    def clean_on(self):
        on, ends = self.cleaned_data["on"], self.ended.to_on
        if ends and on > ends:
            # Else a role given until a day would be prolonged by whoever holds it.
            raise forms.ValidationError(
                _(
                    "This role already ends on %(day)s: it is ended earlier, or left as it is. "
                    "Only an invitation gives it again."
                )
                % {"day": write_day(ends)}
            )
        return on

    def would_leave_none(self, on) -> bool:
        return isinstance(self.ended, Membership) and self.ended.leaves_no_coordinator(on=on)

    def clean(self):
        on = self.cleaned_data.get("on")
        if on and not self.cleaned_data["leave_without_coordinator"] and self.would_leave_none(on):
            self.fields["leave_without_coordinator"].widget = forms.CheckboxInput()
            self.add_error(
                "leave_without_coordinator",
                _("Nobody else coordinates this partner: invite somebody first, or tick this box."),
            )
        return self.cleaned_data
