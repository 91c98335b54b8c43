"""Tags of the page frame: navigation and the same page in the other language."""

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.translation import get_language

from partnerships.base.addresses import same_page

register = template.Library()
OTHER = {"fr-ca": "en", "en": "fr-ca"}


@register.simple_tag(takes_context=True)
def nav_link(context, name, label):
    """Return a list item that links to a page; the section of the page being read is marked."""
    try:
        url = reverse(name)
    except NoReverseMatch:
        return ""
    current = ""
    match = getattr(context.get("request"), "resolver_match", None)
    if match and (match.url_name or "").split("_")[0] == name.split("_")[0]:
        current = format_html(' aria-current="{}"', "page" if match.url_name == name else "true")
    return format_html('<li><a href="{}"{}>{}</a></li>', url, current, label)


@register.simple_tag
def other_language():
    """Return the code of the language the page is not in."""
    return OTHER.get(get_language(), "en")


@register.simple_tag(takes_context=True)
def translated_path(context, language):
    """Return this page's path in a language; the home page when the page has none."""
    request = context.get("request")
    return same_page(request.get_full_path(), language=language) if request else "/"



@register.simple_tag(takes_context=True)
def page_link(context, name, label):
    """Return a list item that links to one page; marked when it is the page being read."""
    try:
        url = reverse(name)
    except NoReverseMatch:
        return ""
    match = getattr(context.get("request"), "resolver_match", None)
    current = format_html(' aria-current="{}"', "page") if match and match.url_name == name else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', url, current, label)
