"""One transaction: where it stands, what was said on both sides, and what can be done about it."""

from dataclasses import dataclass
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console.desk import Desk, Visit
from qbwc_service.console.fields import look_into
from qbwc_service.domain.callbacks import origin_of
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps import connections, endpoints, transactions
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.retrying import retry
from qbwc_service.steps.transactions import UNCERTAIN, Standing

PATH = "/console/transactions/{id}"
LONGEST_NOTE = 1_000
SAID = {
    Outcome.APPLIED: "Settled: QuickBooks has done it.",
    Outcome.NOT_APPLIED: "Settled: QuickBooks has not done it.",
}


@dataclass(frozen=True, slots=True)
class Acts:
    """Which buttons a transaction has; what each does is decided by its step, not here."""

    cancel: bool
    discard: bool
    retry: bool
    settle: bool

    @classmethod
    def of(cls, job: Job) -> "Acts":
        """Return those that its state allows."""
        again = job.frees_key and job.state is not State.DUPLICATE and job.retried_by is None
        return cls(
            cancel=job.state is State.QUEUED and job.recovery is None,
            discard=job.state is State.DEAD_LETTERED,
            retry=again,
            settle=job.state in UNCERTAIN,
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """A transaction, where it stands, and the name of its connection, "" where it was deleted.

    `receiver` is the origin of its `callback_url`, `hook` the id of its page, "" where it has none.
    """

    job: Job
    standing: Standing
    connection: str
    receiver: str
    hook: str


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def show(visit: Visit) -> Response:
        seen = await visit.run(see, visit.named("id"))
        job = seen.job
        if visit.query("seen") not in ("", job.state.value):
            return Response(headers={"HX-Refresh": "true"})  # other buttons, perhaps an answer
        looks = await visit.run(look_into, job.id)
        return visit.show("transaction.html", seen=seen, job=job, looks=looks, acts=Acts.of(job))

    async def again(visit: Visit) -> Response:
        force = visit.form.get("force") == "yes"
        step = partial(retry, force=force)
        said = "Tried again: this is the new transaction."
        return await visit.act(_page_of, said, step, visit.named("id"))

    async def cancel(visit: Visit) -> Response:
        said = "Taken back: it will not be sent."
        return await visit.act(
            _page(visit), said, transactions.cancel, visit.named("id"), _note(visit)
        )

    async def settle(visit: Visit) -> Response:
        outcome = _outcome(visit.form.get("outcome", ""))
        step, name = transactions.resolve, visit.named("id")
        return await visit.act(_page(visit), SAID[outcome], step, name, outcome, _note(visit))

    return [
        desk.get(PATH, show),
        desk.post(f"{PATH}/retry", again),
        desk.post(f"{PATH}/cancel", cancel),
        desk.post(f"{PATH}/settle", settle),
    ]


def see(services: Services, caller: Caller, job_id: str) -> Seen:
    """Return a transaction and where it stands; refuse one that is not the tenant's."""
    job = transactions.find_job(services, caller, job_id)
    try:
        connection, _ = connections.find(services, caller, job.connection_id)
    except Refusal:
        return Seen(job, Standing(None, None), "", *_told(services, caller, job))
    standing = transactions.standing(services, job)
    return Seen(job, standing, connection.name, *_told(services, caller, job))


def _told(services: Services, caller: Caller, job: Job) -> tuple[str, str]:
    if not job.callback_url:
        return "", ""
    found = endpoints.receiver_of(services, caller, job.callback_url)
    return origin_of(job.callback_url), found.id if found else ""


def _page(visit: Visit) -> str:
    return f"/console/transactions/{visit.named('id')}"


def _page_of(job: Job) -> str:
    return f"/console/transactions/{job.id}"


def _note(visit: Visit) -> str | None:
    return visit.form.get("note", "").strip()[:LONGEST_NOTE] or None


def _outcome(given: str) -> Outcome:
    for outcome in SAID:
        if given == outcome.value:
            return outcome
    raise Refusal(
        Code.INVALID_REQUEST,
        "Nothing was chosen.",
        fix="Say whether QuickBooks has done it or not, then settle it again.",
    )
