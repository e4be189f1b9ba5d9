"""Dead letters: what was tried as often as allowed, to be sent again or discarded, many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.forms import ON, ticked
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.steps.connections import list_all
from qbwc_service.steps.dead_letters import Chosen, Swept, discard_all, retry_all
from qbwc_service.steps.listing import Filter, list_jobs

PATH = "/console/dead-letters"
ON_A_PAGE = 100
LONGEST_NOTE = 1_000
PICK = "pick_"
NOTHING = "Nothing was ticked, so nothing was done."


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one: `job` is what it led to, `no` why it was left."""

    id: str
    job: Job | None
    no: Refusal | None


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def listing(visit: Visit) -> Response:
        connection, cursor = visit.query("connection"), visit.query("cursor")
        asked = Filter(state=State.DEAD_LETTERED, connection_id=connection or None)
        found = await visit.run(list_jobs, asked, limit=ON_A_PAGE, offset=0, cursor=cursor or None)
        views = await visit.run(list_all)
        kept = {"connection": connection} if connection else {}
        return visit.show(
            "dead_letters.html",
            found=found,
            left=any(job.retried_by is None for job in found.jobs),
            connection=connection,
            names={view.connection.id: view.connection.name for view in views},
            first=_list(kept) if cursor else "",
            older=_list({**kept, "cursor": found.cursor}) if found.cursor else "",
        )

    async def retry(visit: Visit) -> Response:
        chosen = _chosen(visit)
        if chosen is None:
            return visit.go(PATH, NOTHING, fix="Tick those that are meant.", good=False)
        return _results(visit, await visit.run(retry_all, chosen), "retry")

    async def discard(visit: Visit) -> Response:
        chosen, note = _chosen(visit), visit.form.get("note", "").strip()[:LONGEST_NOTE]
        if chosen is None:
            return visit.go(PATH, NOTHING, fix="Tick those that are meant.", good=False)
        return _results(visit, await visit.run(discard_all, chosen, note or None), "discard")

    return [
        desk.get(PATH, listing),
        desk.post(f"{PATH}/retry", retry),
        desk.post(f"{PATH}/discard", discard),
    ]


def _list(asked: dict[str, str]) -> str:
    return f"{PATH}?{urlencode(asked)}" if asked else PATH


def _chosen(visit: Visit) -> Chosen | None:
    """Return which are meant, None for none: no ticks are never taken for all of them."""
    connection = visit.form.get("connection") or None
    if visit.form.get("all") == ON:
        return Chosen(connection_id=connection, cursor=visit.form.get("cursor") or None)
    ids = ticked(visit.form, PICK)
    return Chosen(ids=ids) if ids else None


def _results(visit: Visit, swept: Swept, what: str) -> Response:
    results = [Result(id_, job, None) for id_, job in swept.done]
    results += [Result(id_, None, no) for id_, no in swept.refused]
    return visit.show(
        "dead_letters_done.html",
        results=sorted(results, key=lambda one: one.id),
        what=what,
        told=_told(swept, what, results),
        good=not swept.refused,
        again={
            "all": ON,
            "cursor": swept.cursor or "",
            "connection": visit.form.get("connection", ""),
            "note": visit.form.get("note", ""),
        },
        more=swept.cursor is not None and visit.form.get("all") == ON,
    )


def _told(swept: Swept, what: str, results: Sequence[Result]) -> str:
    if not results:
        return "There was none left to do it to."
    done = "sent again" if what == "retry" else "discarded"
    return f"{len(swept.done)} of {len(results)} were {done}."


PAGE = Page("Dead letters", PATH, routes)
