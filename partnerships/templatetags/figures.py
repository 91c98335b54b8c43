"""Filters for numbers, shares, amounts and dates: ``{{ n|number }} {{ r|share:1 }} {{ d|day }}``."""

from django import template

from partnerships.base import figures
from partnerships.base.limits import SAID
from partnerships.web.badges import badge as badge_of

register = template.Library()
register.filter("day", figures.write_day)
register.filter("short_day", figures.write_short_day)
register.filter("moment", figures.write_moment)
register.filter("money", figures.write_money)


@register.filter
def number(value, decimals=None):
    """Write a number; the argument fixes the decimals."""
    return figures.write_number(value, decimals=decimals)


@register.simple_tag
def limit(name):
    """Give a number of a rule by its name: ``{% limit "invitation_days" as days %}``."""
    return SAID[name]


@register.filter
def badge(state, label):
    """Print the badge of a state: its words, in its tone."""
    return badge_of(state, label)


@register.filter
def share(value, decimals=None):
    """Write a share (0–1) as a percentage."""
    return figures.write_share(value, decimals=decimals)


@register.filter
def na(value):
    """Print « s. o. » for what is unknown, and anything else as it is: 0 was counted."""
    return figures.not_available() if value is None or value == "" else value
