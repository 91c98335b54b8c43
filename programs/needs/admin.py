"""Administration of surveys, projections and layoff notices."""

from django.contrib import admin

from partnerships.base.administration import Administration, Rows
from programs.needs.models import LayoffNotice, NeedLine, NeedsSurvey, Projection, Stratum, SurveyResponse


class StratumRows(Rows):
    model = Stratum


class NeedRows(Rows):
    model = NeedLine


@admin.register(NeedsSurvey)
class NeedsSurveyAdmin(Administration):
    list_display = ["title_fr", "region", "partnership", "reference_on", "closes_on", "is_fictitious"]
    list_filter = ["region", "is_fictitious"]
    list_select_related = ["region", "partnership"]
    search_fields = ["title_fr", "title_en"]
    inlines = [StratumRows]


@admin.register(Stratum)
class StratumAdmin(Administration):
    list_display = ["survey", "industry_group", "size_band", "population"]
    list_filter = ["size_band"]
    list_select_related = ["survey"]
    search_fields = ["survey__title_fr", "industry_group"]


@admin.register(SurveyResponse)
class SurveyResponseAdmin(Administration):
    list_display = ["establishment", "survey", "stratum", "state", "answered_on"]
    list_filter = ["state", "survey"]
    list_select_related = ["establishment", "survey", "stratum"]
    search_fields = ["establishment__name", "establishment__organization__name", "survey__title_fr"]
    inlines = [NeedRows]


@admin.register(NeedLine)
class NeedLineAdmin(Administration):
    list_display = ["response", "occupation", "headcount", "vacancies", "hires_12m", "hires_36m"]
    list_filter = ["difficulty"]
    list_select_related = ["response__establishment", "response__survey", "occupation"]
    search_fields = ["occupation__code", "occupation__title_fr", "response__establishment__name"]


@admin.register(Projection)
class ProjectionAdmin(Administration):
    list_display = [
        "occupation",
        "area",
        "region",
        "from_year",
        "to_year",
        "employment",
        "vintage",
        "is_fictitious",
    ]
    list_filter = ["area", "region", "vintage", "is_fictitious"]
    list_select_related = ["occupation", "region"]
    search_fields = ["occupation__code", "occupation__title_fr", "source"]


@admin.register(LayoffNotice)
class LayoffNoticeAdmin(Administration):
    list_display = [
        "establishment",
        "occupation",
        "headcount",
        "from_on",
        "expected_recall_on",
        "is_fictitious",
    ]
    list_filter = ["is_fictitious", "from_on"]
    list_select_related = ["establishment", "occupation"]
    search_fields = ["establishment__name", "establishment__organization__name", "occupation__code"]
