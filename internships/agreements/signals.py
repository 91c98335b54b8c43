"""Sent inside the transaction of the last signature: ``agreement``, ``version``, ``by``, ``at``."""

from django.dispatch import Signal

signed = Signal()
