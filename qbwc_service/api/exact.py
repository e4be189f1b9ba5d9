"""JSON read exactly: decimals as they were written, and a name that stands twice is refused.

The usual reader makes 10.10 a binary fraction, and of two fields with one name keeps the last: both
would change what goes into somebody's books.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

import msgspec

from qbwc_service.domain.errors import Code, Refusal
from qbxml.problems import Problem

LONGEST_NUMBER = 40
"""Characters of a number that is read as one; a longer one stays text, and fits nowhere."""
MOST_TOLD = 20
_LIST = "Send each name once; where several may have it, send a list of them."


class _Doubled(dict[str, Any]):
    """An object in which names stood twice."""

    def __init__(self, pairs: list[tuple[str, Any]], found: list["_Doubled"]) -> None:
        super().__init__(pairs)
        counts = Counter(name for name, _ in pairs)
        self.twice = {name for name, count in counts.items() if count > 1}
        found.append(self)


usual = msgspec.json.Decoder(float_hook=float).decode
"""Reads JSON; a number that no float holds, such as 1e400, is infinite, and no field takes that."""


def read_exactly(
    text: str | bytes, constant: Callable[[str], Any] | None = None
) -> tuple[Any, list[str]]:
    """Return what JSON says, its numbers as they were written, and where names stand twice.

    Raises what `json.loads` raises. `constant` is called for NaN and its like.
    """
    found: list[_Doubled] = []
    data = json.loads(
        text,
        parse_float=_decimal,
        parse_int=_whole,
        parse_constant=constant,
        object_pairs_hook=lambda pairs: _object(pairs, found),
    )
    return data, list(islice(_places(data, ""), MOST_TOLD)) if found else []


def exact(body: bytes, exactly: Collection[str] = ()) -> Any:
    """Return the JSON with the fields `exactly` of its object read so, all others as usual.

    Raises what `msgspec.json.decode` raises, and Refusal with the place of each name that stands
    twice in one object.
    """
    data = usual(body)  # it is strict: no NaN, no lone surrogates, UTF-8 alone
    again, twice = read_exactly(body)
    if twice:
        raise _doubled(twice)
    if not isinstance(data, dict):
        return data
    return {**data, **{name: again[name] for name in exactly if name in again}}


def _object(pairs: list[tuple[str, Any]], found: list[_Doubled]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else _Doubled(pairs, found)


def _decimal(text: str) -> Decimal | str:
    return Decimal(text) if len(text) <= LONGEST_NUMBER else text


def _whole(text: str) -> int | str:
    return int(text) if len(text) <= LONGEST_NUMBER else text


def _doubled(places: Iterable[str]) -> Refusal:
    problems = [
        Problem(f"{place} stands twice.", path=place, fix=_LIST, kind="repeated")
        for place in places
    ]
    told = " ".join(problem.message for problem in problems)
    return Refusal(Code.INVALID_REQUEST, told, problems=problems, fix=_LIST)


def _places(data: Any, at: str) -> Iterator[str]:
    if isinstance(data, list):
        for number, one in enumerate(data):
            yield from _places(one, f"{at}[{number}]")
    if not isinstance(data, dict):
        return
    for name, value in data.items():
        place = f"{at}.{name}" if at else name
        if isinstance(data, _Doubled) and name in data.twice:
            yield place
        yield from _places(value, place)
