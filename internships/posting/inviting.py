"""Ask a firm to write an offer, by a link that does only that."""

from datetime import datetime

from django.db import transaction

from internships.posting.mails import WRITE, send_writing_link
from partnerships.organizations.choosing import OF_A_PLACE, with_firm
from partnerships.organizations.models import Establishment
from partnerships.organizations.soliciting import places_near
from partnerships.people.linking import make_link, revoke_links
from partnerships.people.models import AccessLink, User
from partnerships.web.picking import Source
from partnerships.words.sorting import by_name


def establishments_of(user: User):
    """Return the establishments of active partners whose offers the user writes."""
    establishments = Establishment.objects.open()
    if not user.scope.is_admin:
        establishments = establishments.filter(organization__in=user.scope.staffed_ids)
    return establishments.select_related("organization", "territory__region").order_by(
        *by_name("organization__name", "name")
    )


def establishments_near(user: User):
    """Return the establishments of active partners in the regions where the user coordinates."""
    return places_near(user).select_related("organization").order_by(*by_name("organization__name", "name"))


PLACES_WRITTEN = Source("places_written", establishments_of, label=with_firm, paths=OF_A_PLACE)
PLACES_NEAR = Source("places_near", establishments_near, label=with_firm, paths=OF_A_PLACE)


@transaction.atomic
def send_link(
    *, establishment: Establishment, name: str, email: str, language: str, by: User, at: datetime
) -> AccessLink:
    """Mail a person of a firm the link that writes one offer of an establishment.

    Links sent before to the same person for the same place, and not yet begun, no longer work: a button
    pressed twice leaves one.
    """
    before = AccessLink.objects.to(WRITE, establishment.pk).filter(email__iexact=email, offer=None)
    revoke_links(links=before, at=at)
    link, token = make_link(
        act=WRITE,
        target_id=establishment.pk,
        email=email,
        name=name,
        organization=establishment.organization,
        language=language,
        by=by,
        at=at,
    )
    send_writing_link(link, token=token, establishment=establishment, by=by)
    return link
