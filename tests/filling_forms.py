"""Read a page's form as a browser would send it back, untouched."""

from html.parser import HTMLParser

NOT_SENT = {"submit", "button", "reset", "image", "file"}


class FormReader(HTMLParser):
    """Collect (name, value) pairs of the form whose id is given, as an untouched browser would post them."""

    def __init__(self, form_id: str):
        super().__init__()
        self.form_id, self.is_inside = form_id, False
        self.pairs: list[tuple[str, str]] = []
        self.select = self.area = None
        self.options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "form":
            self.is_inside = attributes.get("id") == self.form_id
        elif self.is_inside and "disabled" not in attributes:
            getattr(self, f"_{tag}", lambda _: None)(attributes)

    def _input(self, attributes):
        kind = attributes.get("type", "text")
        if "name" not in attributes or kind in NOT_SENT:
            return
        if kind not in ("checkbox", "radio"):
            self.pairs.append((attributes["name"], attributes.get("value") or ""))
        elif "checked" in attributes:
            self.pairs.append((attributes["name"], attributes.get("value") or "on"))

    def _select(self, attributes):
        self.select, self.options = attributes, []

    def _option(self, attributes):
        self.options.append((attributes.get("value") or "", "selected" in attributes))

    def _textarea(self, attributes):
        self.area = attributes["name"]
        self.pairs.append((self.area, ""))

    def handle_data(self, data):
        if self.area:
            name, text = self.pairs.pop()
            self.pairs.append((name, text + data))

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_inside = False
        elif tag == "select" and self.select:
            self._close_select()
        elif tag == "textarea" and self.area:
            # HTML leaves out the line break that follows the opening tag.
            name, text = self.pairs.pop()
            self.pairs.append((name, text.removeprefix("\r").removeprefix("\n")))
            self.area = None

    def _close_select(self):
        chosen = [value for value, is_chosen in self.options if is_chosen]
        if not chosen and "multiple" not in self.select and self.options:
            chosen = [self.options[0][0]]
        if "name" in self.select:
            self.pairs += [(self.select["name"], value) for value in chosen]
        self.select = None


def untouched(response, *, form_id: str) -> dict[str, list[str]]:
    """Return what a browser would post if somebody opened the page's form and pressed « Save »."""
    reader = FormReader(form_id)
    reader.feed(response.content.decode())
    assert reader.pairs, f"no form {form_id}"
    data: dict[str, list[str]] = {}
    for name, value in reader.pairs:
        data.setdefault(name, []).append(value)
    return data
