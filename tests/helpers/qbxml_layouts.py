"""Ways to write one tree as text: all mean the same, and each knows where its elements begin."""

import random
from dataclasses import dataclass
from typing import Final

from helpers.qbxml_documents import Node, Sample
from qbxml.schema.notation import Version

BETWEEN: Final = ("", "", "", " ", "\n", "\n\t", "\r\n  ", "<!-- a <note/> -->", "<?note <a>?>\n")


@dataclass(frozen=True)
class Written:
    """A text, and line and column of each element's start tag, counted from 1."""

    text: str
    places: dict[Node, tuple[int, int]]


class Writer:
    """Writes a tree without a blank; `Wild` as somebody's template might."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._line, self._column = 1, 1
        self.places: dict[Node, tuple[int, int]] = {}

    def written(self, root: Node, version: Version | None = None) -> Written:
        """Return the text with a prolog that names the version, or without one."""
        if version is not None:
            self.put('<?xml version="1.0" encoding="utf-8"?>')
            self.put(f'\n<?qbxml version="{version[0]}.{version[1]}"?>')
        self.node(root)
        return Written("".join(self._pieces), self.places)

    def put(self, piece: str) -> None:
        """Add to the text and keep count; a parser sees a carriage return and newline as one."""
        self._pieces.append(piece)
        lines = piece.split("\n")
        self._line += len(lines) - 1
        self._column = len(lines[-1]) + (1 if len(lines) > 1 else self._column)

    def node(self, node: Node) -> None:
        self.gap()
        self.places[node] = self._line, self._column
        self.put(f"<{node.name}")
        for name, value in node.attributes.items():
            self.put(f" {name}={self.quoted(value)}")
        if not node.children and not node.text and self.closes():
            self.put("/>")
            return
        self.put(">")
        if node.text:
            self.put(self.value(node.text))
        for child in node.children:
            self.node(child)
        if node.children:
            self.gap()
        self.put(f"</{node.name}>")

    def gap(self) -> None:
        """Put what may stand between elements."""

    def closes(self) -> bool:
        return False

    def value(self, text: str) -> str:
        return escaped(text)

    def quoted(self, value: str) -> str:
        return '"' + escaped(value).replace('"', "&quot;") + '"'


class Wild(Writer):
    """Blanks, comments, CDATA, references, both quotes: whatever XML lets stand."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance

    def gap(self) -> None:
        if self._pieces:
            self.put(self._chance.choice(BETWEEN))

    def closes(self) -> bool:
        return self._chance.random() < 0.5

    def value(self, text: str) -> str:
        way = self._chance.randrange(6)
        if way == 0 and "]]>" not in text:
            return f"<![CDATA[{text}]]>"
        if way == 1:
            return "".join(each if each.isalnum() else f"&#x{ord(each):x};" for each in text)
        if way == 2:
            return f"{escaped(text[:1])}<!-- & -->{escaped(text[1:])}"
        return escaped(text)

    def quoted(self, value: str) -> str:
        if self._chance.random() < 0.5:
            return super().quoted(value)
        return "'" + escaped(value).replace("'", "&#39;") + "'"


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def written(sample: Sample, *, wild: bool = False, prolog: bool = True) -> Written:
    """Return the text of a sample, in a layout that its seed chooses where it may be wild."""
    writer = Wild(random.Random(sample.seed)) if wild else Writer()  # noqa: S311 - no secret
    return writer.written(sample.root, sample.version if prolog else None)
