"""What the two attributes of an iterator demand of each other, and of the query they stand on."""

from collections.abc import Iterator

from qbxml.schema import fact
from qbxml.schema.contents import content
from qbxml.sets.reading import Element
from qbxml.sets.rules import Fault, shown

_CONTINUE = 'Write the iteratorID of the answer before; the first page has iterator="Start".'
_START = 'Remove iteratorID, or write iterator="Continue".'
_PAGE = "Put MaxReturned in, such as 100."


def iterator_faults(element: Element) -> Iterator[Fault]:
    """Yield what an iterator lacks to be gone on with; the service leads its own."""
    kind, known = element.get("iterator"), fact(element.tag)
    if known is None or not known.iterates:
        return
    ident = element.get("iteratorID")
    if kind in {"Continue", "Stop"} and not (ident or "").strip():
        message = f"iterator {shown(kind)} needs the iteratorID that it goes on with."
        yield Fault(element, message, _CONTINUE, "attribute", "an iteratorID")
    if kind == "Start" and ident is not None:
        message = 'iterator "Start" opens a new one and takes no iteratorID.'
        yield Fault(element, message, _START, "attribute")


def page_doubts(element: Element) -> Iterator[Fault]:
    """Yield that a query opens an iterator and does not say how many records a page holds."""
    known, pages = fact(element.tag), content(element.tag)
    sized = pages is None or "MaxReturned" not in pages.items
    if known is None or not known.iterates or sized or element.get("iterator") != "Start":
        return
    counted = element.get("metaData") == "MetaDataOnly"
    if not counted and next(element.iterchildren("MaxReturned"), None) is None:
        message = 'iterator "Start" needs MaxReturned, the size of a page.'
        yield Fault(element, message, _PAGE, "attribute", "MaxReturned")
