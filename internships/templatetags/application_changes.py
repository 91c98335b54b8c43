"""The button that takes back a wrong click on an application, where it may still be."""

from django import template
from django.urls import reverse
from django.utils import timezone

from internships.changes.permissions import can_take_back
from internships.changes.taking_back import click_to_take_back

register = template.Library()


@register.inclusion_tag("_take_back.html", takes_context=True)
def take_back(context, application):
    """Show the button to who refused or withdrew, and to coordinators; nothing to others."""
    click = click_to_take_back(application, at=timezone.now())
    return {
        "click": click if can_take_back(context["user"], application, click) else None,
        "address": reverse("application_take_back", args=[application.public_id]),
        "csrf_token": context.get("csrf_token"),
    }
