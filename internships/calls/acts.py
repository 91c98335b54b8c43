"""What can be done to many firms to call at once: asking each for an offer, by a link."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from internships.calls.tables import CALL_LIST
from internships.offers.permissions import can_send_links
from internships.posting.inviting import WRITE, send_link
from partnerships.acts.kinds import Act
from partnerships.organizations.models import Contact, Establishment
from partnerships.organizations.solicitation_models import SPARED_DAYS
from partnerships.organizations.soliciting import take_asked_back
from partnerships.people.linking import about, reopen_links, revoke_links
from partnerships.people.models import AccessLink, User


class LanguageForm(forms.Form):
    """In which language the firms are written to."""

    language = forms.ChoiceField(label=_("Language of the mail"), choices=User.Language.choices)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].widget.attrs["class"] = "form-select"


def not_to_ask(places: Iterable[Establishment], user, at: datetime) -> dict:
    """Say which firms have nobody to write to, and which received a link lately."""
    places = list(places)
    links = AccessLink.objects.filter(act=WRITE, target_id__in=[place.pk for place in places])
    lately = links.filter(revoked_at=None, created_at__gt=at - timedelta(days=SPARED_DAYS))
    spared = set(lately.values_list("target_id", flat=True))
    why = {}
    for place in places:
        if place.pk in spared:
            why[place.pk] = _("It received a link within %(days)s days.") % {"days": SPARED_DAYS}
        elif place.asked_contact is None:
            why[place.pk] = _("No contact of this place has an e-mail address.")
    return why


def ask_for_an_offer(place: Establishment, *, by, at: datetime, language: str) -> dict:
    """Send the link that writes an offer to who answers for the place. Raises ValidationError."""
    contact = Contact.objects.confirmed().filter(pk=place.asked_contact).first()
    if contact is None:
        raise ValidationError(gettext("No contact of this place has an e-mail address."))
    send_link(establishment=place, name=contact.name, email=contact.email, language=language, by=by, at=at)
    return {"at": at.isoformat()}


def take_links_back(place: Establishment, before: dict, *, by, at: datetime) -> None:
    """Have the link that was sent work no longer, and those before it again.

    Raises ValidationError when the firm has begun to write.
    """
    sent_at = parse_datetime(before["at"])
    links = AccessLink.objects.to(WRITE, place.pk)
    sent = links.filter(created_at__gte=sent_at)
    if sent.filter(offer__isnull=False).exists():
        raise ValidationError(gettext("The firm is writing its offer already."))
    revoke_links(links=sent, at=at)
    reopen_links(links=links, revoked_at=sent_at)
    take_asked_back(about(WRITE, place.pk), since=sent_at)


ASK = Act(
    name="firms_ask",
    listing=CALL_LIST,
    label=_("Send a link to write an offer"),
    told=lambda place: _("Who answers for its offers, or its contact, receives a link to write one."),
    is_offered=can_send_links,
    may=lambda user, place: can_send_links(user),
    hinders=not_to_ask,
    seen=lambda place: str(place.asked_contact or ""),
    do=ask_for_an_offer,
    undo=take_links_back,
    form=LanguageForm,
    mails=_("Each firm gets a mail, in the language chosen."),
)
