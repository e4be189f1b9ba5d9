"""What a request's values must be like beyond their types, in the words of JSON Schema."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from qbxml.check.guards import names_record, never_empty
from qbxml.check.values import FORMS
from qbxml.schema.notation import Item, Part
from qbxml.sets.rules import MAX_REQUEST_ID
from qbxml.shapes.objects import Field

Schema = dict[str, Any]

REFERENCE = r"\{\{\s*tx-"
"""What a reference holds to what another request will have been answered."""
REFERRED = frozenset({"EditSequence"})
"""Short texts in whose place a reference, which is longer, usually stands."""
_FORMED = frozenset({"id", "guid", "interval", "macro"})
"""Types of text with a form, for which JSON Schema has no word."""
_NAME = r"[^:\t\n\r]*$"
_FILLED = r"(?=.*\S)"
_DECIMALS: Mapping[str, str] = MappingProxyType(
    {
        "amount": "Two decimals at most.",
        **dict.fromkeys(("price", "percent", "quantity"), "Five decimals at most."),
    }
)
"""Said in words: `multipleOf` reckons in binary fractions and would refuse what is right."""
_BOTH = ["ListID", "FullName"]
_IN_UNIONS = frozenset({"date", "datetime", "id"})
"""Types for which a reference, or a macro, is another kind of value in the schema."""
_WHOLE: Mapping[str, int] = MappingProxyType(
    {"amount": 13, **dict.fromkeys(("price", "percent", "quantity"), 10)}
)
"""Digits before the point."""
_INT32 = 2**31 - 1
_SOME = rf"^(?:\+?(?=0*[1-9])[0-9]{{1,10}})?$|{REFERENCE}"
"""The text of a whole number that is 1 or more."""
_ATTRIBUTES: Mapping[str, int] = MappingProxyType({"requestID": MAX_REQUEST_ID})
"""How long the texts of attributes may be."""


def text_of(kind: str, *, filled: bool = False) -> str:
    """Return the pattern of a simple type's text: also a reference, or nothing, which clears it.

    It is never nothing where it has to be `filled`.
    """
    form = FORMS[kind]
    empty = "?" if form.may_be_empty and not filled else ""
    return f"^(?:{form.pattern.pattern}){empty}$|{REFERENCE}"


def tighten(made: Schema, field: Field, content: str) -> None:
    """Put into the schema of a request's field what its type does not say."""
    item = field.item
    if field.listed:
        made["minItems"] = made.get("minItems", 1)
    if item.type in _DECIMALS:
        made["description"] = " ".join(
            filter(None, [made.get("description"), _DECIMALS[item.type]])
        )
    one = made["items"] if field.listed else made
    one |= _number(item)
    filled = never_empty(item, content)
    if one.get("type") == "string":
        one |= _text(item, filled=filled, content=content)
    elif "anyOf" in one and item.type in _IN_UNIONS:
        one["anyOf"][0]["pattern"] = text_of(item.type, filled=filled)


def one_name(parts: tuple[Part, ...]) -> Schema:
    """Return the rule that a reference names its object once, by ListID or by FullName."""
    items = [part for part in parts if isinstance(part, Item) and part.most == 1]
    alone = len(items) == len(parts) and [item.name for item in items] == _BOTH
    return {"not": {"required": _BOTH}} if alone else {}


def _number(item: Item) -> Schema:
    """Return what a number may be at most, which its text may be by the count of its digits."""
    if item.type == "int":
        least = {"pattern": _SOME} if item.low == "1" else {}
        return {**least, **({} if item.high else {"maximum": _INT32})}
    most = _WHOLE.get(item.type)
    if most is None or item.low or item.high:
        return {}
    return {"exclusiveMinimum": -(10**most), "exclusiveMaximum": 10**most}


def _text(item: Item, *, filled: bool, content: str) -> Schema:
    if item.name in _ATTRIBUTES:
        return {"maxLength": _ATTRIBUTES[item.name]}
    if item.type in _FORMED:
        return {"pattern": text_of(item.type, filled=filled)}
    if item.name in REFERRED and item.longest:
        some = _FILLED if filled else ""
        return {"pattern": f"^{some}.{{0,{item.longest}}}$|{REFERENCE}"}
    if not filled and not names_record(item, content):
        return {}
    form = _NAME if names_record(item, content) else ""
    return {
        "pattern": f"^{_FILLED if filled else ''}{form}",
        **({"minLength": 1} if filled else {}),
    }
