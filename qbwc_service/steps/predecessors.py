"""What a new job comes after: named by its caller, in the list `after` or in its text.

Those that have not ended are marked as awaited in the very save of the new job, so that one which
ends at that moment makes the save stale, and is seen to have ended by the next try.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from qbwc_service.domain.dependents import (
    MOST_NAMED,
    ended_well,
    fix_of,
    how_it_ended,
    instead_of,
    lacking,
    waiting,
)
from qbwc_service.domain.errors import SHOWN_NAME, Code, Refusal
from qbwc_service.domain.jobs import Job, Notation
from qbwc_service.domain.records import Record
from qbwc_service.domain.states import State
from qbwc_service.services import Services
from qbwc_service.steps.filling import (
    ValueMissingError,
    keep_values,
    known_values,
    take_values,
)
from qbwc_service.steps.idempotency import about, named
from qbwc_service.store.port import Key, StaleError
from qbxml.problems import Problem
from qbxml.sets.reference_places import reference_places
from qbxml.sets.references import Reference
from qbxml.sets.request_set import RequestSet, reread

RETRIES_FOLLOWED = 100


@dataclass(frozen=True, slots=True)
class Held:
    """A new job with what it has to wait for, and the records to save with it."""

    job: Job
    records: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What names others: whose it is, for which connection, and in which language."""

    tenant_id: str
    connection_id: str
    after: tuple[str, ...]
    written_in: Notation


def _named_by(job: Job) -> Naming:
    return Naming(
        tenant_id=job.tenant_id,
        connection_id=job.connection_id,
        after=job.after,
        written_in=job.written_in,
    )


def against(services: Services, naming: Naming, submitted: RequestSet) -> list[Problem]:
    """Return what `hold` would refuse of a set that is not submitted."""
    try:
        others = _find(services, naming, submitted)
    except Refusal as error:
        return list(error.problems)
    problems = []
    in_text = reference_places(each.body for each in submitted.requests)
    for other in others:
        try:
            if other.final:
                _given(services, submitted.references, other)
        except Refusal as error:
            problem = Problem(error.detail, path="after", fix=error.fix)
            cause = error.__cause__
            missing = str(cause.reference) if isinstance(cause, ValueMissingError) else ""
            problems.append(_placed(problem, in_text.get(missing), naming))
    return problems


def all_named(after: Iterable[str], submitted: RequestSet) -> tuple[str, ...]:
    """Return all that a submission comes after, each once; refuse more than 20 of them."""
    sources = (reference.source for reference in submitted.references)
    names = tuple(dict.fromkeys((*after, *sources)))
    if len(names) > MOST_NAMED:
        raise Refusal(
            Code.INVALID_REQUEST,
            f"after: {len(names)} transactions are named, in the list and in the qbXML; "
            f"{MOST_NAMED} are allowed.",
            fix="Name the last of them alone where they come after each other.",
        )
    return names


def hold(services: Services, job: Job, submitted: RequestSet) -> Held:
    """Return a new job as it waits for those named in `job.after`.

    Refuses names that mean none of the connection's transactions (400), and what would come after
    one that did not end well, or whose answer lacks a value (424).
    """
    if not job.after:
        return Held(job)
    others = _find(services, _named_by(job), submitted)
    return _held(services, job, submitted.references, others, {})


def hold_again(services: Services, fresh: Job, old: Job, text: str, names: Sequence[str]) -> Held:
    """Return the retry of a job as it waits for `names`; the others have ended well for the old.

    `text` is the retry's. What was taken from the others' answers is taken over.
    """
    if not fresh.after:
        return Held(fresh)
    others = [job for job in services.store.get(*_keys(names)) if isinstance(job, Job)]
    if len(others) < len(names):
        raise StaleError("one of them was deleted since it was looked at")
    return _held(services, fresh, reread(text).references, others, known_values(services, old))


def renewed(services: Services, job: Job) -> dict[str, str]:
    """Return, for each that held a job when it ended, itself or its latest retry.

    Refuses where that one has not ended well either: it has to be retried first.
    """
    return {name: _latest(services, name) for name in job.held_by}


