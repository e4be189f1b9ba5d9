"""The plain data that a tree means, told without the package: what `parse` must give."""

import re
from collections.abc import Sequence
from typing import Any, Final

from helpers.qbxml_documents import Node
from qbxml.schema.contents import content
from qbxml.schema.notation import Item, Part

TRUE: Final = {"true": True, "1": True, "false": False, "0": False}
WHOLE: Final = re.compile("0|-?[1-9][0-9]{0,14}")


def data(node: Node) -> Any:
    """Return what an element holds, with bool and int as JSON has them, all else as text.

    Of a request or an answer that is without its attributes.
    """
    item = node.item
    found: dict[str, Any] = {}
    if item is not None:
        told = item.attributes
        found = {name: _value(text, told[name].type) for name, text in node.attributes.items()}
        if not node.holds and item.type != "empty":
            value = _value(node.text, item.type)
            return found | ({"#text": value} if node.text else {}) if found else value
    groups = _groups(node.holds)
    for child in node.children:
        _, many = groups[child.name]
        if many:
            found.setdefault(child.name, []).append(data(child))
        else:
            found[child.name] = data(child)
    order = _order(node.names(), groups)
    return found | ({"#order": order} if order else {})


def _value(text: str, kind: str) -> Any:
    if kind == "bool":
        return TRUE.get(text, text)
    return int(text) if kind == "int" and WHOLE.fullmatch(text) else text


def _groups(holds: str) -> dict[str, tuple[int, bool]]:
    """Return for each element the repeating choice it is of (0 for none), and whether it repeats.

    In the order of the schema.
    """
    found = content(holds) if holds else None
    return _placed(found.parts) if found is not None else {}


def _placed(parts: Sequence[Part], group: int = 0) -> dict[str, tuple[int, bool]]:
    found: dict[str, tuple[int, bool]] = {}
    for number, part in enumerate(parts, 1):
        if isinstance(part, Item):
            found[part.name] = group, bool(group) or part.most != 1
            continue
        for option in part.options:
            found |= _placed(option, group or (number if part.most != 1 else 0))
    return found


def _order(names: list[str], groups: dict[str, tuple[int, bool]]) -> list[str]:
    """Return the names of the repeating choice whose elements are mixed; none where none are."""
    schema = list(groups)
    mixed: list[str] = []
    for group in sorted({number for number, _ in groups.values() if number}):
        stand = [name for name in names if groups[name][0] == group]
        if stand != sorted(stand, key=schema.index):
            mixed += stand
    return mixed
