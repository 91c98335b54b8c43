"""The product's own templates, read without their indentation: a fifth of a page's HTML was made of it."""

import re

from django.template.loaders import filesystem

INDENTED = re.compile(r"\n[ \t]+")


class Loader(filesystem.Loader):
    """Read templates as pages send them. Lines stay, so that an error still tells which one it is on.

    A text that is indented on purpose (``<pre>``, ``<textarea>``) comes from a variable, left as it is.
    """

    def get_contents(self, origin) -> str:
        """Return the source of a template; mails' plain texts, whose spaces are read, as they are."""
        source = super().get_contents(origin)
        return INDENTED.sub("\n", source) if origin.name.endswith(".html") else source
