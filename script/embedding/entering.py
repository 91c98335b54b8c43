"""The door of each program of this folder: what of the shell comes in, and how a failure is told."""

import errno
import sys
from collections.abc import Callable
from typing import NoReturn

from embedding.places import ServerFailed
from embedding.shell import leaving_the_shell

CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR)
FULL = (errno.ENOSPC, errno.EDQUOT)


def entering(verb: Callable[[], int | None]) -> NoReturn:
    """Do the work of a program and exit with its code; what the machine refuses is told in words."""
    leaving_the_shell()
    try:
        sys.exit(verb())
    except ServerFailed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as refusal:
        if refusal.errno not in CLOSED + FULL:
            raise
        sys.exit(words_for(refusal))


def words_for(refusal: OSError) -> str:
    """Say what the machine refused, and what to do about it."""
    where = refusal.filename or ""
    if refusal.errno in FULL:
        return (
            f"Le disque est plein ({where}); libérez de la place, puis relancez.\n"
            f"The disk is full ({where}); make room, then start again."
        )
    return (
        f"Accès refusé : {where} ({refusal.strerror}).\n"
        "Copiez le projet dans un dossier où vous pouvez écrire; ARRIMAGE_VAR choisit celui des données.\n"
        f"Access denied: {where} ({refusal.strerror}).\n"
        "Copy the project to a folder where you may write; ARRIMAGE_VAR chooses the one of the data."
    )
