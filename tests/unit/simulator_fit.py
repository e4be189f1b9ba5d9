"""Whether an answer is what the schema says of it: names, order, nesting, attributes, values."""

from typing import Any

from qbwc_service.simulator.refusals import StatusError
from qbwc_service.simulator.shapes import shape
from qbwc_service.simulator.values import kept
from qbxml.schema.notation import Item, Version

OF_ANSWERS = {"requestID", "statusCode", "statusSeverity", "statusMessage"}
OF_QUERIES = {"retCount", "iteratorRemainingCount", "iteratorID"}


def misfits(answer: Any, version: Version = (16, 0), edition: str = "D") -> list[str]:
    """Return what is wrong with an answer such as InvoiceAddRs; nothing if it fits."""
    strange = sorted(set(answer.attrib) - OF_ANSWERS - OF_QUERIES)
    return [*strange, *_inside(answer, answer.tag, version, edition)]


def _inside(element: Any, name: str, version: Version, edition: str) -> list[str]:
    here, tags = shape(name), [str(child.tag) for child in element]
    wrong = [f"{name}: {tag}" for tag in tags if not here.knows(tag, version, edition)]
    if not wrong and not here.pattern.fullmatch("".join(f"{tag} " for tag in tags)):
        wrong = [f"{name}: {' '.join(tags)}"]
    if wrong:
        return wrong
    return [
        one for child in element for one in _child(child, here.items[child.tag], version, edition)
    ]


def _child(child: Any, item: Item, version: Version, edition: str) -> list[str]:
    wrong = [f"{item.name}@{name}" for name in child.attrib if name not in item.attributes]
    if item.type == "content":
        return wrong + _inside(child, item.of, version, edition)
    if len(child):
        return [*wrong, f"{item.name} holds text only"]
    if item.type == "empty":
        return wrong
    try:
        kept(item, child.text or "", edition)
    except StatusError as error:
        wrong.append(f"{item.name}: {error.message}")
    return wrong
