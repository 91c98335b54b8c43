"""Who may do what on an agreement they may see. No query: scope and keys are read already."""

from django.http import Http404

BEING_SIGNED = ["ready_to_sign", "partially_signed"]
WRITTEN = ["draft", "school_review", *BEING_SIGNED]  # states whose text is open to changes


def enter_agreements(user) -> None:
    """Let in students, firms, schools and regions; analysts see counts only. Raises Http404."""
    scope = user.scope
    if scope.is_partner and not (scope.is_admin or scope.is_coordinator or scope.organization_ids):
        raise Http404


def can_create(user) -> bool:
    """Whether the user coordinates a school."""
    return user.scope.is_admin or bool(user.scope.coordinated_ids)


def can_edit(user, agreement) -> bool:
    """Whether the user keeps the agreement: its school; without a school, its region."""
    scope = user.scope
    if scope.is_admin or agreement.school_id in scope.coordinated_ids:
        return True
    return agreement.school_id is None and agreement.region_id in scope.coordinated_region_ids


def can_write(user, agreement) -> bool:
    """Whether the user may change its text today: a signed one is amended."""
    return can_edit(user, agreement) and agreement.state in WRITTEN


def can_unblock(user, agreement) -> bool:
    """Whether the user may remind, send back or cancel: who keeps it, and the region."""
    return can_edit(user, agreement) or agreement.region_id in user.scope.coordinated_region_ids


def can_answer(user, hosts) -> bool:
    """Whether the user speaks for the firm that was asked to read: the main host's people."""
    main = hosts[0] if hosts else None
    return main is not None and main.establishment.organization_id in user.scope.employer_ids


# By change: who may make it, in which states.
VERBS = {
    "ask_employer": (can_edit, ["draft", "school_review"]),
    "note_agreement": (can_edit, ["employer_review"]),
    "open_signing": (can_edit, ["school_review"]),
    "send_back": (can_unblock, ["employer_review", "school_review", *BEING_SIGNED]),
    "cancel": (can_unblock, ["draft", "employer_review", "school_review", *BEING_SIGNED, "signed", "active"]),
}


def verbs_open(agreement, user) -> list[str]:
    """Return the changes that the reader may make now."""
    return [
        verb
        for verb, (allowed, states) in VERBS.items()
        if agreement.state in states and allowed(user, agreement)
    ]
