"""The site's addresses, and the floors of its pages: « hello », and one indexed query in a 25-row template.

Floors go through the site's own middleware: what sessions, languages and safety headers cost is the same on
both sides, and the ratio says what the page itself costs.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template import engines
from django.urls import path

from partnerships.urls import urlpatterns as site
from programs.catalogue.models import Program

ROWS = engines["django"].from_string(
    "<table>{% for row in rows %}<tr><td>{{ row.0 }}</td><td>{{ row.1 }}</td><td>{{ row.2 }}</td></tr>{% endfor %}</table>"
)


@login_not_required
def hello(request):
    return HttpResponse("hello")


@login_not_required
def bare(request):
    rows = Program.objects.order_by("code").values_list("code", "title_fr", "hours")[:25]
    return HttpResponse(ROWS.render({"rows": rows}))


urlpatterns = [path("hello/", hello, name="hello"), path("bare/", bare, name="bare"), *site]
handler400 = "partnerships.web.views.bad_request"
handler403 = "partnerships.web.views.forbidden"
handler404 = "partnerships.web.views.not_found"
handler500 = "partnerships.web.views.server_error"
