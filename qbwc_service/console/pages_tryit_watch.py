"""What became of a request that was sent from the console: its state, then its answer."""

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console.desk import Desk, Visit
from qbwc_service.console.fields import look_into
from qbwc_service.console.pages_transaction import see

PATH = "/console/tryit/{id}"


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def watch(visit: Visit) -> Response:
        seen = await visit.run(see, visit.named("id"))
        looks = await visit.run(look_into, seen.job.id)
        return visit.show("tryit_watch.html", seen=seen, job=seen.job, looks=looks)

    return [desk.get(PATH, watch)]
