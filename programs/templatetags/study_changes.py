"""The button that takes back a wrong click on a cohort or an enrolment, where it may still be."""

from django import template
from django.urls import reverse
from django.utils import timezone

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
