"""The register of the watch: its archive is searched, and its files are what was found."""

from django.db.models import Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from partnerships.base.columns import Column
from partnerships.registers.kinds import Register, keep
from partnerships.registers.tables import link_to
from partnerships.registers.watch_models import WatchItem

WATCH = keep(
    Register(
        code="watch",
        word=pgettext_lazy("in an address", "watch"),
        title=pgettext_lazy("of a partnership", "Watch"),
        add=_("Add a watch item"),
        empty=_(
            "What others published on the economy, training, workforce and environment, and how it reads."
        ),
        model=WatchItem,
        fields=[
            ("title_fr", "title_en"),
            ("theme", "scope"),
            ("source", "published_on"),
            "link",
            ("reading_fr", "reading_en"),
            "is_public",
        ],
        columns=[
            Column(
                "title",
                _("title"),
                read=lambda row: row.title,
                write=lambda row: link_to(row.link, row.title),
            ),
            Column("link", pgettext_lazy("press", "link"), read=lambda row: row.link, in_files_only=True),
            Column("reading", _("reading"), read=lambda row: row.reading or None, styles=("long", "long")),
            Column("theme", _("theme"), read=lambda row: row.get_theme_display()),
            Column("scope", pgettext_lazy("watch", "scope"), read=lambda row: row.get_scope_display()),
            Column("source", pgettext_lazy("watch", "source"), read=lambda row: row.source),
            Column(
                "published_on", pgettext_lazy("watch", "date"), type="date", read=lambda row: row.published_on
            ),
            Column(
                "who",
                _("read by"),
                read=lambda row: gettext("everybody") if row.is_public else gettext("members"),
            ),
        ],
        for_everybody=Q(is_public=True),
        searched=["title_fr", "title_en", "reading_fr", "reading_en", "source"],
    )
)
