"""Macros: a record added under a name, so that later requests of the session can use its id.

`defMacro="TxnID:1"` on an Add names it; `useMacro="TxnID:1"` on an empty id element means it.
"""

from collections import Counter

from lxml import etree

from qbwc_service.simulator.books import Books
from qbwc_service.simulator.documents import Answer
from qbwc_service.simulator.refusals import StatusError

Macros = dict[str, str]


def expand(element: etree._Element, macros: Macros) -> None:
    """Write the ids into the elements that use a macro; 9100 for a name that is not defined."""
    for used in element.iter():
        name = used.get("useMacro")
        if name is None:
            continue
        if name not in macros:
            raise StatusError(9100, f'The macro "{name}" is not defined.')
        used.text = macros[name]


def define(element: etree._Element, answer: Answer, books: Books, macros: Macros) -> None:
    """Keep the ids of what was added under the names the request gave, those of lines too."""
    ident = answer.recovery.get("TxnID", "")
    record = books.by_id.get(ident)
    if record is None:
        return
    named = {str(element[0].get("defMacro")): ident}
    numbers: Counter[str] = Counter()
    for child in element[0].iter(etree.Element):
        tag = str(child.tag)
        places = (tag, f"{tag.removesuffix('Add')}Ret")
        for place in (one for one in places if one in record.kind.lines):
            line = record.several(place)[numbers[place]]
            named[str(child.get("defMacro"))] = str(line["TxnLineID"])
            numbers[place] += 1
    macros |= {name: one for name, one in named.items() if name != str(None)}
