"""Where things stand in a JSON text: the line and column of each name and each item of a list."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def spots(text: str) -> Mapping[str, tuple[int, int]]:
    """Return line and column, from 1, by place: `data.InvoiceLineAdd[0].Quantity`.

    The text has been read as JSON before; of one that is nested too deep nothing is told.
    """
    found: dict[str, int] = {}
    try:
        _value(_TOKEN.finditer(text), "", found)
    except (StopIteration, RecursionError):
        return {}
    starts = [0, *(line.end() for line in re.finditer("\n", text))]
    rows = {place: bisect_right(starts, at) for place, at in found.items()}
    return {place: (row, found[place] - starts[row - 1] + 1) for place, row in rows.items()}


def _value(tokens: Iterator[re.Match[str]], place: str, found: dict[str, int]) -> str:
    """Note what is in a value; return the token with which it begins."""
    token = next(tokens)
    if token[0] != "]":
        found.setdefault(place, token.start())
    if token[0] == "{":
        _object(tokens, place, found)
    elif token[0] == "[":
        number = 0
        while _value(tokens, f"{place}[{number}]", found) != "]" and next(tokens)[0] == ",":
            number += 1
    return token[0]


def _object(tokens: Iterator[re.Match[str]], place: str, found: dict[str, int]) -> None:
    for name in tokens:
        if name[0] == "}":
            return
        told = json.loads(name[0], strict=False)
        here = f"{place}.{told}" if place else told
        found[here] = name.start()
        next(tokens)  # the colon
        _value(tokens, here, found)
        if next(tokens)[0] == "}":
            return
