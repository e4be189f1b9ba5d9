"""The log of events as a page: the newest first, each with a way to what it tells of."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.console.links import link
from qbwc_service.console.words import BAD, CALM, GOOD, WARN
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.events import MEANINGS, Type
from qbwc_service.domain.feeds import event_type, kinds_of
from qbwc_service.domain.webhooks import ALL
from qbwc_service.services import Services
from qbwc_service.steps import change_feeds
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.event_log import Latest, latest

PATH = "/console/events"
ON_A_PAGE = 50
LONGEST_TYPE = 1_000
LONGEST_DATA = 4_000
"""Characters of an event's facts that are shown; the API has them all."""
TONES: Mapping[str, str] = {
    Type.SUCCEEDED: GOOD,
    Type.SETTLED: GOOD,
    Type.ONLINE: GOOD,
    Type.SETUP_COMPLETED: GOOD,
    Type.IN_DOUBT: WARN,
    Type.FAILED: BAD,
    Type.NEEDS_ATTENTION: BAD,
    Type.OFFLINE: BAD,
    Type.COMPANY_FILE_MISMATCH: BAD,
    Type.SCHEDULE_FAILED: BAD,
}
"""Tones of types; the others are calm."""
KINDS = tuple(dict.fromkeys(f"{type_.value.partition('.')[0]}.*" for type_ in Type))


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""
    there = [path for _, path in desk.nav]

    async def listing(visit: Visit) -> Response:
        asked, before = visit.query("type")[:LONGEST_TYPE], visit.query("before")
        faults: Faults | None = None
        found = Latest((), None)
        try:
            types = [one for one in (part.strip() for part in asked.split(",")) if one]
            found = await visit.run(latest, before=before, types=types, limit=ON_A_PAGE)
        except Refusal as no:
            faults = faults_of(no, ("type",))
        kept = {"type": asked} if asked else {}
        return visit.show(
            "events.html",
            faults.status if faults else 200,
            found=found,
            faults=faults,
            asked=asked,
            choices=await visit.run(_choices) if visit.whole else [],
            meanings=MEANINGS,
            tones=TONES,
            calm=CALM,
            link=lambda id_: link(id_, there),
            told=_told,
            first=_list(kept) if before else "",
            older=_list({**kept, "before": found.before}) if found.before else "",
        )

    return [desk.get(PATH, listing)]


def _list(asked: Mapping[str, str]) -> str:
    return f"{PATH}?{urlencode(asked)}" if asked else PATH


def _choices(services: Services, caller: Caller) -> list[str]:
    """Return what is offered: all of a kind, those of the tenant's change feeds among them."""
    watched = {
        event_type(kind, ALL)
        for feed in change_feeds.list_all(services, caller)
        for type_ in (feed.watch.types if feed.watch else ())
        for kind in kinds_of(type_)
    }
    return [*KINDS, *sorted(watched), *(type_.value for type_ in Type)]


def _told(data: Mapping[str, Any]) -> str:
    """Return the facts of an event as text to be read."""
    return json.dumps(data, indent=2, ensure_ascii=False, default=str)[:LONGEST_DATA]


PAGE = Page("Events", PATH, routes)
