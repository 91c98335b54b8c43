"""What packages above hear of offers, inside the transaction of what is done.

``terms_changed``: what ``offer`` says of dates, hours, pay or place is not what it said (``changes``);
``by``, ``at``. The offer's row is held. Whoever hears it returns how many people are asked again.
"""

from django.dispatch import Signal

terms_changed = Signal()
