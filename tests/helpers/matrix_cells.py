"""One cell of the fault matrix: a request is disturbed once, and must end as if it had not been."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from helpers.matrix_actions import Action
from helpers.matrix_bench import Bench
from helpers.matrix_plans import PLANS, Moment, Scene, Who, calm
from helpers.office import ADD
from helpers.told import untold
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import transactions
from qbwc_service.steps.queueing import look_ahead

MOST_VISITS = 12
MOST_TAKEN = 20
"""Sets that one visit takes, those that clear a record aside."""
OTHER = ADD.format("Another body")
BEHIND = ADD.format("Behind")
KINDS = ("Customer", "Invoice", "ReceivePayment")
VARIES = re.compile(
    r"(<|')(ListID|TxnID|TxnLineID|EditSequence|ExternalGUID|TimeCreated|TimeModified|TimeDeleted)"
    r"(>|': ')[^<']*"
)
"""What differs from one run to the next: ids and times."""
FOUND = re.compile('statusMessage="Found in QuickBooks after its answer was lost."')
TAG = re.compile(r"<(\w+)")
WAYS = {
    "recorded": "settled by record",
    "found": "found by search",
    "repeated": "sent again",
    "late_answer": "settled by a late answer",
    "answered": "answered",
}


@dataclass(frozen=True)
class End:
    """How a run ended. `told` is the cell's text; the rest must be as in the undisturbed run."""

    told: str
    outcome: str
    answer: str
    lines: tuple[Any, ...]
    effects: dict[tuple[str, str], int]
    books: str
    faults: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "; ".join((self.told, *self.faults))


def same_but(text: str) -> str:
    """Leave out what differs from one run to the next."""
    return VARIES.sub(r"\1\2\3…", text)


def run(
    bench: Bench,
    action: Action,
    disturb: Callable[[Scene], None],
    *,
    before: Callable[[Bench], None] = lambda _: None,
    begins: bool = True,
    visits: Callable[[Bench], list[str]] | None = None,
) -> End:
    """Submit the action, disturb its visit, and let calm visits follow until nothing is to do.

    `before` is done before the visit begins; without `begins`, `disturb` begins it. `visits` makes
    the visits that follow, in place of calm ones, and returns what was wrong with them.
    """
    follow = visits or visit_until_calm
    office = bench.office
    qbxml = action.prepare(office)
    key = office.connection_id
    job_id = office.submit(qbxml, idempotency_key=key)
    before(bench)
    scene = Scene(bench)
    if begins:
        scene.begin(action)
    disturb(scene)
    behind = office.submit(BEHIND, lane=Lane.BATCH)
    faults = follow(bench)
    told = how(office.job(job_id))
    if office.job(job_id).state is State.NEEDS_ATTENTION:
        faults += keys_wrong(bench, job_id, qbxml)
        look_and_say(bench, job_id, action)
        faults += follow(bench)
    faults += wrong(bench, job_id, behind)
    if not office.job(job_id).frees_key:
        faults += keys_wrong(bench, job_id, qbxml)
    job = office.job(job_id)
    return End(
        told,
        job.outcome.value,
        same_but(office.answer(job_id) or ""),
        tuple((x.type, x.outcome.value, x.status_code) for x in job.requests),
        dict(office.company.effects),
        same_but(str([office.company.records(kind) for kind in KINDS])),
        tuple(faults),
    )


def visit_until_calm(bench: Bench) -> list[str]:
    """Make visits until there is nothing to do."""
    for _ in range(MOST_VISITS):
        bench.office.be_patient()
        taken = bench.pc.visit()
        if len(taken) > MOST_TAKEN:
            return ["a visit does not come to an end"]
        if not taken and not bench.pc.cleared:
            return []
    return ["the visits do not come to an end"]


def how(job: Job) -> str:
    """Say how a job was settled, or why a person is asked."""
    reasons = [event.reason for event in job.timeline]
    if job.state is State.NEEDS_ATTENTION:
        return f"asks a person: {reasons[-1]}"
    if not job.final:
        return f"stays {job.state}"
    ways = [WAYS[reason] for reason in dict.fromkeys(reasons) if reason in WAYS]
    if "repeated" in reasons and "answered" in reasons:
        ways.remove("answered")
    if job.attempts > 1:
        ways = ["sent again, anew" if job.writes else "read again"]
    told = ", ".join(ways)
    return told if job.outcome is Outcome.APPLIED else f"{told} ({job.outcome.value})"


def look_and_say(bench: Bench, job_id: str, action: Action) -> None:
    """Be the person who looks into QuickBooks and says what became of it."""
    office = bench.office
    done = any(name == action.name for name, _ in office.company.effects)
    outcome = Outcome.APPLIED if done else Outcome.NOT_APPLIED
    transactions.resolve(office.services, office.caller, job_id, outcome, None)


def wrong(bench: Bench, job_id: str, behind: str) -> list[str]:
    """Return what is not as it must be at the end."""
    office = bench.office
    found = []
    if not office.job(job_id).final:
        found.append(f"it is {office.job(job_id).state}")
    if office.job(behind).state is not State.SUCCEEDED:
        found.append(f"the write behind it is {office.job(behind).state}")
    if not look_ahead(office.services, office.connection_id).empty:
        found.append("a lane is blocked")
    if office.company.message_sets:
        found.append("QuickBooks keeps a record")
    return found + untold(office.store, (office.job(job_id), office.job(behind)))


def keys_wrong(bench: Bench, job_id: str, qbxml: str) -> list[str]:
    """Return how the idempotency key is not held by the transaction (D7)."""
    wanted = {qbxml: Code.DUPLICATE_REQUEST, OTHER: Code.IDEMPOTENCY_KEY_REUSED}
    return [
        f"its key is not held: {said}"
        for body, code in wanted.items()
        if (said := _resubmitted(bench, body)) != (code, job_id)
    ]


def _resubmitted(bench: Bench, body: str) -> tuple[Code | None, str]:
    office = bench.office
    try:
        return None, office.submit(body, idempotency_key=office.connection_id)
    except Refusal as no:
        return no.code, no.extra["transaction_id"]


def differences(end: End, control: End) -> list[str]:
    """Return where a disturbed run ended otherwise than the undisturbed one."""
    names = ("outcome", "lines", "effects", "books")
    others = [
        f"{name} differs: {getattr(end, name)} where undisturbed {getattr(control, name)}"
        for name in names
        if getattr(end, name) != getattr(control, name)
    ]
    answer = FOUND.sub('statusMessage="Status OK"', end.answer)
    return [*_answers_differ(answer, control.answer), *others]


def _answers_differ(answer: str, wanted: str) -> list[str]:
    here, there = answer.splitlines(), wanted.splitlines()
    lacks = [line for line in there if line not in here]
    if here == there:
        return []
    if lacks and here == [line for line in there if line not in lacks]:
        return [f"its answer lacks {', '.join(TAG.findall(' '.join(lacks)))}"]
    return [f"its answer is {answer} where undisturbed {wanted}"]


def cell(make: Callable[[], Bench], action: Action, moment: Moment, who: Who, control: End) -> str:
    """Run one cell; return its text, with all that went wrong."""
    plan = PLANS[moment][who]
    end = run(make(), action, lambda scene: plan(scene, moment))
    return "; ".join((str(end), *differences(end, control)))


def undisturbed(make: Callable[[], Bench], action: Action) -> End:
    """Run the action with nothing going wrong."""
    return run(make(), action, calm)
