"""The administration's site, and what all its pages share: history, search, no bulk delete."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import wraps
from operator import itemgetter

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.contrib.auth import logout as leave
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, models
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django_fsm import FSMField

from partnerships.base.forms import OPENED, ToldOfOthers
from partnerships.base.savepoints import may_lose
from partnerships.base.searching import saying
from partnerships.base.states import hold

STAMPS = ["public_id", "created_at", "updated_at"]
VERSIONS_SHOWN = 100


class AdministrationSite(admin.AdminSite):
    """Django's admin, entered by our own login page: it has no password form of its own."""

    site_header = site_title = gettext_lazy("Administration of Arrimage")
    index_title = gettext_lazy("Everything that is kept")

    def has_permission(self, request) -> bool:
        if request.user.is_authenticated and not request.user.is_staff:
            raise PermissionDenied
        return super().has_permission(request)

    def get_app_list(self, request, app_label=None) -> list[dict]:
        """Return the menu of every page, its names said once: Django sorts promises of names, which are
        translated anew each time that two are compared, and take a seventh of the page.
        """
        found = sorted(self._build_app_dict(request, app_label).values(), key=lambda app: app["name"].lower())
        for app in found:
            named = [{**model, "name": str(model["name"])} for model in app["models"]]
            app["models"] = sorted(named, key=itemgetter("name"))
        return found

    @method_decorator([login_not_required, never_cache])
    def login(self, request, extra_context=None):
        wanted = request.GET.get("next") or reverse("admin:index")
        if self.has_permission(request):
            return redirect("admin:index")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': wanted})}")

    def get_urls(self) -> list:
        urls = super().get_urls()
        for url in urls:
            if isinstance(url, URLPattern) and hasattr(url.callback, "login_url"):
                url.callback.login_url = reverse_lazy("account_login")
        return urls

    @method_decorator(require_POST)
    def logout(self, request, extra_context=None):
        leave(request)
        return redirect("home")

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")


class Searchable:
    """Foreign keys are searched, not listed: a list of 20,000 students is of no use."""

    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}

    def get_autocomplete_fields(self, request) -> list[str]:
        return [field.name for field in self.model._meta.get_fields() if self.is_searched(field)]

    def is_searched(self, field) -> bool:
        linked = (field.many_to_one or field.many_to_many) and not field.auto_created and field.editable
        if not linked or not self.admin_site.is_registered(field.related_model):
            return False
        made_by_django = field.many_to_one or field.remote_field.through._meta.auto_created
        return bool(made_by_django and self.admin_site.get_model_admin(field.related_model).search_fields)


class Overtakable:
    """Of two who have a row open, the second is told of what the first saved, and loses nothing typed."""

    def may_be_told(self, request, row) -> bool:
        """Whether the form changes a row that says when it was last changed."""
        has_stamp = "updated_at" in {field.name for field in self.model._meta.concrete_fields}
        return row is not None and has_stamp and self.has_change_permission(request, row)

    def get_fields(self, request, obj=None) -> list:
        fields = [*super().get_fields(request, obj)]
        is_left_out = self.may_be_told(request, obj) and OPENED not in fields
        return [*fields, OPENED] if is_left_out else fields

    def told_of_others(self, options: dict) -> dict:
        """Return the options of a form that carries the version it was opened on."""
        form = options.get("form", self.form)
        carried = {OPENED: forms.CharField(widget=forms.HiddenInput, required=False)}
        return {**options, "form": type(form.__name__, (ToldOfOthers, form), carried)}


