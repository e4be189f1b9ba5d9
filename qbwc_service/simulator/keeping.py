"""What the company keeps of a request: its elements under the names that a reader sees."""

import re

from qbwc_service.simulator.books import Books
from qbwc_service.simulator.kinds import Kind
from qbwc_service.simulator.reading import Fields
from qbwc_service.simulator.references import followed
from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.shapes import Shape, shape
from qbwc_service.simulator.values import check_length
from qbxml.schema.notation import Item

_REFERENCE = re.compile(r"Ref[0-9A-Z]*")
_NOTHING = shape("ClearedStatusModRs")
# Told under names that no rule gives.
_RENAMED = {
    "QuantityToTransfer": "QuantityTransferred",
    "RateEntry": "RateHistory",
}


def kept(books: Books, fields: Fields, name: str, kind: Kind, ret: Shape | None = None) -> Fields:
    """Return the fields of the content called `name` as they stand in the Ret of this kind.

    A reference is kept as {"ListID": id}, or '' where it was empty: 3150 where it must not be,
    3140 where it leads nowhere.
    What no reader sees keeps its own name: it is meant for whoever carries the request out.
    """
    seen = ret or shape(kind.ret)
    here = shape(name)
    made: Fields = {}
    for element, value in fields.items():
        item = here.items[element]
        target = _target(element, seen)
        inner = seen.items.get(target)
        below = shape(inner.of) if inner and inner.type == "content" else _NOTHING
        made[target] = _value(books, value, element, item.of, kind, below)
        # Some numbers may be longer in a request than the company can show.
        if inner and inner.type == "text" and isinstance(value, str):
            check_length(inner, value, "")
        if made[target] == "" and item.type == "content" and (item.least or _needed(inner)):
            raise StatusError(3150, f'The required element "{element}" is empty.')
    return made


def changed(old: Fields, changes: Fields, here: Shape) -> Fields:
    """Return fields with changes: what another way of a choice held goes."""
    gone = {
        rival
        for name, value in changes.items()
        if value not in ("", [])
        for rival in here.rivals.get(name, ())
    }
    return {name: value for name, value in old.items() if name not in gone} | changes


def _needed(item: Item | None) -> bool:
    return item is not None and item.least > 0


def _value(books: Books, value: object, element: str, of: str, kind: Kind, below: Shape) -> object:
    if isinstance(value, list):
        return [_value(books, one, element, of, kind, below) for one in value]
    if not isinstance(value, dict):
        return value
    if _REFERENCE.fullmatch(of):
        return followed(books, element, value, kind)
    return kept(books, value, of, kind, below)


def _target(element: str, seen: Shape) -> str:
    """Return what the Ret calls an element: InvoiceLineAdd is InvoiceLineRet, and so on."""
    base = element.removesuffix("Add").removesuffix("Mod")
    names = (base, f"{base}Ret", _RENAMED.get(element, element))
    return next((name for name in names if name in seen.items), element)
