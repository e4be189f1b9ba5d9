"""Try it: a request is chosen, written in a form or as text, checked, tried and sent."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import pages_tryit_watch, trying
from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.form_fields import Node, begun, nodes_of
from qbwc_service.console.form_values import posted
from qbwc_service.console.trying import FORM, TEXT, Draft
from qbwc_service.console.tryit_acts import ACTS, Notice, Shown, refused
from qbwc_service.console.typed_text import as_json
from qbwc_service.domain.errors import Refusal
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import list_all
from qbwc_service.steps.requesting import Asked
from qbwc_service.steps.transactions import find_job
from qbxml.shapes.catalog import Entry, entries, entry
from qbxml.shapes.editions import ANY, QuickBooks
from qbxml.shapes.json_examples import example

PATH = "/console/tryit"
MOST_BYTES, MOST_FIELDS = 400_000, 6_000
"""A text of 64 kB, of which each byte may take three, and the fields of a form with many lines."""
LONGEST_IDENTIFIER = 255
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
KINDS: Mapping[str, str] = {
    "query": "Query",
    "report": "Report",
    "add": "Add",
    "mod": "Change",
    "del": "Delete",
    "void": "Void",
}
PURGED = "The request of this transaction was purged: there is nothing to start from."
KEYED = "A program sent the first one under the key {}. This one goes without that key."
KEYED_FIX = (
    "If the program sends it again, it is done twice. Where QuickBooks was what had to be put "
    "right, not the request, use Try again on the first one: its key goes with it."
)


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def begin(visit: Visit) -> Response:
        start = visit.query("from")
        if start:
            shown = await visit.run(_start_from, start)
        else:
            shown = Shown(await visit.run(_new, visit.request.query_params))
        return await _page(visit, shown)

    async def act(visit: Visit) -> Response:
        draft, no = await visit.run(_draft, visit.form)
        if no is not None:
            return await _page(visit, refused(draft, no))
        do, _, what = visit.form.get("do", "").partition(":")
        shown = await visit.run(ACTS.get(do, ACTS["check"]), draft, what, visit.form)
        return visit.go(f"{PATH}/{shown.sent}") if shown.sent else await _page(visit, shown)

    return [
        desk.get(PATH, begin),
        desk.post(PATH, act, MOST_BYTES, MOST_FIELDS),
        *pages_tryit_watch.routes(desk),
    ]


async def _page(visit: Visit, shown: Shown) -> Response:
    draft = shown.draft
    views = await visit.run(list_all)
    sought = visit.query("q")
    part = "hx-request" in visit.request.headers  # which htmx drops if it says no
    return visit.show(
        "tryit.html",
        200 if part else shown.status,
        part=part,
        shown=shown,
        draft=draft,
        tried=shown.tried,
        names={view.connection.id: view.connection.name for view in views},
        known=entry(draft.type),
        kinds=KINDS,
        nodes=() if part else await visit.run(_nodes, shown),
        sought=sought,
        found=[] if draft.type or draft.tab == TEXT else _found(sought, draft.known_to),
        key=visit.services.ids.ordered("console-"),
        tabs=((FORM, "Form"), (TEXT, "Text")),
    )


def _nodes(_services: Services, _caller: Caller, shown: Shown) -> tuple[Node, ...]:
    """Return the fields of the form, which is work for a thread."""
    draft, tried = shown.draft, shown.tried
    plan = draft.plan if draft.tab == FORM else None
    return nodes_of(plan, draft.filled, tried.by_place() if tried else {}) if plan else ()


def _new(services: Services, caller: Caller, query: Mapping[str, str]) -> Draft:
    """Return an empty draft for what the address names; refuse a connection of somebody else."""
    connection_id = query.get("connection", "")
    if not connection_id:
        connection_id = next((each.connection.id for each in list_all(services, caller)), "")
    known_to = trying.spoken_by(services, caller, connection_id) if connection_id else ANY
    draft = Draft(connection_id, known_to=known_to)
    known = entry(query.get("type", "").removesuffix("Rq"))
    if query.get("tab") == TEXT:
        return replace(draft, tab=TEXT, type=known.type if known else "", text=_sample(known))
    draft = replace(draft, type=known.type if known else "")
    return replace(draft, filled=begun(draft.plan)) if draft.plan else draft


def _sample(known: Entry | None) -> str:
    plan = Draft("", known.type).plan if known else None
    if known is None or plan is None:
        return ""
    return as_json(Asked(((known.type, example(plan.shape)),), alone=True))


def _start_from(services: Services, caller: Caller, job_id: str) -> Shown:
    draft = trying.start_from(services, caller, job_id)
    there = [each.connection.id for each in list_all(services, caller)]
    if draft.connection_id not in there:
        draft = replace(draft, connection_id=there[0] if there else "")
    if draft.connection_id:
        known_to = trying.spoken_by(services, caller, draft.connection_id)
        draft = replace(draft, known_to=known_to)
    if not draft.text and not draft.type:
        return Shown(draft, notice=Notice("warn", PURGED))
    first = find_job(services, caller, job_id)
    if first.idempotency_key is None or not first.writes:
        return Shown(draft)
    told = KEYED.format(first.idempotency_key)
    return Shown(draft, notice=Notice("warn", told, KEYED_FIX))


def _draft(
    services: Services, caller: Caller, form: Mapping[str, str]
) -> tuple[Draft, Refusal | None]:
    """Return what was typed, and what is to be said of its connection if that is not there."""
    known = entry(form.get("type", ""))
    draft = Draft(
        form.get("connection", ""),
        known.type if known else "",
        TEXT if form.get("tab") == TEXT else FORM,
        posted(form),
        form.get("text", "").replace("\r\n", "\n"),
        _CONTROL.sub(" ", form.get("identifier", "")).strip()[:LONGEST_IDENTIFIER],
    )
    try:
        known_to = trying.spoken_by(services, caller, draft.connection_id)
    except Refusal as no:
        return draft, no
    return replace(draft, known_to=known_to), None


def _found(sought: str, known_to: QuickBooks) -> list[tuple[str, list[Entry]]]:
    """Return the types that a QuickBooks knows by what they are about; all words must be in one."""
    words = sought.lower().split()
    every = [
        one
        for one in entries(known_to)
        if all(word in f"{one.type} {KINDS.get(one.kind, '')}".lower() for word in words)
    ]
    every.sort(key=lambda one: (one.resource, one.type))
    return [(name, list(group)) for name, group in groupby(every, key=lambda one: one.resource)]


PAGE = Page("Try it", PATH, routes)
