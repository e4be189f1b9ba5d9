"""The list of schedules, and making a new one; each has a page of its own."""

from collections.abc import Mapping
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import pages_schedule, schedule_form
from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.console.pages_schedule import PATH, run_words, standing, typed_well
from qbwc_service.console.pages_webhook import names_of
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.schedules import Schedule
from qbwc_service.steps import schedules

NEW = f"{PATH}/new"


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def listing(visit: Visit) -> Response:
        found = await visit.run(schedules.list_all)
        return visit.show(
            "schedules.html",
            rows=[(one, standing(one), schedule_form.often(one)) for one in found],
            run_words=run_words,
            names=await names_of(visit),
        )

    async def ask(visit: Visit) -> Response:
        return await _form(visit, schedule_form.EMPTY)

    async def create(visit: Visit) -> Response:
        try:
            names, now = await names_of(visit), visit.services.now()
            read = partial(schedule_form.read_plan, visit.form, names, now)
            plan = await typed_well(visit, read)
            made: Schedule = await visit.run(schedules.create, plan)
        except Refusal as no:
            return await _form(visit, visit.form, faults_of(no, schedule_form.FIELDS, "request"))
        said = "Made." if made.paused else "Made: its runs appear below."
        return visit.go(f"{PATH}/{made.id}", said)

    return [
        desk.get(PATH, listing),
        desk.get(NEW, ask),
        desk.post(NEW, create, schedule_form.MOST_BYTES),
        *pages_schedule.routes(desk),
    ]


async def _form(visit: Visit, typed: Mapping[str, str], faults: Faults | None = None) -> Response:
    return visit.show(
        "schedule_new.html",
        faults.status if faults else 200,
        typed=typed,
        faults=faults,
        names=await names_of(visit),
        units=list(schedule_form.UNITS.items()),
        example=schedule_form.EXAMPLE,
    )


PAGE = Page("Schedules", PATH, routes)
