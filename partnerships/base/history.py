"""Change history kept by database triggers, whoever writes the row."""

from collections.abc import Callable, Iterable
from functools import partial

import pghistory
import pgtrigger
from django.db import models
from pghistory import config
from pghistory.middleware import HistoryMiddleware


def tracked(
    model: type[models.Model] | None = None, *, exclude: Iterable[str] = ()
) -> Callable | type[models.Model]:
    """Keep every version of a model's rows in ``<Model>History``, without the fields named in ``exclude``.

    Statement triggers: an import of 20,000 rows writes its history in one statement, not in 20,000.
    Passwords and hashes of tokens are excluded: what was replaced must not stay readable.
    """
    if model is None:
        return partial(tracked, exclude=exclude)
    keep = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}History",
        level=pgtrigger.Statement,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
        exclude=list(exclude) or None,
    )
    return keep(model)


class RouteMiddleware(HistoryMiddleware):
    """Keep with each change who made it and by which page: its name, for an address may hold a secret."""

    def get_context(self, request):
        return {"user": super().get_context(request)["user"]}

    def process_view(self, request, view, args, kwargs):
        if request.method in config.middleware_methods():
            pghistory.context(route=request.resolver_match.view_name)
