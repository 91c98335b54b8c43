"""Tags of the page frame: navigation and the same page in the other language."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language

from partnerships.web.addresses import same_page

register = template.Library()
OTHER = {"fr-ca": "en", "en": "fr-ca"}


@register.simple_tag(takes_context=True)
def nav_link(context, name, label, section=True):
    """Return a list item that links to a page; marked when the page, or one of its section, is being read."""
    match = getattr(context.get("request"), "resolver_match", None)
    here = (match and match.url_name) or ""
    current = ""
    if here == name:
        current = format_html(' aria-current="{}"', "page")
    elif section and here.split("_")[0] == name.split("_")[0]:
        current = format_html(' aria-current="{}"', "true")
    return format_html('<li><a href="{}"{}>{}</a></li>', reverse(name), current, label)


@register.simple_tag
def other_language():
    """Return the code of the language the page is not in."""
    return OTHER.get(get_language(), "en")


@register.simple_tag(takes_context=True)
def translated_path(context, language):
    """Return this page's path in a language; the home page when the page has none."""
    request = context.get("request")
    return same_page(request.get_full_path(), language=language) if request else "/"
