"""Where references stand: the request and the element whose text names another's value."""

import re
from collections import Counter
from collections.abc import Iterable

from qbxml.sets.references import SOURCE

_PIECE = re.compile(
    rf"<(?P<end>/?)(?P<name>[^\s/>]+)[^>]*?(?P<empty>/?)>|\{{\{{\s*(?P<source>{SOURCE})\."
)


def reference_places(bodies: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Return, for each source in canonical text, the request and path where it stands first.

    `bodies` are those of the requests, counted from 1. Every step of a path has its number:
    `InvoiceAdd[1]/InvoiceLineAdd[2]/Desc[1]`.
    """
    found: dict[str, tuple[int, str]] = {}
    for number, body in enumerate(bodies, 1):
        if "{{" in body:
            for source, path in _places(body):
                found.setdefault(source, (number, path))
    return found


def _places(body: str) -> Iterable[tuple[str, str]]:
    steps: list[str] = []
    counts: list[Counter[str]] = [Counter()]
    for piece in _PIECE.finditer(body):
        name = piece["name"]
        if piece["source"]:
            yield piece["source"], "/".join(steps)
        elif piece["end"]:
            steps.pop()
            counts.pop()
        else:
            counts[-1][name] += 1
            if not piece["empty"]:
                steps.append(f"{name}[{counts[-1][name]}]")
                counts.append(Counter())
