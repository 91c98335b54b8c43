"""Administration of occupations, programs, and the shares that link them."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from programs.catalogue.models import Occupation, Program, ProgramOccupation


class ShareRows(Rows):
    model = ProgramOccupation
    fields = ["program", "occupation", "share", "evidence", "author"]


@admin.register(Occupation)
class OccupationAdmin(Administration):
    list_display = ["code", "title_fr", "title_en", "teer", "version"]
    list_filter = ["teer", "version"]
    search_fields = ["code", "title_fr", "title_en"]
    inlines = [ShareRows]


@admin.register(Program)
class ProgramAdmin(Administration):
    list_display = [
        "code",
        "title_fr",
        "sanction",
        "sector_fr",
        "hours",
        "valid_from",
        "valid_to",
        "predecessor",
    ]
    list_filter = ["sanction", "sector_fr"]
    list_select_related = ["predecessor"]
    search_fields = ["code", "title_fr", "title_en"]
    inlines = [ShareRows]


@admin.register(ProgramOccupation)
class ProgramOccupationAdmin(Administration):
    list_display = ["program", "occupation", "share", "author"]
    list_filter = ["program__sanction"]
    list_select_related = ["program", "occupation", "author"]
    search_fields = ["program__code", "program__title_fr", "occupation__code", "occupation__title_fr"]
