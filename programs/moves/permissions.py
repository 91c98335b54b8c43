"""Who asks and who answers a transfer to another school. No query: the user's scope is read once."""


def asks(user, transfer) -> bool:
    """Whether the user coordinates the school that the person leaves."""
    return user.scope.is_admin or transfer.enrolment.cohort.provider_id in user.scope.coordinated_ids


def answers(user, transfer) -> bool:
    """Whether the user coordinates the school that is asked."""
    return user.scope.is_admin or transfer.school_id in user.scope.coordinated_ids
