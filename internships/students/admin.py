"""Administration of students' profiles, documents and searches."""

from django.contrib import admin

from internships.students.models import Document, Favourite, SavedSearch, StudentProfile
from partnerships.base.administration import Administration, ReadOnly

STUDENT = ["student__last_name", "student__first_name"]


@admin.register(StudentProfile)
class StudentProfileAdmin(Administration):
    list_display = ["student", "school", "program", "available_from", "available_to", "transport"]
    list_filter = ["transport"]
    list_select_related = ["student", "school", "program"]
    search_fields = [*STUDENT, "school__name", "program__code", "program__title_fr"]


@admin.register(Document)
class DocumentAdmin(ReadOnly):
    """What a document is; its content is read by the student, the school and the firm that received it."""

    list_display = ["name", "student", "kind", "content_type", "size", "created_at"]
    list_filter = ["kind", "content_type"]
    list_select_related = ["student"]
    search_fields = ["name", *STUDENT]
    exclude = ["file"]


@admin.register(SavedSearch)
class SavedSearchAdmin(Administration):
    list_display = ["name", "user", "query", "frequency", "told_until"]
    list_filter = ["frequency"]
    list_select_related = ["user"]
    search_fields = ["name", "query", "user__email"]


@admin.register(Favourite)
class FavouriteAdmin(Administration):
    list_display = ["user", "offer", "created_at"]
    list_select_related = ["user", "offer"]
    list_filter = ["created_at"]
    search_fields = ["user__email", "offer__title_fr"]
