"""The list of webhook endpoints, and making a new one; each has a page of its own."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import endpoint_form, pages_webhook
from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.forms import Faults, faults_of
from qbwc_service.console.once import once
from qbwc_service.console.pages_webhook import PATH, names_of, show_secret, standing
from qbwc_service.domain.errors import Refusal
from qbwc_service.steps import endpoints

NEW = f"{PATH}/new"
CALLBACKS = f"{PATH}/callbacks/rotate-secret"
SHOWN = 50
"""Receivers that jobs named which are listed, the last used."""
BOTH_SIGN = "For 24 hours the secret before it signs too: tell receivers of this one until then."


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def listing(visit: Visit) -> Response:
        found = await visit.run(endpoints.list_all)
        named, all_ = await visit.run(endpoints.receivers)
        return visit.show(
            "webhooks.html",
            rows=[(one, standing(one)) for one in found],
            receivers=[(one, standing(one)) for one in named[:SHOWN]],
            more_receivers=len(named[SHOWN:]),
            all_receivers=all_,
            names=await names_of(visit),
        )

    async def ask(visit: Visit) -> Response:
        return await _form(visit, endpoint_form.EMPTY)

    async def create(visit: Visit) -> Response:
        try:
            settings: dict[str, Any] = endpoint_form.read(visit.form)
            fresh = await visit.run(endpoints.create, settings)
        except Refusal as no:
            return await _form(visit, visit.form, faults_of(no, endpoint_form.FIELDS, "events"))
        page = f"{PATH}/{fresh.endpoint.id}"
        how = "It is told of what happens from now on; what happened before can be replayed."
        return show_secret(visit, fresh.secret, "The webhook's secret", page, how=how)

    async def rotate(visit: Visit) -> Response:
        fresh = await visit.run(endpoints.rotate_callback_secret)
        title = "The new secret of callback addresses"
        return show_secret(visit, fresh.secret, title, PATH, fix=BOTH_SIGN)

    return [
        desk.get(PATH, listing),
        desk.get(NEW, ask),
        desk.post(NEW, once(create)),
        desk.post(CALLBACKS, once(rotate)),
        *pages_webhook.routes(desk),
    ]


async def _form(visit: Visit, typed: Mapping[str, str], faults: Faults | None = None) -> Response:
    return visit.show(
        "webhook_new.html",
        faults.status if faults else 200,
        typed=typed,
        faults=faults,
        boxes=endpoint_form.BOXES,
        names=await names_of(visit),
    )


PAGE = Page("Webhooks", PATH, routes)
