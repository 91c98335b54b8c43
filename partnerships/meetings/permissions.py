"""Who reads a meeting from inside."""

from partnerships.meetings.models import Meeting


def is_inside(user, meeting: Meeting, *, on) -> bool:
    """Whether the person sits in, or keeps, a committee of a meeting: they read what is not public."""
    if not user.is_authenticated:
        return False
    return user.scope.is_admin or Meeting.objects.inside(user, on=on).filter(pk=meeting.pk).exists()
