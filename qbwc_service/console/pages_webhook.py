"""One webhook endpoint: its settings, its secret, its deliveries, and sending them again."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console import endpoint_form
from qbwc_service.console.desk import Desk, Visit
from qbwc_service.console.forms import Faults, Form, faults_of
from qbwc_service.console.links import link
from qbwc_service.console.once import once
from qbwc_service.console.words import BAD, CALM, DELIVERIES, FAILED, FAILED_WORDS, GOOD, WARN
from qbwc_service.domain.deliveries import State
from qbwc_service.domain.errors import Refusal, not_found
from qbwc_service.domain.records import iso
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.services import Services
from qbwc_service.steps import deliveries, endpoints
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import list_all

PATH = "/console/webhooks"
ONE = f"{PATH}/{{id}}"
ON_A_PAGE = 50
LONGEST_CURSOR = 100
ASKED: dict[str, dict[str, Any]] = {
    **{state.value: {"state": state} for state in State},
    State.PENDING.value: {"state": State.PENDING, "failed": False},
    FAILED: {"state": State.PENDING, "failed": True},
}
"""Choice of deliveries -> which are meant."""
BOTH_SIGN = "For 24 hours the secret before it signs too: give this one to the receiver until then."
CHOICES = [
    ("", "All"),
    *((state.value, told) for state, (_, told) in DELIVERIES.items()),
    (FAILED, FAILED_WORDS),
]


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def show(visit: Visit) -> Response:
        return await _page(visit)

    async def change(visit: Visit) -> Response:
        name = visit.named("id")
        endpoint = await visit.run(endpoints.find, name)
        try:
            settings = endpoint_form.read(visit.form, endpoint)
            await visit.run(endpoints.change, name, settings)
        except Refusal as no:
            faults = faults_of(no, endpoint_form.FIELDS, "events")
            return await _page(visit, visit.form, faults)
        return visit.go(_path(visit), "Saved." if settings else "Nothing was changed.")

    async def rotate(visit: Visit) -> Response:
        fresh = await visit.run(endpoints.rotate_secret, visit.named("id"))
        title = "The webhook's new secret"
        return show_secret(visit, fresh.secret, title, _path(visit), fix=BOTH_SIGN)

    async def delete(visit: Visit) -> Response:
        said = "Deleted: what was still on its way to it is not sent."
        return await visit.act(PATH, said, endpoints.delete, visit.named("id"))

    return [
        desk.get(ONE, show),
        desk.post(f"{ONE}/settings", change),
        desk.post(f"{ONE}/rotate-secret", once(rotate)),
        desk.post(f"{ONE}/delete", delete),
        desk.post(f"{ONE}/enable", partial(_switch, False)),
        desk.post(f"{ONE}/disable", partial(_switch, True)),
        desk.post(f"{ONE}/test", _test),
        desk.post(f"{ONE}/resend", _resend),
        desk.post(f"{ONE}/replay", _replay),
    ]


async def _switch(disabled: bool, visit: Visit) -> Response:  # noqa: FBT001 - bound by partial
    said = (
        "Disabled: nothing is sent to it."
        if disabled
        else "Enabled: it is told of what happens from now on; what it missed can be replayed."
    )
    name, changes = visit.named("id"), {"disabled": disabled}
    return await visit.act(_path(visit), said, endpoints.change, name, changes)


async def _test(visit: Visit) -> Response:
    said = "A test is on its way: what becomes of it appears below."
    return await visit.act(_deliveries(visit), said, endpoints.test, visit.named("id"))


async def _resend(visit: Visit) -> Response:
    name = visit.form.get("delivery", "")
    said = "It is sent once more, at once."
    return await visit.act(_deliveries(visit), said, deliveries.resend, visit.named("id"), name)


async def _replay(visit: Visit) -> Response:
    """Send all since a moment again; of very many a part, and the page offers to go on."""
    try:
        form = Form(visit.form)
        since = form.moment("since", needed=True)
        form.done()
        after = visit.form.get("after", "")[:LONGEST_CURSOR] or None
        if since is None:
            raise AssertionError("the form has refused it")
        done = await visit.run(deliveries.replay, visit.named("id"), since, after)
    except Refusal as no:
        return await _page(visit, faults=faults_of(no, ("since",)), replaying=visit.form)
    told = f"{done.queued:,} events are sent once more."
    if done.after is None:
        return visit.go(_deliveries(visit), told)
    left = urlencode({"since": iso(since), "after": done.after})
    return visit.go(f"{_path(visit)}?{left}", f"{told} There are more: go on below.")


def standing(endpoint: Endpoint) -> tuple[str, str]:
    """Return how an endpoint stands, as a tone and words."""
    if endpoint.disabled:
        return (BAD if endpoint.given_up else CALM), "Disabled"
    if endpoint.failing_since:
        return WARN, "Failing"
    return (WARN, "Slow") if endpoint.slow else (GOOD, "Enabled")


async def names_of(visit: Visit) -> dict[str, str]:
    """Return the names of the connections by id."""
    return {view.connection.id: view.connection.name for view in await visit.run(list_all)}


def show_secret(
    visit: Visit, secret: str, title: str, back: str, *, fix: str = "", how: str = ""
) -> Response:
    """Return the page that shows a signing secret, this once."""
    return visit.show(
        "secret.html",
        title=title,
        what="Signing secret",
        secret=secret,
        fix=fix,
        how=[how] if how else [],
        verify=True,
        back=back,
        back_name="Webhooks" if back == PATH else "The webhook",
    )


async def _page(
    visit: Visit,
    typed: Mapping[str, str] | None = None,
    faults: Faults | None = None,
    replaying: Mapping[str, str] | None = None,
) -> Response:
    endpoint, found = await visit.run(_look, visit.named("id"), _asked(visit))
    asked = visit.query("status")
    kept = {"status": asked} if asked in ASKED else {}
    here, there = _path(visit), [path for _, path in visit.desk.nav]
    more = {**kept, "cursor": found.cursor}
    pages: dict[str, Any] = {
        "first": f"{here}?{urlencode(kept)}#deliveries" if visit.query("cursor") else "",
        "older": f"{here}?{urlencode(more)}#deliveries" if found.cursor else "",
    }
    return visit.show(
        "webhook.html",
        faults.status if faults else 200,
        endpoint=endpoint,
        standing=standing(endpoint),
        typed=endpoint_form.typed_of(endpoint) if typed is None else typed,
        replaying=replaying or {name: visit.query(name) for name in ("since", "after")},
        faults=faults,
        boxes=endpoint_form.BOXES,
        names=await names_of(visit),
        found=found,
        asked=kept.get("status", ""),
        choices=CHOICES,
        one=here,
        link=lambda id_: link(id_, there),
        **pages,
    )


def _look(
    services: Services, caller: Caller, name: str, asked: dict[str, Any]
) -> tuple[Endpoint, deliveries.Page]:
    endpoint = endpoints.find(services, caller, name, callbacks=True)
    if not endpoint.url:  # it holds the secret of all callbacks, and gets nothing
        raise not_found("webhook endpoint", name)
    return endpoint, deliveries.read(services, caller, name, limit=ON_A_PAGE, **asked)


def _asked(visit: Visit) -> dict[str, Any]:
    asked = visit.query("status")
    cursor = visit.query("cursor")[:LONGEST_CURSOR] or None
    return {**ASKED.get(asked, {}), "cursor": cursor}


def _path(visit: Visit) -> str:
    return f"{PATH}/{visit.named('id')}"


def _deliveries(visit: Visit) -> str:
    return f"{_path(visit)}#deliveries"
