"""Problems as Try it tells them: at the form's field, or at a line and column of the text."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from qbwc_service.console.own_words import here
from qbxml.problems import Problem

NEEDED = "This is needed."
_LAST = re.compile(r"(?:\.[^.\[\]]+|\[[0-9]+\])$")
_NAME = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A problem as the page tells it; `place` is the form's field, "" where it is at none."""

    problem: Problem
    place: str = ""

    @property
    def said(self) -> str:
        """Return what is wrong and what to do, in the words of who fills a form in or writes."""
        if self.place and self.problem.kind == "missing":
            return NEEDED
        return f"{self.problem.message} {here(self.problem.fix)}".strip()

    @property
    def where(self) -> str:
        """Return the place in words: of the form's field, else in the text."""
        if self.place:
            steps = self.place.split(".")
            return " / ".join(str(int(one) + 1) if one.isdecimal() else one for one in steps)
        at = (("line", self.problem.line), ("column", self.problem.column))
        told = [f"{name} {number}" for name, number in at if number is not None]
        return ", ".join([*told, *([self.problem.path] if self.problem.path else [])])


def at_fields(found: Iterable[Problem], places: Mapping[str, str]) -> tuple[Told, ...]:
    """Return problems at the fields of a form; `places` are those of the data's places."""
    return tuple(Told(problem, _place(problem, places)) for problem in found)


def in_text(found: Iterable[Problem], spots: Mapping[str, tuple[int, int]]) -> tuple[Told, ...]:
    """Return problems in a text; `spots` are line and column of the data's places in JSON."""
    told = []
    for problem in found:
        known = (problem.line, problem.column)
        line, column = spots.get(_nearest(problem.path, spots), known)
        told.append(Told(replace(problem, line=line, column=column)))
    return tuple(told)


def _place(problem: Problem, places: Mapping[str, str]) -> str:
    """Return the form's field of a problem: what is missing has its own, else where it would be."""
    if problem.kind == "missing":
        for name in _NAME.findall(problem.expected):
            if f"{problem.path}.{name}" in places:
                return places[f"{problem.path}.{name}"]
    return places.get(_nearest(problem.path, places), "")


def _nearest(path: str, places: Container[str]) -> str:
    """Return a path, or the nearest above it that is among these; "" for none."""
    while path and path not in places:
        shorter = _LAST.sub("", path)
        path = shorter if shorter != path else ""
    return path
