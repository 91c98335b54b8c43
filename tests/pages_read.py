"""A form as a browser would send it back: what its page shows, untouched but for what a test fills."""

from html.parser import HTMLParser


class Forms(HTMLParser):
    """Collect the forms of a page: (method, action, {name: values})."""

    def __init__(self, page: str):
        super().__init__()
        self.forms: list[tuple[str, str, dict[str, list[str]]]] = []
        self.select, self.area, self.options = "", "", []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.forms.append(((given.get("method") or "get").lower(), given.get("action") or "", {}))
        elif tag == "input" and is_sent(given):
            self.keep(given["name"], given.get("value") or ("on" if given["type"] == "checkbox" else ""))
        elif tag == "select":
            self.select, self.options = given.get("name") or "", []
        elif tag == "option":
            self.options.append((given.get("value") or "", "selected" in given))
        elif tag == "textarea":
            self.area = given.get("name") or ""
            self.keep(self.area, "")

    def handle_endtag(self, tag):
        if tag == "select":
            chosen = [value for value, is_chosen in self.options if is_chosen]
            for value in chosen or [value for value, _ in self.options[:1]]:
                self.keep(self.select, value)
        elif tag == "textarea":
            self.area = ""

    def handle_data(self, data):
        if self.area and self.forms:
            self.forms[-1][2][self.area][-1] += data

    def keep(self, name: str, value: str) -> None:
        if name and self.forms:
            self.forms[-1][2].setdefault(name, []).append(value)


def is_sent(given: dict) -> bool:
    """Whether a browser sends this input when nobody touched it."""
    kind = given.setdefault("type", "text") or "text"
    ticked = "checked" in given or kind not in {"checkbox", "radio"}
    return bool(given.get("name")) and ticked and kind not in {"submit", "button", "file", "image"}


def sent_back(page: str, *, address: str, fill: dict) -> dict[str, list]:
    """Return what the page's form for this address sends once somebody filled these fields."""
    fits = [
        fields for method, action, fields in Forms(page).forms if method == "post" and action in {"", address}
    ]
    form = next((fields for fields in fits if any(name in fields for name in fill)), fits[0] if fits else {})
    return {**form, **fill}
