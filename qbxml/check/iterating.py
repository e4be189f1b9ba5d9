"""What the two attributes of an iterator demand of each other, and of the query they stand on."""

from collections.abc import Iterator

from qbxml.schema import fact
from qbxml.schema.contents import content
from qbxml.sets.reading import Element
from qbxml.sets.rules import Fault, name_of, shown

_CONTINUE = 'Write the iteratorID of the answer before; the first page has iterator="Start".'
_START = 'Remove iteratorID, or write iterator="Continue".'
_PAGE = "Put MaxReturned in: how many records a page holds, such as 100."


def iterator_faults(element: Element, *, for_service: bool) -> Iterator[Fault]:
    """Yield what an iterator lacks; the service leads its own, and says so by itself."""
    kind, known = element.get("iterator"), fact(element.tag)
    if known is None or not known.iterates:
        return
    ident = element.get("iteratorID")
    if kind in {"Continue", "Stop"} and not (ident or "").strip() and not for_service:
        message = f"iterator {shown(kind)} needs the iteratorID that it goes on with."
        yield Fault(element, message, _CONTINUE, "attribute", "an iteratorID")
    if kind != "Start":
        return
    if ident is not None and not for_service:
        message = 'iterator "Start" opens a new one and takes no iteratorID.'
        yield Fault(element, message, _START, "attribute")
    pages = content(element.tag)
    counted = element.get("metaData") == "MetaDataOnly"
    if pages and "MaxReturned" in pages.items and not counted and _lacks_size(element):
        message = f"MaxReturned is missing in {name_of(element)}, which iterates."
        yield Fault(element, message, _PAGE, "missing", "MaxReturned")


def _lacks_size(element: Element) -> bool:
    return next(element.iterchildren("MaxReturned"), None) is None
