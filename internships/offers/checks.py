"""System check of the rules: a kind of internship that is a job, and of which no rule says anything."""

from django.core.checks import Tags, Warning, register
from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from internships.offers.limits import first_unruled_age
from internships.offers.models import InternshipKind
from internships.offers.ruling import limits_of

UNRULED = _("No rule says who may do « %(kind)s » from the age of %(age)s on: nobody of that age may apply.")
HINT = _("Write its rules in the administration: kinds of internships, then the kind.")


@register(Tags.database)
def jobs_have_rules(app_configs, databases=None, **kwargs) -> list[Warning]:
    """Say which kinds in use that are jobs have no rule today for some age (`migrate` asks)."""
    table = InternshipKind._meta.db_table
    if not databases or not all(table in connections[name].introspection.table_names() for name in databases):
        return []
    on = timezone.localdate()
    kinds = InternshipKind.objects.jobs().prefetch_related("rules")
    found = [(kind, first_unruled_age(limits_of(kind), kind=kind.code, on=on)) for kind in kinds]
    return [
        Warning(str(UNRULED % {"kind": kind.name, "age": age}), hint=str(HINT), id="arrimage.W001")
        for kind, age in found
        if age is not None
    ]
