"""What a request document may hold, read from compact tables.

A line is `Name = items`, in the order QuickBooks demands. An item is the element's name, how
often it may come (nothing: 0 or 1, `!` once, `*` any, `+` at least once), `:` its type and
`@` the qbXML version that brought it. `(a | b)` is a choice. `@@` dates the request as a whole.

Types: b boolean, a amount, p price, % percent, q quantity, f float, i int, g GUID, k ListID or
TxnID, d date, t date and time, a number = text of at most that length, `r` = a reference (ListID,
FullName of at most the length that follows), `eName` an enumeration, a capital = another line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lxml import etree

from qbwc_service.simulator.grammar_lists import LISTS
from qbwc_service.simulator.grammar_queries import QUERIES
from qbwc_service.simulator.grammar_transactions import TRANSACTIONS
from qbwc_service.simulator.grammar_types import check_value, joined
from qbwc_service.simulator.refusals import StatusError, parse_error

Version = tuple[int, int]
Fields = dict[str, object]

LINES = dict(joined(LISTS) + joined(TRANSACTIONS) + joined(QUERIES))
REQUESTS = frozenset(name for name in LINES if name.endswith("Rq"))
_TOKEN = re.compile(r"\(|\)[!*+]?|\||[^\s()|]+")
_ITEM = re.compile(r"(\w+)([!*+]?)(?::([^@]+))?(?:@([\d.]+))?")
_REGEX_COUNT = {"": "?", "!": "", "*": "*", "+": "+"}


@dataclass(frozen=True, slots=True)
class Item:
    """One element of a model: its name, type, first version, and whether it may repeat."""

    name: str
    kind: str
    since: Version
    many: bool


@dataclass(frozen=True, slots=True)
class Model:
    """A content model: the pattern its element names must match and what each of them is."""

    pattern: re.Pattern[str]
    items: Mapping[str, Item]
    required: tuple[str, ...]
    since: Version


def version_of(text: str) -> Version:
    """Return "13.0" or "8" as a comparable pair."""
    major, _, minor = text.partition(".")
    return int(major), int(minor or 0)


@cache
def model(kind: str) -> Model:
    """Return the model of a line's name, or of a reference type such as `r41`."""
    if kind[0] == "r":
        length = kind[1:]
        return _parse(f"ListID:k FullName:{length}" if length else "ListID:k FullName")
    return _parse(LINES[kind], strict=kind.endswith("Rq"))


def is_nested(kind: str) -> bool:
    """Tell whether an element of this type holds elements."""
    return kind[:1] == "r" or kind[:1].isupper()


def _parse(body: str, *, strict: bool = False) -> Model:
    # Outside choices a missing element is let through here and refused later by status 3150,
    # as QuickBooks tells the two apart: order and names are the document's, presence the request's.
    body, _, since = body.partition("@@")
    pattern: list[str] = []
    items: dict[str, Item] = {}
    required: list[str] = []
    repeating: list[bool] = []
    # Backwards, because whether a choice repeats stands at its end.
    for part in reversed(_TOKEN.findall(body)):
        if part[0] == ")":
            repeating.append(part[1:] in ("*", "+"))
            pattern.append(")" + _REGEX_COUNT[part[1:]])
        elif part == "(":
            repeating.pop()
            pattern.append("(?:")
        elif part == "|":
            pattern.append("|")
        else:
            item, count = _item(part, many=any(repeating))
            items[item.name] = item
            if count == "!" and not repeating and not strict:
                required.insert(0, item.name)
                count = ""
            pattern.append(f"(?:{item.name} ){_REGEX_COUNT[count]}")
    whole = re.compile("".join(reversed(pattern)))
    return Model(whole, items, tuple(required), version_of(since.strip() or "1.0"))


def _item(token: str, *, many: bool) -> tuple[Item, str]:
    name, count, kind, since = _ITEM.findall(token)[0]
    repeats = many or count in ("*", "+")
    return Item(name, kind, version_of(since or "1.0"), repeats), count


def children(element: etree._Element) -> list[etree._Element]:
    """Return the child elements, without comments and processing instructions."""
    return [child for child in element if isinstance(child.tag, str)]


def check_order(element: etree._Element, kind: str, version: Version) -> None:
    """Raise 0x80040400 unless names, order and nesting are what QuickBooks reads.

    An element that `version` does not know yet is refused like an unknown one.
    """
    here = model(kind)
    inner = children(element)
    names = "".join(f"{child.tag} " for child in inner)
    too_new = [child.tag for child in inner if _since(here, str(child.tag)) > version]
    loose = "".join([element.text or "", *(child.tail or "" for child in element)])
    if loose.strip():
        raise parse_error(f"{element.tag} holds no text")
    if too_new or here.since > version or not here.pattern.fullmatch(names):
        raise parse_error(f"{element.tag}: {too_new or names.strip() or 'empty'}")
    for child in inner:
        _check_child(child, here.items[str(child.tag)].kind, version)


def _since(here: Model, name: str) -> Version:
    item = here.items.get(name)
    return item.since if item else (1, 0)


def _check_child(child: etree._Element, kind: str, version: Version) -> None:
    macro = {"defMacro"} if kind.endswith("Add") else {"useMacro"} if kind == "k" else set()
    if not set(child.attrib) <= macro:
        raise parse_error(f"attributes of {child.tag}")
    if is_nested(kind):
        check_order(child, kind, version)
    elif children(child):
        raise parse_error(f"{child.tag} holds text only")


def read_fields(element: etree._Element, kind: str) -> Fields:
    """Return the element's content: name -> text, Fields, or a list of these where it may repeat.

    Raises StatusError for a missing element (3150) and for values QuickBooks cannot convert.
    """
    here = model(kind)
    fields: Fields = {}
    for child in children(element):
        item = here.items[str(child.tag)]
        value = read_fields(child, item.kind) if is_nested(item.kind) else _text(child, item)
        if item.many:
            several = fields.setdefault(item.name, [])
            assert isinstance(several, list)  # noqa: S101 - narrows the type, set just above
            several.append(value)
        else:
            fields[item.name] = value
    for name in here.required:
        if name not in fields:
            raise StatusError(3150, f'The required element "{name}" is missing in {element.tag}.')
    return fields


def _text(child: etree._Element, item: Item) -> str:
    text = stored("".join(str(part) for part in child.itertext()))
    # Only text keeps its outer blanks; QuickBooks converts other values without them.
    if item.kind and not item.kind.isdigit():
        text = text.strip()
    check_value(item.name, item.kind, text)
    if item.kind == "b":
        return {"1": "true", "0": "false"}.get(text, text)
    return f"{Decimal(text):.2f}" if item.kind == "a" and text else text


def stored(text: str) -> str:
    """Return the text as a US company file keeps it: Windows-1252, everything else becomes "?"."""
    return text.encode("cp1252", "replace").decode("cp1252")
