"""Who may keep published outcome counts. No query: the user's scope is read once."""


def can_keep_figures(user) -> bool:
    """Whether the user coordinates a region, or administers the portal."""
    return user.scope.keeps_a_region


def can_edit_figures(user, figures) -> bool:
    """Whether these counts are of a region the user coordinates; administrators keep the province's."""
    return user.scope.is_admin or figures.region_id in user.scope.coordinated_region_ids
