"""What a PDF says, for tests: its text, its tags, its outline."""

import io
from dataclasses import dataclass

import pypdf


@dataclass(frozen=True)
class Read:
    """A PDF that was read: its text line by line, and what tools for blind people rely on."""

    text: str
    title: str
    language: str
    is_tagged: bool
    claims: str
    outline: list[str]
    alternatives: list[str]
    pages: int

    @property
    def flat(self) -> str:
        """The text with every run of white space as one space."""
        return " ".join(self.text.split())


def read(content: bytes) -> Read:
    book = pypdf.PdfReader(io.BytesIO(content))
    root = book.trailer["/Root"]
    tree = root.get("/StructTreeRoot")
    return Read(
        text="\n".join(page.extract_text() for page in book.pages),
        title=book.metadata.title or "",
        language=str(root.get("/Lang", "")),
        is_tagged=bool(root.get("/MarkInfo", {}).get("/Marked")) and tree is not None,
        claims=root["/Metadata"].get_object().get_data().decode() if "/Metadata" in root else "",
        outline=list(titles(book.outline)),
        alternatives=[str(node["/Alt"]) for node in nodes(tree) if "/Alt" in node],
        pages=len(book.pages),
    )


def titles(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield entry.title


def nodes(node):
    """Walk the tree of tags."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        yield node
        below = node.get("/K", [])
        below = below.get_object() if hasattr(below, "get_object") else below
        for child in below if isinstance(below, list) else [below]:
            yield from nodes(child)
