"""Logging in with an admin's API key, and out."""

from asyncio import sleep

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from qbwc_service.console import guard
from qbwc_service.console.desk import SEE_OTHER, Desk, Visit
from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbwc_service.incoming import address_of, in_thread
from qbwc_service.steps.operators import log_in, log_out
from qbwc_service.steps.throttling import pause_after_failure

PATH = "/console/login"
WRONG = Refusal(
    Code.UNAUTHORIZED,
    "This key is wrong, revoked or expired.",
    fix="Paste the whole key: it begins with qbr_live_. `qbrelay key create` makes one.",
)


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def ask(request: Request) -> Response:
        back = guard.inside(request.query_params.get("next", ""))
        return desk.render(request, None, "login.html", {"back": back, "no": None})

    async def enter(request: Request) -> Response:
        guard.refuse_foreign(desk.services, request)
        guard.refuse_plain(desk.services, request)
        form = await guard.read_form(request)
        back, address = guard.inside(form.get("next", "")), address_of(request)
        secret = form.get("key", "").strip()
        try:
            token, _ = await in_thread(desk.threads, log_in, desk.services, secret, address)
        except Refusal as no:
            await sleep(pause_after_failure(desk.services, f"console {address}"))
            told = WRONG if no.code is Code.UNAUTHORIZED else no
            values = {"back": back, "no": told}
            return desk.render(request, None, "login.html", values, TABLE[told.code].http)
        response = RedirectResponse(back, SEE_OTHER)
        guard.remember(desk.services, request, response, token)
        return response

    async def leave(visit: Visit) -> Response:
        await visit.run(log_out, visit.session.id)
        response = visit.go(PATH)
        guard.remember(desk.services, visit.request, response, "")
        return response

    return [
        Route(PATH, ask, methods=["GET"]),
        Route(PATH, enter, methods=["POST"]),
        desk.post("/console/logout", leave),
    ]
