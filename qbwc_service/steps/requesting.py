"""POST /api/requests: requests as plain data become the qbXML that is queued.

All that is wrong is told at once, of the data's form and of its values, at its place in the JSON.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Notation
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.checking import Checked, judged
from qbwc_service.steps.choosing import find_connection
from qbwc_service.steps.compiling import Compiled, compiled
from qbwc_service.steps.idempotency import refuse_taken
from qbwc_service.steps.json_words import TYPE, in_json, told_once
from qbwc_service.steps.submit import Accepted, Submission, mends, take_in
from qbxml.check.fixing import Change
from qbxml.data import spelling
from qbxml.data.building import Attempt, attempt
from qbxml.data.data_places import data_place
from qbxml.data.forming import MAX_PROBLEMS
from qbxml.data.naming import MARK
from qbxml.problems import Findings, Problem
from qbxml.sets.request_set import MESSAGE_SET
from qbxml.sets.tags import start_tag

T = TypeVar("T", Problem, Change)

MISSHAPEN = "what was sent now has no form that can be written"
FOLLOWING = frozenset({"missing", "choice"})
"""Kinds of problems that may only follow from what had no form, and was left out."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a caller asks for in plain data: types with their data, one alone or a set.

    `alone` decides how places are named.
    """

    requests: tuple[tuple[str, dict[str, Any]], ...]
    alone: bool
    on_error: str = "stopOnError"

    def placed(self, number: int, problem: T) -> T:
        """Return what is told of the request of this number, at its place in the JSON."""
        type_, data = self.requests[number - 1]
        start = "" if self.alone else f"requests[{number - 1}]."
        told = in_json(problem, type_) if isinstance(problem, Problem) else problem
        place = TYPE if told.path == TYPE else data_place(told.path, type_, data)
        return replace(told, path=start + place, request=number, line=None, column=None)


@dataclass(frozen=True, slots=True)
class _Built:
    """The requests as far as they could be built. `there` are the numbers of those with a text.

    `spelt`: the names that were mended first, with paths as in a `Problem`.
    """

    asked: Asked
    tries: tuple[Attempt, ...]
    spelt: tuple[Change, ...] = ()

    @property
    def there(self) -> tuple[int, ...]:
        return tuple(number for number, each in enumerate(self.tries, 1) if each.text)

    @property
    def text(self) -> str:
        opening = start_tag(MESSAGE_SET, [("onError", self.asked.on_error)])
        inside = "".join(each.text for each in self.tries)
        return f"{opening}{inside}</{MESSAGE_SET}>"

    @property
    def misshapen(self) -> list[Problem]:
        return told_once(
            self.asked.placed(number, problem)
            for number, each in enumerate(self.tries, 1)
            for problem in each.problems
        )

    def placed(self, found: Iterable[T]) -> list[T]:
        """Return what was found in the text, or changed, at its place in the JSON."""
        numbers = self.there
        return [
            self.asked.placed(numbers[(each.request or 1) - 1] if numbers else 1, each)
            for each in found
        ]

    def mended(self, found: Iterable[Change]) -> list[Change]:
        """Return all that was mended, names first, each at its place in the JSON."""
        names = [self.asked.placed(each.request or 1, each) for each in self.spelt]
        return sorted((*names, *self.placed(found)), key=lambda change: change.request or 0)

    def placed_inside(self, found: Iterable[Problem]) -> list[Problem]:
        """Return the same of problems of which some are about the call as a whole."""
        return [each if each.request is None else self.placed([each])[0] for each in found]


def take_in_requests(
    services: Services, caller: Caller, asked: Asked, submission: Submission
) -> Accepted:
    """Accept requests as `take_in` does their qbXML; Refusal names places in the JSON."""
    built, wanted = _build(services, caller, asked, submission)
    if built.misshapen:
        refuse_taken(services, caller.tenant_id, submission.idempotency_key, MISSHAPEN)
        checked = _judged(services, caller, built, wanted)
        raise _invalid(checked.findings.problems, checked.changes)
    try:
        taken = take_in(services, caller, wanted)
    except Refusal as error:
        if error.code is Code.INVALID_XML:
            changes = built.mended(error.extra.get("changes", ()))
            raise _invalid(built.placed(error.problems), changes) from error
        if error.code is Code.INVALID_REQUEST and error.problems:
            raise _invalid(built.placed_inside(error.problems)) from error
        raise
    changes = built.mended(taken.changes[len(built.spelt) :])
    return replace(taken, warnings=built.placed(taken.warnings), changes=changes)


def compile_requests(
    services: Services, caller: Caller, asked: Asked, submission: Submission
) -> Compiled:
    """Return what would be sent, as `compiled` does, and what is wrong at its place in the JSON."""
    built, wanted = _build(services, caller, asked, submission)
    if built.misshapen:
        return Compiled(_judged(services, caller, built, wanted), None)
    made = compiled(services, caller, wanted)
    found, changes = made.checked.findings, built.mended(made.checked.changes)
    placed = replace(
        found,
        problems=tuple(built.placed(found.problems)),
        warnings=tuple(built.placed(found.warnings)),
    )
    checked = replace(made.checked, findings=placed, changes=changes)
    return replace(made, checked=checked, unfit=tuple(built.placed_inside(made.unfit)))


def _build(
    services: Services, caller: Caller, asked: Asked, submission: Submission
) -> tuple[_Built, Submission]:
    """Return the requests as qbXML, their names mended where that is wanted, and what to submit."""
    requests, spelt = list(asked.requests), list[Change]()
    tries = tuple(attempt(*each) for each in requests)
    if any(each.problems for each in tries) and mends(services, caller, submission):
        for number, (type_, data) in enumerate(asked.requests, 1):
            right = spelling.spelt(type_, data)
            requests[number - 1] = right.type, right.data
            spelt += (replace(change, request=number) for change in right.changes)
        types = zip(requests, asked.requests, strict=True)
        asked = replace(asked, requests=tuple((type_, came) for (type_, _), (_, came) in types))
        tries = tuple(attempt(*each) for each in requests)
    built = _Built(asked, tries, tuple(spelt))
    wanted = replace(submission, qbxml=built.text, written_in=Notation.JSON, respelt=tuple(spelt))
    return built, wanted


def _judged(services: Services, caller: Caller, built: _Built, submission: Submission) -> Checked:
    """Return all that is wrong with what could not be built, its values included."""
    wrong = built.misshapen
    connection = find_connection(services, caller, submission.connection_id)
    fix = mends(services, caller, submission)
    checked = judged(services, connection, submission.qbxml, fix=fix, telling=True)
    changes = built.mended(checked.changes if built.there else ())
    others = built.placed(checked.findings.problems) if built.there else []
    others = _others(others, wrong)
    if submission.validate:
        wrong += others
    wrong.sort(key=lambda problem: problem.request or 0)
    warnings = () if submission.validate else tuple(others)
    findings = Findings(tuple(wrong[:MAX_PROBLEMS]), warnings)
    return replace(checked, requests=None, findings=findings, changes=changes)


def _others(found: Iterable[Problem], known: Sequence[Problem]) -> list[Problem]:
    """Return what does not only follow from problems that are known."""
    places = {problem.path for problem in known}
    numbers = {problem.request for problem in known}
    return [
        each
        for each in found
        if each.path not in places
        and not (each.kind in FOLLOWING and each.request in numbers)
        and not (each.kind == "attribute" and _named_in(each, known))
    ]


def _named_in(problem: Problem, known: Iterable[Problem]) -> bool:
    """Say whether a problem of an element is about an attribute that was told by its own place."""
    return any(
        f'"{name.removeprefix(MARK)}"' in problem.message
        for holder, _, name in (one.path.rpartition(".") for one in known)
        if holder == problem.path
    )


def _invalid(problems: Sequence[Problem], changes: Sequence[Change] = ()) -> Refusal:
    told = " ".join(f"{problem.path}: {problem.message}" for problem in problems)
    fix = next((problem.fix for problem in problems if problem.fix), "See /docs for what it takes.")
    return Refusal(Code.INVALID_REQUEST, told, problems=problems, fix=fix, changes=changes)
