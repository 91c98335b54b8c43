"""How the list of files sent is narrowed."""

import django_filters
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from partnerships.base.searching import saying
from partnerships.imports.kinds import REGISTER
from partnerships.imports.models import Import
from partnerships.web.filters import ListFilter


def kinds():
    return [(name, capfirst(kind.label)) for name, kind in REGISTER.items()]


class ImportFilter(ListFilter):
    """By the words of a file's name, what it holds, and where it stands."""

    q = django_filters.CharFilter(label=_("File name"), method="of_words")
    kind = django_filters.ChoiceFilter(label=_("Holds"), choices=kinds)
    state = django_filters.ChoiceFilter(label=_("State"), choices=Import.State.choices)

    counted = "state"

    class Meta:
        model = Import
        fields = ["q", "kind", "state"]

    def of_words(self, imports, _name, words):
        return saying(imports, words, "file_name", on=None)
