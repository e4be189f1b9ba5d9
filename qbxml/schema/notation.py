"""The notation of the tables of contents, and the values it is read into.

A content is a row of parts in the order that QuickBooks demands:

    Name COUNT :TYPE {ATTRIBUTES} @SINCE ~DEFAULT -LACKING      an element, without the blanks
    ( parts | parts ) COUNT @SINCE                              a choice of one of them

COUNT: nothing for 0 or 1, `!` once, `*` any number, `+` at least once, `*8` at most eight times.
TYPE: nothing for text of any length, `41` for at most 41 characters, `3/A6` for 3 and in edition A
6, a word for a simple type (`bool date datetime amount price percent quantity float int id guid
interval macro empty`, bounds as `int[1,31]`), `=Name` an enumeration, a capital another content.
SINCE is the qbXML version that brought it; LACKING are letters of editions without it: D US,
C Canada, U UK, A Australia. A row `= Name` is the same as that of Name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Version: TypeAlias = tuple[int, int]

_TOKEN = re.compile(r"\(|\)\S*|\||[^\s()|]+")
_ITEM = re.compile(
    r"(?P<name>\w+)(?P<count>[!+]|\*[0-9]*)?(?::(?P<type>=?[\w/]+)(?:\[(?P<low>[^,]*),(?P<high>[^\]]*)\])?)?"
    r"(?:\{(?P<attributes>[^}]*)\})?(?:@(?P<since>[0-9.]+))?(?:~(?P<default>\w+))?(?:-(?P<lacking>[A-Z]+))?"
)
_CHOICE = re.compile(r"\)(?P<count>[!+]|\*[0-9]*)?(?:@(?P<since>[0-9.]+))?")
_COUNTS: Mapping[str, tuple[int, int | None]] = {
    "": (0, 1),
    "!": (1, 1),
    "*": (0, None),
    "+": (1, None),
}
FIRST: Version = (1, 0)


@dataclass(frozen=True, slots=True)
class Item:
    """An element of a content, or an attribute.

    It stands `least` to `most` times (None: any number). `type` is "text", "enum", "content" or one
    of the simple types; `of` names the enumeration or the content. `longest` bounds text,
    `longest_in` for editions that differ; `low` and `high` bound numbers, "" for none.
    """

    name: str
    least: int
    most: int | None
    type: str
    of: str = ""
    longest: int | None = None
    longest_in: Mapping[str, int] = field(default_factory=dict)
    low: str = ""
    high: str = ""
    attributes: Mapping[str, "Item"] = field(default_factory=dict)
    since: Version = FIRST
    default: str = ""
    lacking: str = ""

    def longest_for(self, edition: str) -> int | None:
        """Return how long a text may be for a letter of the tables; for "", in any edition."""
        if edition or self.longest is None:
            return self.longest_in.get(edition, self.longest)
        return max(self.longest, *self.longest_in.values(), 0)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several rows of parts, `least` to `most` times (None: any number)."""

    options: tuple[tuple["Part", ...], ...]
    least: int
    most: int | None
    since: Version = FIRST


Part: TypeAlias = Item | Choice


def read(row: str) -> tuple[Part, ...]:
    """Return the parts of a row."""
    return _sequence(iter(_TOKEN.findall(row)))[0]


def elements(parts: tuple[Part, ...]) -> Iterator[Item]:
    """Yield the elements of a row in order, choices written out."""
    for part in parts:
        if isinstance(part, Item):
            yield part
        else:
            for option in part.options:
                yield from elements(option)


def _sequence(tokens: Iterator[str]) -> tuple[tuple[Part, ...], str]:
    """Return the parts up to the end of a row or an option, and the token that ended it."""
    parts: list[Part] = []
    for token in tokens:
        if token == "(":  # noqa: S105 - a bracket, no password
            parts.append(_choice(tokens))
        elif token == "|" or token[0] == ")":  # noqa: S105
            return tuple(parts), token
        else:
            parts.append(_item(token))
    return tuple(parts), ""


def _choice(tokens: Iterator[str]) -> Choice:
    options = []
    end = "|"
    while end == "|":
        option, end = _sequence(tokens)
        options.append(option)
    told = _CHOICE.fullmatch(end)
    if told is None:
        raise ValueError(f"a choice does not end so: {end!r}")
    return Choice(tuple(options), *_often(told["count"]), since=_version(told["since"]))


def _item(token: str) -> Item:
    told = _ITEM.fullmatch(token)
    if told is None:
        raise ValueError(f"no part of a content: {token!r}")
    least, most = _often(told["count"])
    attributes = (told["attributes"] or "").split(",") if told["attributes"] else []
    kind, of, longest, longest_in = _type(told["type"] or "")
    return Item(
        name=told["name"],
        least=least,
        most=most,
        type=kind,
        of=of,
        longest=longest,
        longest_in=longest_in,
        low=told["low"] or "",
        high=told["high"] or "",
        attributes={one.name: one for one in map(_item, attributes)},
        since=_version(told["since"]),
        default=told["default"] or "",
        lacking=told["lacking"] or "",
    )


def _type(told: str) -> tuple[str, str, int | None, Mapping[str, int]]:
    """Return type, name of enumeration or content, and lengths."""
    if not told:
        return "text", "", None, {}
    if told[0] == "=":
        return "enum", told[1:], None, {}
    if told[0].isdigit():
        usual, *others = told.split("/")
        return "text", "", int(usual), {other[0]: int(other[1:]) for other in others}
    if told[0].isupper():
        return "content", told, None, {}
    return told, "", None, {}


def _often(count: str | None) -> tuple[int, int | None]:
    known = _COUNTS.get(count or "")
    return known if known is not None else (0, int((count or "")[1:]))


def _version(told: str | None) -> Version:
    if not told:
        return FIRST
    major, _, minor = told.partition(".")
    return int(major), int(minor or 0)
