"""Floors of the pages: « hello », and a bare view with one indexed query and a 25-row template."""

from django.http import HttpResponse
from django.template import engines
from django.urls import path

from programs.catalogue.models import Program

ROWS = engines["django"].from_string(
    "<table>{% for row in rows %}<tr><td>{{ row.0 }}</td><td>{{ row.1 }}</td><td>{{ row.2 }}</td></tr>{% endfor %}</table>"
)


def hello(request):
    return HttpResponse("hello")


def bare(request):
    rows = Program.objects.order_by("code").values_list("code", "title_fr", "hours")[:25]
    return HttpResponse(ROWS.render({"rows": rows}))


urlpatterns = [path("hello/", hello, name="hello"), path("bare/", bare, name="bare")]
