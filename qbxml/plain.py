"""An answer as plain data, without knowing its schema: what JSON can carry.

Every value stays text; an element that stands more than once among its siblings becomes a list.
Types by the schema are a later layer's business.
"""

from typing import Any

from qbxml.reading import answer_tree


def to_plain(answer: str) -> list[dict[str, Any]]:
    """Return one object per request: its type, its attributes, and its records by element name.

    Raises MalformedError where the text is no XML.
    """
    root = answer_tree(answer)
    sets = [root] if root.tag == "QBXMLMsgsRs" else list(root)
    return [
        {"type": element.tag, **dict(element.attrib), "records": [_record(r) for r in element]}
        for message_set in sets
        for element in message_set
    ]


def _record(element: Any) -> dict[str, Any]:
    return {element.tag: _value(element)}


def _value(element: Any) -> Any:
    children = list(element)
    if not children:
        return element.text or ""
    found: dict[str, Any] = {}
    for child in children:
        value = _value(child)
        if child.tag not in found:
            found[child.tag] = value
        elif isinstance(found[child.tag], list):
            found[child.tag].append(value)
        else:
            found[child.tag] = [found[child.tag], value]
    return found
