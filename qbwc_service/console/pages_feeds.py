"""Change feeds: what is watched in QuickBooks, how each stands, and its buttons."""

from collections.abc import Mapping
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import feed_form, schedule_form
from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.console.pages_schedule import due_times, run_words, standing
from qbwc_service.console.pages_webhook import names_of
from qbwc_service.domain import feeds
from qbwc_service.domain.errors import Refusal
from qbwc_service.steps import change_feeds

PATH = "/console/change-feeds"
NEW = f"{PATH}/new"
ONE = f"{PATH}/{{id}}"
ACTS = {
    "pause": (change_feeds.pause, "Paused: no more runs begin. One that is under way goes on."),
    "resume": (change_feeds.resume, "It goes on."),
    "run-now": (change_feeds.run_now, "A run has begun."),
}


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def listing(visit: Visit) -> Response:
        found = await visit.run(change_feeds.list_all)
        rows = [(one, standing(one), schedule_form.often(one)) for one in found]
        return visit.show("feeds.html", rows=rows, run_words=run_words, names=await names_of(visit))

    async def ask(visit: Visit) -> Response:
        return await _form(visit, feed_form.EMPTY)

    async def create(visit: Visit) -> Response:
        try:
            plan = feed_form.read_plan(visit.form, await names_of(visit), visit.services.now())
            made = await visit.run(change_feeds.create, plan)
        except Refusal as no:
            return await _form(visit, visit.form, faults_of(no, feed_form.FIELDS))
        return visit.go(f"{PATH}/{made.id}", "Made: what is there at first is read in full.")

    async def change(visit: Visit) -> Response:
        name = visit.named("id")
        before = await visit.run(change_feeds.view, name)
        try:
            changes = feed_form.read_changes(visit.form, before, visit.services.now())
            await visit.run(change_feeds.change, name, changes)
        except Refusal as no:
            return await _page(visit, visit.form, faults_of(no, feed_form.FIELDS))
        return visit.go(_path(visit), "Saved." if changes else "Nothing was changed.")

    async def delete(visit: Visit) -> Response:
        said = "Deleted. Its events and transactions stay."
        return await visit.act(PATH, said, change_feeds.delete, visit.named("id"))

    return [
        desk.get(PATH, listing),
        desk.get(NEW, ask),
        desk.post(NEW, create),
        desk.get(ONE, _page),
        desk.post(f"{ONE}/settings", change),
        desk.post(f"{ONE}/delete", delete),
        *(desk.post(f"{ONE}/{name}", partial(_act, name)) for name in ACTS),
    ]


async def _act(name: str, visit: Visit) -> Response:
    step, said = ACTS[name]
    return await visit.act(_path(visit), said, step, visit.named("id"))


async def _form(visit: Visit, typed: Mapping[str, str], faults: Faults | None = None) -> Response:
    return visit.show(
        "feed_new.html",
        faults.status if faults else 200,
        typed=typed,
        faults=faults,
        names=await names_of(visit),
        units=list(schedule_form.UNITS.items()),
        types=feeds.types(),
    )


async def _page(
    visit: Visit, typed: Mapping[str, str] | None = None, faults: Faults | None = None
) -> Response:
    feed = await visit.run(change_feeds.view, visit.named("id"))
    watch = feed.watch
    return visit.show(
        "feed.html",
        faults.status if faults else 200,
        feed=feed,
        watch=watch,
        reading=[one for one in watch.types if one in (*watch.fresh, *watch.unread)]
        if watch
        else [],
        typed=feed_form.typed_of(feed) if typed is None else typed,
        faults=faults,
        often=schedule_form.often(feed),
        standing=standing(feed),
        due_times=due_times(feed),
        runs=[*([feed.run] if feed.run else []), *reversed(feed.runs)],
        run_words=run_words,
        names=await names_of(visit),
        units=list(schedule_form.UNITS.items()),
        types=feeds.types(),
        one=_path(visit),
    )


def _path(visit: Visit) -> str:
    return f"{PATH}/{visit.named('id')}"


PAGE = Page("Change feeds", PATH, routes)
