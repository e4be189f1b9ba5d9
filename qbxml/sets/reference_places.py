"""Where references stand: the request and the element whose text names another's value."""

import re
from collections import Counter
from collections.abc import Iterable

from qbxml.sets.references import WHOLE, read_reference

_PIECE = re.compile(rf"<(?P<end>/?)(?P<name>[^\s/>]+)[^>]*?(?P<empty>/?)>|{WHOLE}")


def reference_places(bodies: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Return, for each source in canonical text, the request and path where it stands first.

    So for each reference, by its `str`, too.
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
        if piece["source"]:
            for name in (piece["source"], str(read_reference(piece))):
                yield name, "/".join(steps)
        elif piece["end"]:
            steps.pop()
            counts.pop()
        else:
            name = piece["name"]
            counts[-1][name] += 1
            if not piece["empty"]:
                steps.append(f"{name}[{counts[-1][name]}]")
                counts.append(Counter())
