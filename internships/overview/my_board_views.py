"""A student's board, and the file of what is kept about them."""

from django.http import JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from internships.overview.my_board import board_of
from internships.overview.my_data import data_of
from internships.students.profiling import files_in, student_of
from internships.students.views import who_first


@never_cache
@require_safe
@who_first
def my_board(request):
    """My applications and what happens next, my internships, what I keep at hand."""
    student, others = student_of(request), len(files_in(request)) > 1
    board = board_of(request.user, student, has_others=others, on=timezone.localdate(), at=timezone.now())
    return render(request, "internships/overview/my_board.html", {"board": board})


@never_cache
@require_safe
def my_data(request):
    """Everything kept about me, in one JSON file."""
    now = timezone.now()
    headers = {"Content-Disposition": f'attachment; filename="arrimage-{timezone.localdate(now)}.json"'}
    told = data_of(request.user, at=now)
    return JsonResponse(told, headers=headers, json_dumps_params={"ensure_ascii": False, "indent": 2})
