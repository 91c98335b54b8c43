"""What packages above hear of students, inside the transaction of what is done.

``consent_taken_back``: ``student``, ``purpose`` (of the consent) and ``at``; what was kept
or sent for it goes.
"""

from django.dispatch import Signal

consent_taken_back = Signal()
