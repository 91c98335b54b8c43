"""A row of a list that opens as a form in its place; without JavaScript, the same form on a page of its own.

Its address holds the questions of the list's, so that one comes back to the same page, at the same row.
"""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse


def place_of(row, *, list: str, request) -> str:
    """Return where a row stands in its list: the page that one came from."""
    kept = request.GET.copy()
    kept.pop("cells", None)
    asked = kept.urlencode()
    return f"{reverse(list)}{'?' if asked else ''}{asked}#row-{row.public_id}"


def cells_of(request) -> int:
    """Return how many cells the row has, as its list says: more would squeeze its columns."""
    told = request.GET.get("cells", "")
    return min(int(told), 50) if told.isascii() and told.isdigit() else 1


def open_row(request, form, *, name: str, back: str) -> HttpResponse:
    """Show the form of a row: in its place, or on a page."""
    form.helper.form_action = request.get_full_path()
    form.helper.attrs |= {
        "hx-post": request.get_full_path(),
        "hx-target": "closest tr",
        "hx-swap": "outerHTML",
    }
    form.visible_fields()[0].field.widget.attrs["autofocus"] = True
    page = "partnerships/web/_row_form.html" if request.htmx else "partnerships/web/row_form.html"
    return render(request, page, {"form": form, "name": name, "back": back, "cells": cells_of(request)})


def close_row(request, *, back: str) -> HttpResponse:
    """Return to the list, where figures that follow from the row are new too."""
    return HttpResponse(headers={"HX-Refresh": "true"}) if request.htmx else redirect(back)
