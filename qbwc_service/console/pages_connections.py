"""The list of connections; each one has a page, its settings and its set-up."""

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import pages_connection, pages_settings, pages_setup
from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.steps.overview import look_over

PATH = "/console/connections"


def routes(desk: Desk) -> list[Route]:
    """Return the routes; `new` comes before whatever may be an id."""

    async def listing(visit: Visit) -> Response:
        return visit.show("connections.html", seen=await visit.run(look_over))

    return [
        desk.get(PATH, listing),
        *pages_setup.routes(desk),
        *pages_settings.routes(desk),
        *pages_connection.routes(desk),
    ]


PAGE = Page("Connections", PATH, routes)
