"""The settings of a connection: a form that keeps what was typed and says what is wrong where."""

from dataclasses import dataclass

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import settings_form
from qbwc_service.console.desk import Desk, Visit
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.errors import Refusal
from qbwc_service.services import Services
from qbwc_service.steps import connections
from qbwc_service.steps.callers import Caller

PATH = "/console/connections/{id}/settings"
BAD_REQUEST, CONFLICT = 400, 409
MEANWHILE = "Somebody changed this connection while you were typing."
LOOK = "Nothing was saved. Below is what you typed: look it over, and save it again if it holds."
SAVED = "Saved."
ANEW = "Saved. Download the .qwc file again and add it in the Web Connector: it holds the schedule."


@dataclass(frozen=True, slots=True)
class Seen:
    """What the form shows: the connection as it is, what was typed, and what is wrong of it."""

    connection: Connection
    typed: dict[str, str]
    faults: Faults | None = None
    meanwhile: bool = False


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def show(visit: Visit) -> Response:
        connection, _ = await visit.run(connections.find, visit.named("id"))
        return _shown(visit, Seen(connection, settings_form.typed_of(connection)))

    async def save(visit: Visit) -> Response:
        typed = settings_form.typed_in(visit.form)
        done = await visit.run(_save, visit.named("id"), typed, visit.form.get("version", ""))
        if isinstance(done, Seen):
            return _shown(visit, done, CONFLICT if done.meanwhile else BAD_REQUEST)
        said = ANEW if "every_seconds" in done else SAVED if done else "Nothing was to be changed."
        return visit.go(f"/console/connections/{visit.named('id')}", said)

    return [desk.get(PATH, show), desk.post(PATH, save)]


def _shown(visit: Visit, seen: Seen, status: int = 200) -> Response:
    return visit.show("connection_settings.html", status, seen=seen, meanwhile=MEANWHILE, look=LOOK)


def _save(
    services: Services, caller: Caller, connection_id: str, typed: dict[str, str], version: str
) -> Seen | dict[str, object]:
    """Return what was changed, or the form as it is to be shown again."""
    connection, _ = connections.find(services, caller, connection_id)
    try:
        changes = settings_form.read(typed, connection)
        if version != str(connection.version):
            return Seen(connection, typed, meanwhile=True)
        connections.change(services, caller, connection_id, changes)
    except Refusal as no:
        return Seen(connection, typed, faults_of(no, settings_form.FIELDS))
    return changes
