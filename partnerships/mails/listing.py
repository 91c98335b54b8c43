"""The table of mails as a page of the documentation."""

from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import override

from partnerships.mails.table import TABLE, Mail

HEAD = """# Every mail the portal sends

Made from the table in the code by `manage.py mails > docs/mails.md`; a test compares the two. A mail is
added in `mails.py` of its package, with `<name>_subject.txt` and `<name>.txt` in the folder named below.
"""
COLUMNS = "| mail | when | to whom | may wait for the daily summary | can be stopped | asks for something |\n"
COLUMNS += "|---|---|---|---|---|---|"


def as_markdown(*, language: str = "en") -> str:
    """Return the whole table, a title for each folder of templates."""
    with override(language):
        return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    found = sorted(TABLE.values(), key=lambda mail: mail.template)
    for folder, mails in groupby(found, key=lambda mail: mail.template.rpartition("/")[0]):
        yield f"## `templates/{folder}/`\n\n{COLUMNS}"
        yield from map(_row, mails)
        yield ""


def _row(mail: Mail) -> str:
    answers = [_("yes") if answer else _("no") for answer in (mail.can_wait, mail.can_stop, mail.asks)]
    return f"| {' | '.join([f'`{mail.name}`', str(mail.when), str(mail.to), *answers])} |"
