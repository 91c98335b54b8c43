"""Addresses of applications: the students' side, and who decides."""

from internships.applications import decision_urls, student_urls

urlpatterns = [*student_urls.urlpatterns, *decision_urls.urlpatterns]
