"""The table of every mail: which, when, to whom, may it wait, can one stop it. PURE.

Each package lists its own in its ``mails.py``; nothing is sent that is not listed::

    MAILS = listed("internships/rounds/mail", round_open=Mail(when=_("a round opens"), to=_("its students")))
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

TABLE: dict[str, "Mail"] = {}


@dataclass(frozen=True)
class Mail:
    """One mail of the portal; ``when`` and ``to`` are said in the reader's language.

    ``template``: ``<template>_subject.txt`` is its subject, ``<template>.txt`` its text (`text_ending`).
    ``can_wait``: nothing is lost if it is read tomorrow; people who prefer it get such mails once a day.
    ``can_stop``: the mail itself holds a link that stops the ones after it: the last address of its text.
    ``asks``: somebody must do something, by a link or a code of the mail or within some days: it is sent once
    more when nobody knows whether it left. ``attaches`` gives the files beside it (name, content, type), from
    the rows that it is about (`outbox.key_of`) as they are when it leaves.
    """

    when: Any
    to: Any
    can_wait: bool = False
    can_stop: bool = False
    asks: bool = False
    attaches: Callable[[Sequence[str]], Sequence[tuple[str, bytes, str]]] | None = None
    template: str = ""
    text_ending: str = ""

    @property
    def name(self) -> str:
        return self.template.rsplit("/", 1)[-1]

    @property
    def subject_file(self) -> str:
        return f"{self.template}_subject.txt"

    @property
    def text_file(self) -> str:
        return f"{self.template}{self.text_ending}.txt"


def listed(folder: str, **mails: Mail) -> Mapping[str, Mail]:
    """Put a package's mails in the table and return them by name. Raises ValueError for one listed twice."""
    found = {name: replace(mail, template=f"{folder}/{name}") for name, mail in mails.items()}
    for mail in found.values():
        if mail.template in TABLE:
            raise ValueError(f"two mails are named {mail.template!r}")
        TABLE[mail.template] = mail
    return found