def _latest(services: Services, name: str) -> str:
    wanted, found = name, None
    for _ in range(RETRIES_FOLLOWED):
        (record,) = services.store.get(Key(Job, wanted))
        found = record if isinstance(record, Job) else None
        if found is None or found.retried_by is None:
            break
        wanted = found.retried_by
    if found is None:
        raise Refusal(
            Code.INVALID_STATE,
            f"{wanted}, which it comes after, is gone.",
            fix="Submit it anew with POST /api/qbxml.",
            **named(wanted, None),
        )
    if found.final and not ended_well(found):
        raise Refusal(
            Code.INVALID_STATE,
            f"{found.id}, which it comes after, {how_it_ended(found)}.",
            fix=fix_of(found.id, found),
            **about(found),
        )
    return found.id


def _keys(names: Iterable[str]) -> list[Key]:
    return [Key(Job, name) for name in names]


def _find(services: Services, naming: Naming, submitted: RequestSet) -> list[Job]:
    """Return the jobs that are named, or refuse the names that mean none.

    Of data a problem has the number of its request and the path of the element.
    """
    found = services.store.get(*_keys(naming.after))
    others = [one for one in found if isinstance(one, Job) and one.tenant_id == naming.tenant_id]
    there = {one.id: one for one in others}
    wrong = [
        (name, said, fix)
        for name in naming.after
        for said, fix in _wrong(name, there.get(name), naming)
    ]
    in_text = reference_places(each.body for each in submitted.requests) if wrong else {}
    problems = [
        _placed(Problem(said, path="after", fix=fix), in_text.get(name), naming)
        for name, said, fix in wrong
    ]
    if problems:
        raise Refusal(
            Code.INVALID_REQUEST,
            "; ".join(f"{problem.path}: {problem.message}" for problem in problems),
            problems=problems,
            fix=" ".join(dict.fromkeys(problem.fix for problem in problems)),
        )
    return others


def _placed(problem: Problem, place: tuple[int, str] | None, naming: Naming) -> Problem:
    if place is None:
        return problem
    if naming.written_in is Notation.XML:
        return replace(problem, path="qbxml")
    return replace(problem, request=place[0], path=place[1], kind="reference")


def _wrong(name: str, other: Job | None, naming: Naming) -> list[tuple[str, str]]:
    """Return what is wrong with a name and what to do about it, if anything is."""
    if other is None:
        shown = name if len(name) <= SHOWN_NAME else f"{name[:SHOWN_NAME]}…"
        return [
            (f"there is no transaction {shown!r}", "See GET /api/transactions for those there are.")
        ]
    if other.connection_id != naming.connection_id:
        return [
            (
                f"{name} belongs to another connection, {other.connection_id}",
                "A transaction can come after others of its own connection only.",
            )
        ]
    if other.state is State.DUPLICATE:
        return [(f"{name} is a refused duplicate", f"Name {other.duplicate_of} instead.")]
    return []


def _held(
    services: Services,
    job: Job,
    references: Sequence[Reference],
    others: Sequence[Job],
    known: Mapping[str, str],
) -> Held:
    missing = [reference for reference in references if str(reference) not in known]
    values = {str(one): known[str(one)] for one in references if str(one) in known}
    for other in others:
        if other.final:
            values |= _given(services, missing, other)
    kept, blobs = keep_values(services, job, values)
    unfinished = [other for other in others if not other.final]
    held = waiting(job, tuple(other.id for other in unfinished), kept)
    # One that others await already is left as it is: of twenty invoices submitted at once after
    # one customer all but one would be stale. `depending.catch_up` looks at it after the save.
    marked = [other.evolve(awaited=True) for other in unfinished if not other.awaited]
    return Held(held, (*blobs, *marked))


def _given(services: Services, references: Sequence[Reference], other: Job) -> dict[str, str]:
    """Return the values from one that has ended, or refuse what was to come after it."""
    if not ended_well(other):
        raise Refusal(
            Code.DEPENDENCY_FAILED,
            f"{other.id}, which this is to come after, {how_it_ended(other)}; nothing was queued.",
            fix=instead_of(other.id, other),
            retry_allowed=False,
        )
    try:
        return take_values(services, references, other)
    except ValueMissingError as error:
        raise Refusal(
            Code.DEPENDENCY_FAILED,
            f"{error} Nothing was queued.",
            fix=lacking(other.id),
            retry_allowed=False,
        ) from error
