"""One connection: how it stands and what to do, what befell it, and its buttons."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import advice
from qbwc_service.console.desk import Desk, Visit
from qbwc_service.domain.breaker import left_alone
from qbwc_service.domain.budgets import shut
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.services import Services
from qbwc_service.steps import connections
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.steps.overview import Line, look_at

LIST = "/console/connections"
PATH = f"{LIST}/{{id}}"
RECENT = 5
IDS = (
    "It has new ids. Remove the application in the Web Connector, download the .qwc file again, "
    "and add it while the right company file is open; then paste the password once more."
)
SWITCHES: dict[str, tuple[str, Callable[[Services, Caller, str], Connection]]] = {
    "pause": ("Paused: work is taken and waits.", connections.pause),
    "resume": ("Resumed: work goes on with the next poll.", connections.resume),
    "disable": ("Disabled: nothing is taken and nothing is sent.", connections.disable),
    "enable": ("Enabled again.", connections.enable),
    "rotate-ids": (IDS, connections.rotate_ids),
}
"""Button -> what is said when it was pressed, and its step."""
DISABLE = "Press Disable, and then Delete."
FIRST = (
    "Under Transactions look for what is unfinished: cancel or settle it there. Delete the "
    "schedules of this connection, too. Then delete it again."
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A connection; `retry_at` and `closed_until`: when QuickBooks may be used again, if not now.

    `jobs` are its newest transactions.
    """

    line: Line
    retry_at: datetime | None
    closed_until: datetime | None
    steps: tuple[str, ...]
    troubles: list[advice.Told]
    jobs: list[Job]


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def show(visit: Visit) -> Response:
        return visit.show("connection.html", seen=await visit.run(_see, visit.named("id")))

    async def delete(visit: Visit) -> Response:
        name = visit.named("id")
        try:
            await visit.run(connections.delete, name)
        except Refusal as no:
            if no.code is not Code.INVALID_STATE:
                raise
            connection, _ = await visit.run(connections.find, name)
            fix = FIRST if connection.disabled else DISABLE
            return visit.go(f"{LIST}/{name}", no.detail, fix=fix, good=False)
        return visit.go(LIST, "The connection was deleted; its transactions stay.")

    return [
        desk.get(PATH, show),
        desk.post(f"{PATH}/delete", delete),
        *(_switch(desk, name) for name in SWITCHES),
    ]


def _switch(desk: Desk, name: str) -> Route:
    said, step = SWITCHES[name]

    async def press(visit: Visit) -> Response:
        return await visit.act(f"{LIST}/{visit.named('id')}", said, step, visit.named("id"))

    return desk.post(f"{PATH}/{name}", press)


def _see(services: Services, caller: Caller, connection_id: str) -> Seen:
    line, now = look_at(services, caller, connection_id), services.now()
    connection, presence = line.view.connection, line.view.presence
    closed = shut(connection, line.view.usage, now)
    asked = Filter(connection_id=connection_id)
    return Seen(
        line=line,
        retry_at=presence.retry_at if left_alone(presence, now) else None,
        closed_until=closed.until if closed else None,
        steps=advice.STEPS[line.status],
        troubles=advice.history(presence, now),
        jobs=list_jobs(services, caller, asked, limit=RECENT, offset=0, cursor=None).jobs,
    )
