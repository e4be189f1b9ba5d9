"""Setting a connection up: a name, the .qwc file, each click on the PC, and a test query."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.api.bodies import checked
from qbwc_service.api.models import NewConnection
from qbwc_service.console.desk import Desk, Visit
from qbwc_service.console.fields import Look, look_into
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.console.guard import OWN_MACHINE
from qbwc_service.console.once import once
from qbwc_service.domain.connections import Presence
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.jobs import Job, Lane
from qbwc_service.services import Services
from qbwc_service.steps import connections
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.overview import Line, look_at
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.steps.transactions import find_job
from qwc.check import problems

NEW = "/console/connections/new"
PATH = "/console/connections/{id}"
TEST = "<CompanyQueryRq/>"
TEST_NAME = "Test query from the console"
TEST_LASTS = 3_600
"""Seconds after which a test query that was never sent is given up."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How far a connection's set-up is. `test` is the test query, if one was sent."""

    line: Line
    base_url: str
    refused: list[str]
    test: Job | None
    answer: Look | None

    @property
    def presence(self) -> Presence:
        """What the polls reported."""
        return self.line.view.presence

    @property
    def here_alone(self) -> bool:
        """Whether the .qwc file holds an address that means the very computer it is read on."""
        return urlsplit(self.base_url).hostname in OWN_MACHINE

    @property
    def done(self) -> bool:
        """Whether the test query came back well."""
        return self.test is not None and self.test.status == "success"


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def ask(visit: Visit) -> Response:
        return await _new(visit)

    async def make(visit: Visit) -> Response:
        name = visit.form.get("name", "").strip()
        try:
            fresh = await visit.run(_create, name)
        except Refusal as no:
            return await _new(visit, name, faults_of(no, ("name",)))
        return await _show(visit, fresh.connection.id, fresh.password)

    async def setup(visit: Visit) -> Response:
        return await _show(visit, visit.named("id"), "")

    async def new_password(visit: Visit) -> Response:
        fresh = await visit.run(connections.rotate_password, visit.named("id"))
        return await _show(visit, fresh.connection.id, fresh.password)

    async def download(visit: Visit) -> Response:
        name = visit.named("id")
        text = await visit.run(connections.qwc_bytes, name)
        headers = {"Content-Disposition": f'attachment; filename="{name}.qwc"'}
        return Response(text, headers=headers, media_type="application/xml")

    async def test(visit: Visit) -> Response:
        said = "The test query is on its way."
        return await visit.act(_test_page, said, _test, visit.named("id"))

    return [
        desk.get(NEW, ask),
        desk.post(NEW, once(make)),
        desk.get(f"{PATH}/setup", setup),
        desk.post(f"{PATH}/setup", once(new_password)),
        desk.get(f"{PATH}/qwc", download),
        desk.post(f"{PATH}/test", test),
    ]


async def _new(visit: Visit, name: str = "", faults: Faults | None = None) -> Response:
    """Show the form; beside an only connection it warns that callers then have to name theirs."""
    found = await visit.run(connections.list_all)
    return visit.show(
        "connection_new.html",
        faults.status if faults else 200,
        typed={"name": name},
        faults=faults,
        only=found[0].connection if len(found) == 1 else None,
    )


async def _show(visit: Visit, connection_id: str, password: str) -> Response:
    """Show the set-up; the password stands in this one page alone, outside what is renewed."""
    seen = await visit.run(_see, connection_id, visit.query("test"))
    there = f"/console/connections/{connection_id}/setup"
    renew = f"{there}?test={seen.test.id}" if seen.test else there
    return visit.show("connection_setup.html", seen=seen, password=password, renew=renew)


def _create(services: Services, caller: Caller, name: str) -> connections.Fresh:
    given = checked({"name": name}, NewConnection).changes()
    return connections.create(services, caller, given.pop("name"), given)


def _see(services: Services, caller: Caller, connection_id: str, test_id: str) -> Setup:
    line = look_at(services, caller, connection_id)
    base_url = services.settings.base_url
    refused = list(problems(connections.qwc_file(base_url, line.view.connection)))
    test = _test_of(services, caller, connection_id, test_id)
    answer = look_into(services, caller, test.id).answer if test and test.final else None
    return Setup(line, base_url, refused, test, answer)


def _test_of(services: Services, caller: Caller, connection_id: str, test_id: str) -> Job | None:
    if not test_id:
        return None
    job = find_job(services, caller, test_id)
    return job if job.connection_id == connection_id else None


def _test(services: Services, caller: Caller, connection_id: str) -> Job:
    connections.find(services, caller, connection_id)
    asked = Submission(
        qbxml=TEST,
        connection_id=connection_id,
        identifier=TEST_NAME,
        lane=Lane.INTERACTIVE,
        expires_in_seconds=TEST_LASTS,
    )
    return submit(services, caller, asked)


def _test_page(job: Job) -> str:
    return f"/console/connections/{job.connection_id}/setup?test={job.id}"
