"""Calls that do one step to one thing and answer it as it then is: pause, resume and the like."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, TypeVar

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract
from qbwc_service.api.door import Door
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller

T = TypeVar("T")
Acts = Mapping[str, tuple[str, Callable[[Services, Caller, str], T]]]
"""By the last part of the path: what the document calls it, and the step."""
Shown = Callable[[Door, Caller, T], Awaitable[Response]]


def add_acts(
    routes: APIRouter,
    door: Door,
    acts: Acts[T],
    shown: Shown[T],
    *,
    thing: str,
    id_name: str,
    scope: Scope,
) -> None:
    """Add a call for each of `acts`; `shown` answers with what the step returned.

    `id_name` is what the path calls the id of the thing, `scope` what a key has to have.
    """
    for name, (summary, step) in acts.items():
        routes.add_api_route(
            f"/{{{id_name}}}/{name}",
            _call(door, step, shown, id_name, scope),
            methods=["POST"],
            summary=summary,
            description=f"Answers the {thing} as it now is.",
            responses=contract.errors(Code.NOT_FOUND),
            name=f"{name} {thing}".replace(" ", "_").replace("-", "_"),
        )


def _call(
    door: Door,
    step: Callable[[Services, Caller, str], T],
    shown: Shown[T],
    id_name: str,
    scope: Scope,
) -> Callable[..., Awaitable[Response]]:
    async def call(request: Request, id_: Annotated[str, Path(alias=id_name)]) -> Response:
        caller = await door.caller(request, scope)
        return await shown(door, caller, await door.run(step, door.services, caller, id_))

    return call
