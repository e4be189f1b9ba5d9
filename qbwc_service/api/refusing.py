"""The complete table of how REST says no: every way of failing gets its problem answer."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import compile_path

from qbwc_service.api.answering import QBXML_PATH, REQUESTS_PATH, first_transaction
from qbwc_service.api.bodies import invalid
from qbwc_service.api.door import Door
from qbwc_service.api.problems import (
    json_response,
    log_bug,
    problem_body,
    refusal_fields,
)
from qbwc_service.domain.errors import TABLE, Code, Refusal
from qbwc_service.domain.states import Outcome
from qbwc_service.incoming import request_id_of
from qbwc_service.store.port import StaleError, StoreUnavailableError

HTTP_CODES = {404: Code.NOT_FOUND, 405: Code.METHOD_NOT_ALLOWED}
CLIENT_CLOSED = 499
"""For the log alone: nobody is there to read it."""
STORE_RETRY_SECONDS = 5
AGAIN = "Try again as soon as Retry-After says."
SHOWN_PATH = 200
SUBMIT_PATHS = (QBXML_PATH, REQUESTS_PATH)

Handler = Callable[[Request, Any], Awaitable[Response]]


def allowed(app: FastAPI, path: str, here: str) -> str:
    """Return all methods of a path (RFC 9110 wants them whole); the framework names one route's."""
    found = set(filter(None, here.split(", ")))
    for template, item in app.openapi()["paths"].items():
        if compile_path(template)[0].match(path):
            found |= {method.upper() for method in item}
    return ", ".join(sorted(found | ({"HEAD"} if "GET" in found else set())))


def _submits(request: Request) -> bool:
    return request.method == "POST" and request.url.path in SUBMIT_PATHS


def _of_what(request: Request) -> dict[str, Any]:
    """Say nothing of any transaction's outcome where the call did not make one (D5)."""
    if _submits(request):
        return {}
    return {"outcome": None, "retry_allowed": request.method in ("GET", "HEAD")}


class Refuser:
    """Makes the answers; one method for each kind of failing."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.table: dict[type[Exception], Handler] = {
            Refusal: self.refused,
            RequestValidationError: self.not_understood,
            HTTPException: self.no_such_call,
            StoreUnavailableError: self.store_down,
            StaleError: self.too_many_writers,
            ClientDisconnect: self.left,
            Exception: self.bug,
        }

    def install(self, app: FastAPI) -> None:
        """Hang the table into the application."""
        for kind, handler in self.table.items():
            app.add_exception_handler(kind, handler)

    async def refused(self, request: Request, error: Refusal) -> Response:
        """Say a step's or the door's no."""
        fields = refusal_fields(error)
        first = error.extra.get("first")
        if first is not None:
            fields |= await first_transaction(self._door, request, first)
        return self._said(request, error.code, error.detail, **fields)

    async def not_understood(self, request: Request, error: RequestValidationError) -> Response:
        """Refuse a parameter, but first a caller who may not ask at all."""
        try:
            await self._door.caller(request)
        except Refusal as refusal:
            return await self.refused(request, refusal)
        return await self.refused(request, invalid(error.errors(), _names(request)))

    async def no_such_call(self, request: Request, error: HTTPException) -> Response:
        """Say that there is no such path, or not this method of it."""
        code = HTTP_CODES.get(error.status_code, Code.INVALID_REQUEST)
        path = request.url.path
        told = f"{request.method} {path[:SHOWN_PATH]}: {TABLE[code].title}."
        if code is not Code.METHOD_NOT_ALLOWED:
            return self._said(request, code, told, fix="See /docs for every path there is.")
        methods = allowed(request.app, path, (error.headers or {}).get("Allow", ""))
        answer = self._said(request, code, told, fix=f"Use {methods}.")
        answer.headers["Allow"] = methods
        return answer

    async def store_down(self, request: Request, error: Exception) -> Response:
        """Say that the store is away."""
        log_bug(request, error)
        told = "The database could not be reached; nothing was queued."
        if not _submits(request):
            told = "The database could not be reached."
        return self._said(
            request,
            Code.NETWORK_ERROR,
            told,
            fix=AGAIN,
            retry_after_seconds=STORE_RETRY_SECONDS,
            **_of_what(request),
        )

    async def too_many_writers(self, request: Request, error: Exception) -> Response:
        """Say that others were first five times over (D24)."""
        log_bug(request, error)
        told = "Others changed the same thing again and again; nothing was done."
        return self._said(
            request, Code.NETWORK_ERROR, told, fix=AGAIN, retry_after_seconds=1, **_of_what(request)
        )

    async def left(self, _request: Request, _error: Exception) -> Response:
        """Close the books on a caller who went away."""
        return Response(status_code=CLIENT_CLOSED)

    async def bug(self, request: Request, error: Exception) -> Response:
        """Own up, with the id under which the log has the stack."""
        log_bug(request, error)
        request.state.bug_logged = True
        told = "The log has the stack under this request id."
        unknown = {"outcome": Outcome.UNKNOWN.value, "retry_allowed": False}
        fix = "Look whether it was done before you send it again; report the request id."
        return self._said(request, Code.INTERNAL_ERROR, told, fix=fix, **unknown)

    def _said(self, request: Request, code: Code, detail: str, **fields: Any) -> Response:
        body = problem_body(
            code,
            detail,
            request_id=request_id_of(request),
            moment=self._door.services.now(),
            base_url=self._door.services.settings.base_url,
            **fields,
        )
        headers = {}
        if fields.get("retry_after_seconds") is not None:
            headers["Retry-After"] = str(fields["retry_after_seconds"])
        if code is Code.UNAUTHORIZED:
            headers["WWW-Authenticate"] = "Bearer"
        return json_response(body, TABLE[code].http, headers)


def _names(request: Request) -> list[str]:
    """Return the names of the parameters that the called route takes in its query."""
    dependant = getattr(request.scope.get("route"), "dependant", None)
    names: list[str] = []
    for parameter in dependant.query_params if dependant else ():
        model = parameter.field_info.annotation
        whole = isinstance(model, type) and issubclass(model, BaseModel)
        names += model.model_fields if whole else [parameter.alias]
    return names
