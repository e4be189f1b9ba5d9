"""The front page: what needs a person, and each connection as a row."""

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.steps.overview import look_over


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def overview(visit: Visit) -> Response:
        seen = await visit.run(look_over)
        names = {line.view.connection.id: line.view.connection.name for line in seen.lines}
        return visit.show("overview.html", seen=seen, names=names)

    return [desk.get("/console", overview)]


PAGE = Page("Overview", "/console", routes)
