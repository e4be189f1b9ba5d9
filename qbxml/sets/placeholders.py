"""Placeholders: `{{NAME}}` in a request that is done again and again, filled in for each time.

A placeholder may stand anywhere in text. Where there is no value for it, what holds it is left
out: the element (in JSON, the key), and a filter around it that is empty then. Braces around
`tx-…` are references to other answers (`references`), and stay as they are.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from qbxml.problems import Problem
from qbxml.sets.tags import escaped

Values = Mapping[str, str | None]
"""What each placeholder stands for, None for nothing."""

PLACEHOLDER = re.compile(r"\{\{(?!\s{0,20}tx-)([^{}<>&]{0,140})\}\}", re.IGNORECASE)
_PIECE = re.compile(
    r"(?P<comment><!--(?:[^-]|-(?!->))*(?:-->)?|<\?(?:[^?]|\?(?!>))*(?:\?>)?|<!\[CDATA\[|\]\]>)"
    r"""|<(?P<close>/?)(?P<name>[^\s<>/"'!?]+)(?P<inside>[^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>"""
    rf"|{PLACEHOLDER.pattern}",
    re.IGNORECASE,
)
"""No part of it looks twice at what another has passed over: a hostile text takes no longer."""
FILTER = "Filter"
"""How the names end of those elements that go when nothing is left in them."""
IN_TEXT = "Put it between the tags of the element whose value it is to be."


@dataclass
class _Open:
    """An element whose end has not come: where it starts, and whether something stays in it."""

    name: str
    start: int
    empty: bool = False
    cuts: list[tuple[int, int]] = field(default_factory=list)
    kept: int = 0
    text_from: int = 0


def xml_problems(text: str, known: Collection[str]) -> list[Problem]:
    """Return the placeholders of a document that are unknown, or stand in an attribute."""
    return list(_xml_problems(text, known))


def data_problems(data: Any, known: Collection[str], path: str) -> list[Problem]:
    """Return the placeholders in JSON that are unknown, or stand in a name."""
    return list(_data_problems(data, known, path))


def fill_xml(text: str, values: Values) -> str:
    """Return the document with values in the places of placeholders, all of which are known."""
    filled = _PIECE.sub(lambda piece: _filled(piece, values), text)
    return _without(filled, {name for name, value in values.items() if value is None})


def fill_data(data: Any, values: Values) -> Any:
    """Return the same of JSON."""
    filled = _fill(data, values)
    return {} if filled is _NOTHING else filled


def holds(text: str, name: str) -> bool:
    """Say whether a text holds this placeholder."""
    return any(_name(found) == name for found in PLACEHOLDER.finditer(text))


def _filled(piece: re.Match[str], values: Values) -> str:
    value = values.get(_name(piece)) if _is_placeholder(piece) else None
    return piece[0] if value is None else escaped(value)


def _name(found: re.Match[str]) -> str:
    """Return the name inside the braces: the last group of either pattern."""
    return str(found[found.re.groups]).strip()


def _is_placeholder(piece: re.Match[str]) -> bool:
    return piece["comment"] is None and piece["name"] is None


def _without(text: str, names: Collection[str]) -> str:
    """Return the document without the elements in whose text one of these placeholders is left."""
    if not names or not any(holds(text, name) for name in names):
        return text
    stack = [_Open("", 0)]
    for piece in _PIECE.finditer(text):
        if _is_placeholder(piece):
            stack[-1].empty |= _name(piece) in names
        elif piece["name"] is not None:
            _take(stack, piece, text)
    return _cut(text, stack[0].cuts)


def _take(stack: list[_Open], piece: re.Match[str], text: str) -> None:
    """Take a tag: what is to be cut from an element is known at its end."""
    name = piece["name"]
    if not piece["close"]:
        if piece["inside"].endswith("/"):
            stack[-1].kept += 1
        else:
            stack.append(_Open(name, piece.start(), text_from=piece.end()))
        return
    if stack[-1].name != name:  # it is not well-formed, which is told elsewhere
        return
    ended = stack.pop()
    left = _cut(text[ended.text_from : piece.start()], ended.cuts, ended.text_from).strip()
    drained = bool(ended.cuts) and not ended.kept and not left and name.endswith(FILTER)
    if ended.empty or drained:
        stack[-1].cuts.append((ended.start, piece.end()))
    else:
        stack[-1].cuts += ended.cuts
        stack[-1].kept += 1


def _cut(text: str, cuts: list[tuple[int, int]], offset: int = 0) -> str:
    kept, at = [], offset
    for start, end in cuts:
        kept.append(text[at - offset : start - offset])
        at = end
    return "".join([*kept, text[at - offset :]])


def _xml_problems(text: str, known: Collection[str]) -> Iterator[Problem]:
    for piece in _PIECE.finditer(text):
        if piece["name"] is not None:
            for found in PLACEHOLDER.finditer(piece["inside"]):
                at = piece.start("inside") + found.start()
                message = f"A placeholder may not stand in an attribute, here {found[0]}."
                yield Problem(message, *_place(text, at), fix=IN_TEXT, kind="reference")
        elif _is_placeholder(piece) and _name(piece) not in known:
            yield _unknown(piece[0], known, *_place(text, piece.start()))


def _data_problems(data: Any, known: Collection[str], path: str) -> Iterator[Problem]:
    if isinstance(data, Mapping):
        for name, value in data.items():
            if PLACEHOLDER.search(name):
                message = "A placeholder may stand in values only."
                yield Problem(message, path=f"{path}.{name}", fix=IN_TEXT, kind="reference")
            yield from _data_problems(value, known, f"{path}.{name}" if path else name)
    elif isinstance(data, list | tuple):
        for number, value in enumerate(data):
            yield from _data_problems(value, known, f"{path}[{number}]")
    elif isinstance(data, str):
        for found in PLACEHOLDER.finditer(data):
            if _name(found) not in known:
                yield _unknown(found[0], known, path=path)


def _unknown(
    written: str,
    known: Collection[str],
    line: int | None = None,
    column: int | None = None,
    path: str = "",
) -> Problem:
    names = ", ".join(f"{{{{{name}}}}}" for name in known)
    message = f"There is no placeholder {written}."
    return Problem(message, line, column, path, fix=f"There is {names}.", kind="reference")


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


class _Nothing:
    """Stands for a value that is left out."""


_NOTHING = _Nothing()


def _fill(data: Any, values: Values) -> Any:
    if isinstance(data, str):
        return _fill_text(data, values)
    if isinstance(data, list):
        kept = [one for one in (_fill(each, values) for each in data) if one is not _NOTHING]
        return _NOTHING if data and not kept else kept
    if not isinstance(data, Mapping):
        return data
    filled = {name: _fill(value, values) for name, value in data.items()}
    left = {name: value for name, value in filled.items() if value is not _NOTHING}
    return {
        name: value
        for name, value in left.items()
        if value or not data[name] or not name.endswith(FILTER)
    }


def _fill_text(text: str, values: Values) -> Any:
    names = [_name(found) for found in PLACEHOLDER.finditer(text)]
    if any(name in values and values[name] is None for name in names):
        return _NOTHING
    return PLACEHOLDER.sub(lambda found: values.get(_name(found)) or found[0], text)
