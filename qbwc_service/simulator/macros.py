"""Macros: a record added under a name, so that later requests of the session can use its id.

`defMacro="TxnID:1"` on an Add names it; `useMacro="TxnID:1"` on an empty id element means it.
"""

from lxml import etree

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


def define(element: etree._Element, answer: Answer, macros: Macros) -> None:
    """Keep the id of what was added under the name the request gave it."""
    name = element[0].get("defMacro") if len(element) else None
    if name and answer.recovery:
        macros[name] = next(iter(answer.recovery.values()))
