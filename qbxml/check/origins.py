"""Where what is told of a mended document stands in the one that came."""

from collections.abc import Iterable
from dataclasses import replace

from qbxml.check.fixing import Fixed
from qbxml.check.validating import place_in, requests_of
from qbxml.problems import Problem
from qbxml.sets import reading
from qbxml.sets.reading import Document


def as_sent(problems: Iterable[Problem], fixed: Fixed, sent: Document) -> tuple[Problem, ...]:
    """Return problems of a mended text with the places that they have in what was sent.

    They stand in the order of that. One without a place stays as it is, in front.
    """
    problems = tuple(problems)
    if not fixed.origin or not problems:
        return problems
    mended = reading.read(fixed.text, len(fixed.text.encode()))
    places = reading.places(mended.text, set(range(len(fixed.origin))))
    numbers = {place: fixed.origin[number] for number, place in places.items()}
    found = [(numbers.get((each.line, each.column), -1), each) for each in problems]
    where = reading.places(sent.text, {number for number, _ in found if number >= 0})
    elements, there = list(sent.root.iter()), requests_of(mended)
    requests = {
        elements[fixed.origin[number]]: there[each]
        for number, each in enumerate(mended.root.iter())
        if each in there
    }
    told = []
    for number, each in sorted(found, key=lambda pair: pair[0]):
        if number < 0:
            told.append(each)
            continue
        request, path = place_in(elements[number], requests)
        line, column = where[number]
        told.append(replace(each, line=line, column=column, request=request, path=path))
    return tuple(told)
