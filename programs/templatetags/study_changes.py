"""On an enrolment: the button that takes a wrong click back, while it may be; the way to another school."""

from django import template
from django.urls import reverse
from django.utils import timezone
from django_fsm import can_proceed

from programs.changes.taking_back import click_to_take_back

register = template.Library()


@register.inclusion_tag("_take_back.html", takes_context=True)
def take_back(context, row, page, is_keeper):
    """Show the button to who keeps a row; nothing to others."""
    return {
        "click": click_to_take_back(row, at=timezone.now()) if is_keeper else None,
        "address": reverse(page, args=[row.public_id]),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("programs/moves/_transfer.html")
def school_transfer_of(enrolment):
    """Say which school is asked to take somebody in, or offer to ask one."""
    waiting = enrolment.school_transfers.waiting().select_related("school").first()
    return {
        "transfer": waiting,
        "enrolment": enrolment,
        "may_ask": waiting is None and can_proceed(enrolment.transfer),
    }