class Administration(Overtakable, Searchable, admin.ModelAdmin):
    """What every model's pages share. A sent form locks its row, reads it again, writes its own fields."""

    list_per_page = 50
    list_max_show_all = 0  # « ?all= » in an address would print every row
    show_full_result_count = False
    save_on_top = True

    def get_changelist_instance(self, request):
        """Refuse a year of forty digits as any that is none: Django 5.2 lets the overflow through."""
        try:
            return super().get_changelist_instance(request)
        except OverflowError as too_large:
            raise IncorrectLookupParameters(too_large) from too_large

    def get_readonly_fields(self, request, obj=None) -> list[str]:
        fields = self.model._meta.concrete_fields
        states = [field.name for field in fields if isinstance(field, FSMField)]
        stamps = [field.name for field in fields if field.name in STAMPS] if obj else []
        return [*super().get_readonly_fields(request, obj), *states, *stamps]

    def get_search_results(self, request, queryset, search_term):
        """Keep the rows that say every word, as every search of the portal does; none comes twice."""
        if words := search_term.strip():
            fields = self.get_search_fields(request)
            queryset = saying(queryset, words, *fields, on=timezone.localdate())
        return queryset, False

    def get_form(self, request, obj=None, change=False, **options):
        if change and self.may_be_told(request, obj):
            options = self.told_of_others(options)
        return super().get_form(request, obj, change=change, **options)

    def changeform_view(self, request, *args, **options):
        """Show the form again when somebody wrote the same meanwhile: it then finds what they wrote.

        Who lost by a deadlock waits for the winner the second time.
        """
        for _attempt in range(2):
            with suppress(IntegrityError), may_lose():
                return super().changeform_view(request, *args, **options)
        return super().changeform_view(request, *args, **options)

    def get_object(self, request, object_id, from_field=None):
        row = super().get_object(request, object_id, from_field)
        if row is not None and request.method == "POST":
            hold(row)
        return row

    def save_model(self, request, obj, form, change) -> None:
        if change:
            obj.save(update_fields=written(obj, form))
        else:
            super().save_model(request, obj, form, change)

    def get_actions(self, request) -> dict:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def history_view(self, request, object_id, extra_context=None):
        """Show every version the database's triggers kept, whoever wrote it, page or import."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History of %(row)s") % {"row": row},
            "opts": self.opts,
            "object": row,
            "versions": versions(row),
        }
        return TemplateResponse(request, "admin/history.html", context)


class ReadOnly(Administration):
    """Rows that the portal writes and nobody edits."""

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False


class Rows(Overtakable, Searchable, admin.TabularInline):
    """Rows edited inside their parent."""

    extra = 0
    show_change_link = True

    def get_formset(self, request, obj=None, **options):
        if self.may_be_told(request, obj):
            options = self.told_of_others(options)
        return super().get_formset(request, obj, **options)

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        return rows.select_for_update(no_key=True, of=("self",)) if request.method == "POST" else rows


class Events(admin.TabularInline):
    """Changes of state: read, never written."""

    extra = 0
    can_delete = False
    fields = ["at", "from_state", "to_state", "by", "reason"]
    readonly_fields = fields

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")

    def has_add_permission(self, request, obj=None) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False


def written(row: models.Model, form) -> list[str]:
    """Return the columns that a form writes: those it shows, and what follows from the fact of writing."""
    columns = {field.name for field in row._meta.concrete_fields if not field.primary_key}
    return sorted(columns & {*form.cleaned_data, "updated_at"})


def confirmed(
    *, description: str, question: str, permission: str = "change", tells: Callable | None = None
) -> Callable:
    """Make ``act(modeladmin, request, queryset) -> count`` a bulk action that asks before it acts.

    ``tells(queryset)`` gives the sentences of what follows, shown with the question.
    """

    def decorate(act: Callable) -> Callable:
        @admin.action(description=description, permissions=[permission])
        @wraps(act)
        def ask_first(modeladmin, request, queryset):
            if "confirmed" in request.POST:
                count = act(modeladmin, request, queryset)
                said = ngettext("%(count)d row changed.", "%(count)d rows changed.", count) % {"count": count}
                return modeladmin.message_user(request, said, messages.SUCCESS)
            context = {
                **modeladmin.admin_site.each_context(request),
                "title": description,
                "question": question,
                "opts": modeladmin.opts,
                "rows": queryset[:VERSIONS_SHOWN],
                "told": tells(queryset[:VERSIONS_SHOWN]) if tells else [],
                "count": queryset.count(),
                "action": request.POST["action"],
                "chosen": request.POST.getlist("_selected_action"),
                "select_across": request.POST.get("select_across", "0"),
            }
            return TemplateResponse(request, "admin/confirm_action.html", context)

        return ask_first

    return decorate


def versions(row: models.Model) -> list[dict]:
    """Return what each kept version of a row changed, newest first: when, who, what, old and new values."""
    if not hasattr(row, "history"):
        return []
    kept = list(row.history.select_related("pgh_context").order_by("-pgh_id")[: VERSIONS_SHOWN + 1])
    people = get_user_model().objects.in_bulk({author_of(version) for version in kept} - {None})
    pairs = zip(kept[:VERSIONS_SHOWN], [*kept[1:], None], strict=False)
    return [
        {
            "at": version.pgh_created_at,
            "by": people.get(author_of(version)),
            "label": LABELS.get(version.pgh_label, version.pgh_label),
            "changes": differences(row, version, before) if before else [],
        }
        for version, before in pairs
    ]


LABELS = {
    "insert": pgettext_lazy("version of a row", "added"),
    "update": pgettext_lazy("version of a row", "changed"),
    "delete": pgettext_lazy("version of a row", "deleted"),
}


def author_of(version) -> int | None:
    """Return the primary key of who made a version; commands and imports may have none."""
    return version.pgh_context.metadata.get("user") if version.pgh_context else None


def differences(row, version, before) -> Iterable[tuple[str, str, str]]:
    """Return (field, old value, new value) for what a version changed."""
    kept = {field.attname for field in version._meta.concrete_fields}
    fields = [f for f in row._meta.concrete_fields if f.attname in kept and f.name not in STAMPS]
    pairs = [(f, getattr(before, f.attname), getattr(version, f.attname)) for f in fields]
    return [(capfirst(f.verbose_name), shown(f, old), shown(f, new)) for f, old, new in pairs if old != new]


def shown(field: models.Field, value) -> str:
    """Write a value as a reader knows it: a choice by its words, a long text by its beginning."""
    if value is None:
        return "—"
    if field.name.endswith("_hash"):
        return "•••"  # that it changed is told, not what it is
    if field.is_relation:
        return str(field.related_model._base_manager.filter(pk=value).first() or value)
    # A structured value is no choice, and could not be looked up among choices: it has no hash.
    words = dict(field.flatchoices).get(value, value) if field.choices else value
    return str(words)[:200]
