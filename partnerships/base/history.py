"""Change history kept by database triggers, whoever writes the row."""

import pghistory
import pgtrigger
from django.db import models


def tracked(model: type[models.Model]) -> type[models.Model]:
    """Keep every version of a model's rows in ``<Model>History``.

    Statement triggers: an import of 20,000 rows writes its history in one statement, not in 20,000.
    """
    keep = pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}History",
        level=pgtrigger.Statement,
        obj_field=pghistory.ObjForeignKey(related_name="history"),
    )
    return keep(model)
