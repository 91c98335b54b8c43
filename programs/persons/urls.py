"""Addresses of students' files: their facts, questions, doubles and merges."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from programs.persons import views

urlpatterns = [
    path(_("files/questions/"), views.file_question_list, name="file_question_list"),
    path(_("files/questions/<uuid:public_id>/"), views.file_question, name="file_question"),
    path(_("files/doubles/"), views.student_doubles, name="student_doubles"),
    path(_("files/merges/<uuid:public_id>/"), views.merge_detail, name="merge_detail"),
    path(_("files/<uuid:public_id>/"), views.student_file, name="student_file"),
    path(_("files/<uuid:public_id>/merge/<uuid:other_id>/"), views.student_merge, name="student_merge"),
]
