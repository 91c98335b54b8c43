"""What packages above hear of agreements, inside the transaction of what is done.

``about_to_ask``: signatures of ``agreement`` will be asked, with the terms it holds in memory; whoever raises
ValidationError stops them. ``signed``: with the last signature, ``agreement``, ``version``, ``by``, ``at``.
"""

from django.dispatch import Signal

about_to_ask = Signal()
signed = Signal()
