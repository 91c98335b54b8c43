"""Twelve faults that lives must find: each takes one rule away from the product, in the process of the test.

``script/lives --faults`` plants them one by one.
"""

from django.db.models import Q

from internships.offers import filling
from internships.offers.models import Offer
from internships.placements.models import PlacementQuerySet
from partnerships.people.models import User, rows_of

Fault = dict[str, object]  # what is put in the place of what, by its dotted name


def does_nothing(*args, **kwargs) -> None:
    return None


def says_yes(*args, **kwargs) -> bool:
    return True


def everything(rows, *args, **kwargs):
    return rows


def opens_to_who_trained(rows, user):
    """Grant a placement by a person's key alone."""
    return rows.filter(Q(student__account=user) | Q(trainer=user))


def roles_in_closed_firms(user: User, *, on) -> tuple[list, list]:
    """Let people act for a firm that is closed."""
    members = rows_of(user.memberships.current(on=on), "organization_id", "role", "organization__region_id")
    regional = rows_of(user.regional_roles.current(on=on), "region_id", "role")
    return [row for (row,) in members], [row for (row,) in regional]


def fills_only(*, offer: Offer, **told) -> None:
    """Let an offer become full, never open again."""
    if offer.state != Offer.State.FULL:
        filling.settle(offer=offer, **told)


def nothing(rows: PlacementQuerySet) -> PlacementQuerySet:
    return rows.none()


OFFERS, APPLICATIONS = "internships.offers.models", "internships.applications.deciding"
AGREEMENTS, PLACEMENTS = "internships.agreements", "internships.placements"
FAULTS: dict[str, Fault] = {
    "a seat that is given back stays taken": {f"{OFFERS}.SlotQuerySet.release_seat": does_nothing},
    "a seat that is given is not counted": {f"{OFFERS}.SlotQuerySet.take_seat": says_yes},
    "a full offer never opens again": {f"{APPLICATIONS}.settle": fills_only},
    "the links of an application that ended work": {f"{APPLICATIONS}.close_links": does_nothing},
    "who signed still waits elsewhere": {"internships.signatures.signing.release_applications": does_nothing},
    "a text that was taken back is still to be signed": {f"{AGREEMENTS}.reviewing.void": does_nothing},
    "an agreement outlives its placement": {f"{PLACEMENTS}.closing.DONE": []},
    "a placement outlives its agreement": {f"{PLACEMENTS}.models.PlacementQuerySet.live": nothing},
    "a role never ends": {"partnerships.organizations.models.DatedQuerySet.current": everything},
    "who trained reads for ever": {f"{PLACEMENTS}.models.PlacementQuerySet.visible_to": opens_to_who_trained},
    "who trained has it in their calendar": {
        f"{PLACEMENTS}.models.PlacementQuerySet.concerning": opens_to_who_trained
    },
    "who acted for a firm acts for it closed": {
        "partnerships.people.models.User._roles": roles_in_closed_firms
    },
}
