"""What stops a request at the door: its method, and who may see but not act."""

from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_http_methods

# A page with a form: read it, or send it.
edits = require_http_methods(["GET", "HEAD", "POST"])


def demand(allowed: bool) -> None:
    """Stop who may see but not act. Raises PermissionDenied."""
    if not allowed:
        raise PermissionDenied
