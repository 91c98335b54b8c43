"""Settings of the tests: those of the portal, and unknown variables in our templates fail."""

import os
import sys

os.environ["ARRIMAGE_TESTING"] = "1"
os.environ.setdefault("LOG_LEVEL", "WARNING")

from partnerships.settings import *  # noqa: E402, F403
from partnerships.settings import BASE_DIR, TEMPLATES  # noqa: E402

OURS = str(BASE_DIR / "templates")


class UnknownVariable(str):
    """Raise where one of our own templates prints a name that its view did not give."""

    def __contains__(self, part) -> bool:
        return part == "%s"

    def __mod__(self, variable) -> str:
        frame = sys._getframe(1)
        while frame:
            template = getattr(
                getattr(frame.f_locals.get("context"), "render_context", None), "template", None
            )
            if template is not None:
                if str(template.origin).startswith(OURS):
                    raise AssertionError(f"{template.origin}: unknown variable {variable!s}")
                break
            frame = frame.f_back
        return ""


TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = UnknownVariable()
