"""What the reasons for and against a candidate say."""

from django.utils.translation import gettext as _

from internships.offers.ruling import sentence
from internships.positions.pairing import Reason
from partnerships.base.figures import write_day, write_number

_SENTENCES = {
    "program_leads": lambda value: _("The program leads to this occupation"),
    "program_other": lambda value: _("The program does not lead to this occupation, as far as is known"),
    "shares_already": lambda value: _("Shares another position at these dates"),
    "placed_until": lambda value: _("In a full-time placement until %(day)s") % {"day": write_day(value)},
    "available": lambda value: _("Available at these dates"),
    "availability_unsaid": lambda value: _("Availability not said: ask"),
    "no_longer_available": lambda value: _("Available until %(day)s only") % {"day": write_day(value)},
    "available_too_late": lambda value: _("Available from %(day)s only") % {"day": write_day(value)},
    "available_later": lambda value: _("Available from %(day)s") % {"day": write_day(value)},
    "available_until": lambda value: _("Available until %(day)s") % {"day": write_day(value)},
    "near": lambda value: _("Lives about %(km)s km away") % {"km": _km(value)},
    "far": lambda value: (
        _("Lives about %(km)s km away: far, with this means of transport") % {"km": _km(value)}
    ),
    "distance_unknown": lambda value: _("Distance unknown: no postal code"),
    "no_transit": lambda value: _("Comes by public transit, and none is known there"),
    "age_unknown": lambda value: _("Birth date unknown: check the age"),
    "minors_not_welcome": lambda value: _("The establishment takes no minors"),
    "guardian_agrees": lambda value: _("A minor: the parent or guardian must agree"),
    "law": sentence,
}


def said(reason: Reason) -> str:
    """Say a reason in the reader's language."""
    return _SENTENCES[reason.code](reason.value)


def _km(value: float) -> str:
    return write_number(value, decimals=0)
