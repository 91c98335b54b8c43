"""What packages above hear of applications, inside the transaction of what is done.

``about_to_end``: before anything is locked, ``application`` may end; whoever hears it locks what comes first.
``served``: ``application``, not written yet, serves another enrolment; what hangs on it follows.
``place_let_go``: ``application`` held a place and does not any more; ``by``, ``at``.
``terms_renewed``: the place of ``application`` changed, and the student has to take it again; ``by``, ``at``,
``reason``.
"""

from django.dispatch import Signal

about_to_end = Signal()
place_let_go = Signal()
terms_renewed = Signal()
served = Signal()
