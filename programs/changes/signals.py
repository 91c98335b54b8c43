"""What packages above hear of changes taken back."""

from django.dispatch import Signal

# enrolment=, left=, by=, at=: a transfer was taken back; what hung on the other enrolment, of the school with
# the key ``left``, is this one's again.
moved_back = Signal()
