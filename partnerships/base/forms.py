"""Forms of rows that others may save meanwhile: the second is told, and loses nothing."""

from django import forms
from django.db import IntegrityError, models
from django.utils.translation import gettext_lazy as _

from partnerships.base.bounds import OutOfBounds, impossible, sentence
from partnerships.base.figures import write_number
from partnerships.base.savepoints import may_lose

# The hidden field that says which version of a row was opened; no model has one of this name.
OPENED = "opened_version"


def save_or_tell(form: forms.ModelForm) -> models.Model | None:
    """Save a valid form; None when somebody wrote the same meanwhile, which the form then says."""
    try:
        with may_lose():
            return form.save()
    except OutOfBounds as refused:
        form.add_error(None, refused)
        return None
    except IntegrityError:  # the constraints speak last, whatever was read before
        form.add_error(None, _("The same was saved meanwhile: edit that one."))
        return None


class SaysWhatIsStored:
    """A form that can say, beside each field that differs, what the database holds."""

    def say_what_is_stored(self) -> None:
        # Read again: checking a form writes what was typed on its own instance.
        kept = type(self.instance)._default_manager.get(pk=self.instance.pk)
        columns = {field.name for field in kept._meta.concrete_fields}
        for name in self.changed_data:
            if name in columns and name in self.fields:
                self.add_error(name, _("Saved meanwhile: %(value)s") % {"value": stored(kept, name)})


def stored(row, name: str) -> str:
    """Return what a row holds in a field, as a reader writes it."""
    display = getattr(row, f"get_{name}_display", None)
    value = display() if display else getattr(row, name)
    if isinstance(value, int) and not isinstance(value, bool):
        return write_number(value)
    return str(value if value not in (None, "") else _("(empty)"))


class ToldOfOthers(SaysWhatIsStored):
    """A form of a row that others may save meanwhile: the second is told, and nothing typed is lost.

    The row, ``instance``, must be locked while a sent form is checked and saved. A form sent twice says what
    is stored already: nobody is told.
    """

    is_overtaken = False
    # Rows sent beside the form (slots, hosts, lines) are of it too: its own fields alone do not tell.
    has_rows_beside = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields[OPENED] = forms.CharField(
            widget=forms.HiddenInput, required=False, initial=self.current_version
        )

    @property
    def current_version(self) -> str:
        return self.instance.updated_at.isoformat() if self.instance.pk else ""

    def clean(self):
        cleaned = super().clean()
        for field in impossible(self.instance, but=self.fields) if self.instance.pk else ():
            self.add_error(None, sentence(field, self.instance))
        if self.instance.pk and cleaned.get(OPENED) != self.current_version and self.differs():
            self.tell_the_second()
        return cleaned

    def differs(self) -> bool:
        """Whether what was typed is not what is stored."""
        return self.has_rows_beside or bool({*self.changed_data} - {OPENED, "token"})

    def tell_the_second(self) -> None:
        """Say that somebody saved meanwhile, and beside each field what they saved."""
        self.is_overtaken = True
        self.add_error(
            None,
            _(
                "Somebody else saved this while you were writing. What you wrote is still here, and what "
                "they saved is said beside each field that differs. Save again to keep yours."
            ),
        )
        self.say_what_is_stored()
        self.data = self.data.copy()
        self.data[self.add_prefix(OPENED)] = self.current_version
