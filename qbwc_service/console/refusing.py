"""How the console says no: a page with a sentence and what to do, whatever the failing."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response

from qbwc_service.console import guard
from qbwc_service.console.desk import SEE_OTHER, Desk
from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbwc_service.incoming import request_id_of
from qbwc_service.logs import event
from qbwc_service.store.port import StaleError, StoreUnavailableError

log = logging.getLogger("qbwc_service.console")

CLIENT_CLOSED = 499
UNAUTHORIZED = 401
AGAIN = "Wait a few seconds, then look whether it was done before you try again."
CODES = {404: Code.NOT_FOUND, 405: Code.METHOD_NOT_ALLOWED}
LOST = "There is no such page."

Handler = Callable[[Request, Any], Awaitable[Response]]


def handlers(desk: Desk) -> Mapping[Any, Handler]:
    """Return the table of what is done about each way of failing."""

    def said(request: Request, no: Refusal) -> Response:
        operator = getattr(request.state, "operator", None)
        values = {
            "no": no,
            "title": TABLE[no.code].title,
            "request_id": request_id_of(request),
            "back": guard.page_of(request) if request.method == "POST" else guard.HOME,
        }
        return desk.render(request, operator, "problem.html", values, TABLE[no.code].http)

    async def refused(request: Request, no: Refusal) -> Response:
        return said(request, no)

    async def login_needed(request: Request, error: guard.LoginNeededError) -> Response:
        if "hx-request" in request.headers:  # the page stays, with what was typed, and says so
            return Response(status_code=UNAUTHORIZED)
        return RedirectResponse(guard.login_path(error.back), SEE_OTHER)

    async def no_such_page(request: Request, error: HTTPException) -> Response:
        code = CODES.get(error.status_code, Code.INVALID_REQUEST)
        told = LOST if code is Code.NOT_FOUND else "This page takes no such call."
        request.state.operator = await _whoever(desk, request)
        response = said(request, Refusal(code, told, fix="Go on from the navigation above."))
        response.headers.update(error.headers or {})
        return response

    async def store_down(request: Request, error: Exception) -> Response:
        _log(request, error)
        return said(
            request, Refusal(Code.NETWORK_ERROR, "The database could not be reached.", fix=AGAIN)
        )

    async def too_many_writers(request: Request, error: Exception) -> Response:
        _log(request, error)
        told = "Others changed the same thing again and again; nothing was done."
        return said(request, Refusal(Code.NETWORK_ERROR, told, fix="Try again."))

    async def left(_request: Request, _error: Exception) -> Response:
        return Response(status_code=CLIENT_CLOSED)

    async def bug(request: Request, error: Exception) -> Response:
        _log(request, error)
        request.state.bug_logged = True
        told = "The log has the details under the request id below."
        return said(request, Refusal(Code.INTERNAL_ERROR, told, fix=AGAIN))

    return {
        Refusal: refused,
        guard.LoginNeededError: login_needed,
        HTTPException: no_such_page,
        StoreUnavailableError: store_down,
        StaleError: too_many_writers,
        ClientDisconnect: left,
        Exception: bug,
    }


async def _whoever(desk: Desk, request: Request) -> Any:
    """Return who is logged in, None where nobody is: for the frame around a page that is none."""
    try:
        return await guard.operator_of(desk.services, desk.threads, request)
    except guard.LoginNeededError:
        return None


def _log(request: Request, error: Exception) -> None:
    event(
        log,
        "request_failed",
        level=logging.ERROR,
        exc_info=error,
        request_id=request_id_of(request),
    )
