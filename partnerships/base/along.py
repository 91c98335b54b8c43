"""Rows that hang on one row, read along in its own query: a page about one thing asks the database once.

``prefetch_related`` asks one query for each sort of rows, right for lists; a page of one row with six sorts
of rows hanging on it would ask six.
"""

from functools import reduce

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models.functions import JSONObject

PREFIX = "along_"


def columns(model: type[models.Model], path: str = "") -> JSONObject:
    """Return the expression of a row's columns as one JSON object."""
    names = [field.attname for field in model._meta.concrete_fields]
    return JSONObject(**{name: f"{path}{name}" for name in names})


def read_along(parents: models.QuerySet, **sorts: models.QuerySet) -> models.QuerySet:
    """Annotate parents with the rows of each related name, in the order of the given querysets.

    ``sorts`` are querysets of the related models by related name; what they ``select_related`` comes along.
    Give each parent to ``spread`` before its rows are used.
    """
    found = {PREFIX + name: _rows(parents.model, name, rows) for name, rows in sorts.items()}
    return parents.annotate(**found)


def spread(parent: models.Model, **sorts: models.QuerySet) -> models.Model:
    """Make ``parent.<name>.all()`` answer with the rows that came along, without a query."""
    kept = getattr(parent, "_prefetched_objects_cache", {})
    for name, rows in sorts.items():
        found = rows.all()
        found._result_cache = [_revived(rows.model, told) for told in getattr(parent, PREFIX + name)]
        found._prefetch_done = True
        kept[name] = found
    parent._prefetched_objects_cache = kept
    return parent


def _rows(parent: type[models.Model], name: str, rows: models.QuerySet) -> ArraySubquery:
    key = parent._meta.get_field(name).field.name
    tied = {path: columns(_model_at(rows.model, path), f"{path}__") for path in _paths(rows)}
    found = rows.select_related(None).filter(**{key: models.OuterRef("pk")})
    return ArraySubquery(found.values(row=JSONObject(own=columns(rows.model), **tied)))


def _paths(rows: models.QuerySet) -> list[str]:
    """Return what a queryset's ``select_related`` names, the nearest first."""

    def under(tree: dict, before: str):
        for name, deeper in tree.items():
            yield before + name
            yield from under(deeper, f"{before}{name}__")

    return list(under(rows.query.select_related or {}, ""))


def _model_at(model: type[models.Model], path: str) -> type[models.Model]:
    for step in path.split("__"):
        model = model._meta.get_field(step).related_model
    return model


def _revived(model: type[models.Model], told: dict) -> models.Model:
    """Return a row and what is tied to it, from JSON."""
    made = _row(model, told.pop("own"))
    for path in sorted(told, key=len):
        *way, last = path.split("__")
        owner = reduce(getattr, way, made)
        if owner is not None:
            tied = told[path]
            setattr(owner, last, _row(_model_at(model, path), tied) if tied["id"] is not None else None)
    return made


def _row(model: type[models.Model], told: dict) -> models.Model:
    fields = model._meta.concrete_fields
    values = [field.to_python(told[field.attname]) for field in fields]
    return model.from_db(None, [field.attname for field in fields], values)
