"""Start tags as text, read and written without a tree, so that answers of 60 MB stay cheap."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_TAG = re.compile(
    r"""\s*<(?P<name>[^\s/>!?]+)(?P<attributes>(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)"""
    r"""\s*(?P<closed>/?)>"""
)
_ATTRIBUTE = re.compile(r"""\s+([^\s=>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_NAMED_ONES = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")]
_SPACES = str.maketrans("\t\n\r", "   ")
_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)


class Tag(NamedTuple):
    """A start tag in a text: attributes in order, unescaped, and the slice `start:end` it fills.

    `closed` is true for `<A/>`.
    """

    name: str
    attributes: dict[str, str]
    start: int
    end: int
    closed: bool


def tag_at(text: str, at: int) -> Tag | None:
    """Read the start tag at `at`, white space before it passed; None where something else stands.

    The text is well-formed and holds no comment, CDATA or processing instruction from `at` on.
    """
    found = _TAG.match(text, at)
    if found is None:
        return None
    attributes = attributes_in(found["attributes"])
    start = found.start("name") - 1
    return Tag(found["name"], attributes, start, found.end(), bool(found["closed"]))


def attributes_in(text: str) -> dict[str, str]:
    """Read the attributes of a start tag, blanks made spaces as XML demands."""
    return {
        name: unescaped((double or single).translate(_SPACES))
        for name, double, single in _ATTRIBUTE.findall(text)
    }


def start_tag(
    name: str, attributes: Iterable[tuple[str, str | None]], *, closed: bool = False
) -> str:
    """Write a start tag in pure ASCII; an attribute whose value is None is left out."""
    written = "".join(
        f' {key}="{escaped(value)}"' for key, value in attributes if value is not None
    )
    return f"<{name}{written}/>" if closed else f"<{name}{written}>"


def escaped(value: str) -> str:
    """Write an attribute's value in pure ASCII, white space kept from normalisation."""
    return value.translate(_ESCAPES).encode("ascii", "xmlcharrefreplace").decode("ascii")


def unescaped(value: str) -> str:
    """Read references in an attribute's value; the text is well-formed, so every one is legal."""
    if "&#" in value:
        return _REFERENCE.sub(_character, value)
    if "&" in value:
        for reference, character in _NAMED_ONES:
            value = value.replace(reference, character)
    return value


def _character(reference: re.Match[str]) -> str:
    hexadecimal, decimal, named = reference.groups()
    if named:
        return _NAMED[named]
    return chr(int(hexadecimal, 16) if hexadecimal else int(decimal))
