"""The list of transactions, with its search; each one has a page of its own."""

from datetime import datetime
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import forms, pages_transaction
from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.words import STATES
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.states import TABLE, State
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import View, list_all
from qbwc_service.steps.listing import Filter, Maker, list_jobs
from qbwc_service.steps.listing import Page as Listed
from qbwc_service.steps.searching import READS, Searched, search
from qbwc_service.steps.transactions import find_job

PATH = "/console/transactions"
ON_A_PAGE = 50
BAD_REQUEST = 400
TEXT = "text"
FIELDS = ("q", "status", "by", "connection", "since", "until")
EVERY, EVERY_LONG = 5, 30
"""Seconds after which the list renews itself: of all, and where many are read for one page."""
STATUSES = {
    "pending": "Unfinished",
    "success": "Succeeded",
    "error": "Ended in error",
    "duplicate": "Duplicates",
}
LOOKED_FOR = (State.IN_DOUBT, State.NEEDS_ATTENTION, State.DEAD_LETTERED, State.QUEUED, State.SENT)
CHOICES = [
    ("", "Any"),
    *STATUSES.items(),
    *((state.value, STATES[state][1]) for state in LOOKED_FOR),
]
"""Values and words of the choice of a status; a state narrows it."""

MAKERS = {
    "": "Anybody",
    Maker.CALLER.value: "People and programs",
    Maker.SCHEDULE.value: "Schedules",
    Maker.FEED.value: "Change feeds",
}


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def listing(visit: Visit) -> Response:
        asked = {name: visit.query(name) for name in FIELDS}
        if asked["q"].startswith("tx-") and await visit.run(_is_there, asked["q"]):
            return visit.go(f"{PATH}/{asked['q']}")
        no: Refusal | None = None
        wanted = Filter()
        found: Listed | Searched = Listed([], 0, None)
        try:
            wanted = _filter(asked)
            found = await _found(visit, wanted, asked["q"])
        except Refusal as refusal:
            no = refusal
            asked |= {"since": "", "until": ""}  # no field of a form can hold what was given
        views = await visit.run(list_all)
        kept = {name: value for name, value in asked.items() if value}
        by_text = isinstance(found, Searched)
        more = {**kept, **({"in": TEXT} if by_text else {}), "cursor": found.cursor}
        return visit.show(
            "transactions.html",
            BAD_REQUEST if no else 200,
            found=found,
            by_text=by_text,
            every=0 if by_text or visit.query("cursor") else _every(wanted),
            asked=asked,
            no=no,
            choices=CHOICES,
            makers=MAKERS,
            names=_names(views),
            first=f"{PATH}?{urlencode(kept)}" if visit.query("cursor") else "",
            older=f"{PATH}?{urlencode(more)}" if found.cursor else "",
        )

    return [desk.get(PATH, listing), *pages_transaction.routes(desk)]


async def _found(visit: Visit, wanted: Filter, q: str) -> Listed | Searched:
    """Return what has the identifier, or, where nothing has, what holds it as a piece of text."""
    cursor = visit.query("cursor") or None
    if visit.query("in") != TEXT or not q:
        found = await visit.run(_listed, wanted, cursor)
        if found.jobs or found.cursor or cursor or not q:
            return found
    return await visit.run(search, wanted, q, ON_A_PAGE, cursor)


def _is_there(services: Services, caller: Caller, job_id: str) -> bool:
    try:
        find_job(services, caller, job_id)
    except Refusal:
        return False
    return True


def _listed(services: Services, caller: Caller, asked: Filter, cursor: str | None) -> Listed:
    # Nothing is read for the sake of a total: the page is made anew again and again.
    return list_jobs(
        services,
        caller,
        asked,
        limit=ON_A_PAGE,
        offset=0,
        cursor=cursor,
        reads_to_count=False,
        reads_at_most=READS,
    )


def _every(asked: Filter) -> int:
    """Return the seconds after which the list is made anew."""
    wanted = asked.narrowed()
    return EVERY_LONG if wanted and wanted.several else EVERY


def _names(views: list[View]) -> dict[str, str]:
    return {view.connection.id: view.connection.name for view in views}


def _filter(asked: dict[str, str]) -> Filter:
    """Return what the form asks for; refuse a moment that is none."""
    status, by = asked["status"], asked["by"]
    return Filter(
        status=status if status in STATUSES else None,
        state=State(status) if status in TABLE else None,
        since=_moment(asked["since"], "From"),
        until=_moment(asked["until"], "Until"),
        identifier=asked["q"] or None,
        connection_id=asked["connection"] or None,
        maker=Maker(by) if by and by in MAKERS else None,
    )


def _moment(text: str, name: str) -> datetime | None:
    """Return a moment of the form, None where it was left empty."""
    if not text:
        return None
    found = forms.moment(text)
    if found is None:
        told = f"{name}: {text[:40]!r} is no date and time."
        raise Refusal(Code.INVALID_REQUEST, told, fix=forms.A_MOMENT)
    return found


PAGE = Page("Transactions", PATH, routes)
