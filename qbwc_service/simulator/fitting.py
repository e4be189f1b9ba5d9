"""Cutting answers to what their content holds, in the order in which QuickBooks writes it."""

from functools import cache

from qbwc_service.simulator.reading import Fields, Speech
from qbwc_service.simulator.shapes import shape

EVERYTHING = Speech((99, 0), "D")


def fitted(fields: Fields, name: str, speech: Speech) -> Fields:
    """Return what the content called `name` has of the fields, in its order.

    What this version or edition does not know is left out, as is what is empty. A name that
    begins with "@" is an attribute.
    """
    shown: Fields = {name: value for name, value in fields.items() if name[0] == "@"}
    for element, inner in _known(name, speech):
        if element in fields:
            value = _value(fields[element], inner, speech)
            if value not in (None, "", {}, []):
                shown[element] = value
    return shown


def _value(value: object, inner: str, speech: Speech) -> object:
    if isinstance(value, list):
        several = [_value(one, inner, speech) for one in value]
        return [one for one in several if one not in (None, "", {})]
    return fitted(value, inner, speech) if isinstance(value, dict) and inner else value


@cache
def _known(name: str, speech: Speech) -> tuple[tuple[str, str], ...]:
    """Return the elements of a content in order, each with the name of its own content, if any."""
    here = shape(name)
    return tuple(
        (item.name, item.of if item.type == "content" else "")
        for item in here.items.values()
        if here.knows(item.name, speech.version, speech.edition)
    )
