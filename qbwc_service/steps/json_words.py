"""What is told of a request, put in the words of a caller who wrote JSON."""

from collections.abc import Iterable
from dataclasses import replace

from qbxml.check.sequences import unordered
from qbxml.problems import Problem
from qbxml.schema.editions import LETTERS
from qbxml.shapes.catalog import Entry, entry

SCHEMA = "GET /api/schema"
TYPE = "type"


def in_json(problem: Problem, type_: str) -> Problem:
    """Return a problem of a request of this type: about the type where it is, with a fix.

    Its path is still one in qbXML, `type` but for what is about the type itself.
    """
    own, problem = type_.removesuffix("Rq"), unordered(problem)
    known = entry(own)
    if known is not None and problem.path == f"{own}Rq" and problem.kind in {"edition", "version"}:
        return _of_type(problem, known)
    if problem.kind == "unknown" and not problem.fix:
        fix = f"Leave it out; {SCHEMA}/{own} lists what it has."
        return replace(problem, fix=fix if known else f"{SCHEMA} lists those there are.")
    if known is not None and not problem.fix:
        return replace(problem, fix=f"{SCHEMA}/{own} says what it takes.")
    return problem


def told_once(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without those of and inside what has been told not to be there at all."""
    kept: list[Problem] = []
    strange: set[tuple[int | None, str]] = set()
    for problem in problems:
        steps = problem.path.replace("[", ".[").split(".")
        above = {".".join(steps[:end]).replace(".[", "[") for end in range(1, len(steps) + 1)}
        if strange.isdisjoint((problem.request, path) for path in above):
            kept.append(problem)
        if problem.kind == "unknown":
            strange.add((problem.request, problem.path))
    return kept


def _of_type(problem: Problem, known: Entry) -> Problem:
    message = problem.message.replace(f"{known.type}Rq", known.type)
    fix = problem.fix.replace("Leave it out, or use", "Use")
    if problem.kind == "edition":
        there = [country for country, letter in LETTERS.items() if letter not in known.lacking]
        fix = f"It is there in {_listed(there)} only." if there else ""
    return replace(problem, message=message, fix=fix, path=TYPE)


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
