"""What stands above a list: its views, its columns, its density."""

from django import template

from partnerships.lists.forms import organizations_of
from partnerships.lists.opening import views_of

register = template.Library()


@register.inclusion_tag("partnerships/lists/_tools.html", takes_context=True)
def list_tools(context):
    """Print the menus of a list's views and columns, for who is logged in."""
    request, table = context["request"], context["table"]
    user = request.user
    if not user.is_authenticated:
        return {"table": table, "here": request.get_full_path(), "user": user}
    coordinated = user.scope.coordinated_ids
    return {
        "table": table,
        "user": user,
        "here": request.get_full_path(),
        "path": request.path,
        "csrf_token": context.get("csrf_token"),
        "views": [
            (view, view.owner_id is not None or view.organization_id in coordinated)
            for view in views_of(request, list=request.resolver_match.url_name)
        ],
        "organization": next(iter(coordinated)) if len(coordinated) == 1 else None,
        "organizations": organizations_of(user) if len(coordinated) > 1 else (),
    }
