"""Addresses of the registers: each by its word, in the language of the address."""

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from partnerships.registers import views
from partnerships.registers.kinds import REGISTERS, Register, find_register


class RegisterConverter:
    """The word of a register: « jalons » in French, “milestones” in English."""

    regex = "[a-z-]+"

    def to_python(self, value: str) -> Register:
        register = find_register(value)
        if register is None:
            raise ValueError(value)
        return register

    def to_url(self, value: Register | str) -> str:
        return str((value if isinstance(value, Register) else REGISTERS[value]).word)


register_converter(RegisterConverter, "register")
urlpatterns = [
    path(
        _("partnerships/<uuid:public_id>/registers/<register:register>/"),
        views.register_page,
        name="register_page",
    ),
    path(
        _("partnerships/<uuid:public_id>/registers/<register:register>/new/"),
        views.entry_create,
        name="entry_create",
    ),
    path(
        _("partnerships/<uuid:public_id>/registers/<register:register>/export/<str:format>/"),
        views.register_export,
        name="register_export",
    ),
    path(_("registers/<register:register>/<uuid:public_id>/edit/"), views.entry_edit, name="entry_edit"),
    path(
        _("registers/<register:register>/<uuid:public_id>/remove/"), views.entry_remove, name="entry_remove"
    ),
]
