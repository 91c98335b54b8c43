"""Rows that are printed as PDF when somebody asks: what failed is kept on the row, and said."""

import logging
from collections.abc import Callable

from django.db import models
from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)
LONGEST_REASON = 4_000  # characters of what an engine says


class Printable(models.Model):
    """A row that is printed when somebody asks; it keeps why that failed the last time."""

    pdf_error = models.TextField(_("why its PDF could not be made"), blank=True)

    class Meta:
        abstract = True

    def printed(self, make: Callable[[], bytes]) -> bytes | None:
        """Return what ``make`` prints; None when it could not: the reason is kept for administrators."""
        try:
            content = make()
        except Exception as failed:  # whatever it is, the page says so and offers to try again
            logger.exception("%s %s could not be printed", type(self).__name__, self.pk)
            self._note((str(failed) or type(failed).__name__)[:LONGEST_REASON])
            return None
        self._note("")
        return content

    def _note(self, reason: str) -> None:
        if self.pdf_error != reason:
            self.pdf_error = reason
            type(self)._default_manager.filter(pk=self.pk).update(pdf_error=reason)
