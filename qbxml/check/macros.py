"""Macros over a whole set: each name is given once, and used behind the place that gives it."""

from collections.abc import Iterator

from qbxml.sets.reading import Document, Element
from qbxml.sets.rules import Fault, shown


def macro_faults(document: Document) -> Iterator[Fault]:
    """Yield names that are given twice, and values beside a macro that stands for them."""
    if "Macro" not in document.text:
        return
    given: set[str] = set()
    for element in document.root.iter():
        name = element.get("defMacro")
        if name in given:
            message = f"The macro {shown(name)} is defined a second time."
            yield Fault(element, message, "Give each its own name.", "attribute")
        elif name is not None:
            given.add(name)
        if element.get("useMacro") is not None and _holds(element):
            message = f"{element.tag} holds a value beside useMacro."
            yield Fault(element, message, "Keep one: the value, or useMacro.", "attribute")


def macro_doubts(document: Document) -> Iterator[Fault]:
    """Yield macros that are used before anything in the document defines them."""
    if "useMacro" not in document.text:
        return
    given: set[str] = set()
    for element in document.root.iter():
        name = element.get("useMacro")
        if name is not None and name not in given:
            message = f"The macro {shown(name)} is not defined before."
            fix = "Define it with defMacro in an earlier request of the set."
            yield Fault(element, message, fix, "attribute")
        given.add(element.get("defMacro", ""))


def _holds(element: Element) -> bool:
    return not len(element) and bool((element.text or "").strip())
