"""Administration of synonyms: a line's words are read by the next search."""

from django.contrib import admin

from partnerships.base.administration import Administration
from partnerships.words.models import Synonym


@admin.register(Synonym)
class SynonymAdmin(Administration):
    list_display = ["words_fr", "words_en", "from_on", "to_on"]
    list_filter = ["from_on", "to_on"]
    search_fields = ["words_fr", "words_en", "note"]
    exclude = ["keys"]
