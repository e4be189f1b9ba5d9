"""/api/schema: what each request and its answer may hold, for programs that build forms."""

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract
from qbwc_service.api.bodies import invalid
from qbwc_service.api.caching import Kept, answer, tag
from qbwc_service.api.door import Door
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.speaking import spoken
from qbxml.versions import KNOWN, spoken_version


def _known(given: str | None) -> str | None:
    """Return a version as it is written in full, or refuse one that there is not."""
    try:
        return given and spoken_version(given)
    except ValueError:
        there = f"{', '.join(KNOWN[:-1])} or {KNOWN[-1]}"
        raise PydanticCustomError(
            "literal_error", "is none of {expected}", {"expected": there}
        ) from None


Host = tuple[str | None, str | None]
"""A qbXML version and a country, None for any."""
Version = Annotated[str | None, Query(pattern=r"^[1-9][0-9]?(\.[0-9])?$"), AfterValidator(_known)]
Country = Annotated[
    Literal["US", "CA", "UK", "AU"] | None,
    BeforeValidator(lambda given: given.upper() if isinstance(given, str) else given),
]
OF_LIST = ("version", "edition", "connection_id")
OF_ONE = (*OF_LIST, "part")
"""What may stand in the address."""

GOOD = "private, max-age=3600"
UNSURE = "private, no-cache"
"""Of a connection, whose QuickBooks may be another one tomorrow: ask each time."""


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/schema", tags=["qbXML"])
    refusals = contract.errors(Code.INVALID_REQUEST, Code.NOT_FOUND)

    @routes.get("", summary="List the types of requests", responses=refusals)
    async def list_schemas(
        request: Request,
        version: Version = None,
        edition: Country = None,
        connection_id: str | None = None,
    ) -> Response:
        """Every type there is, or those that one QuickBooks knows."""
        caller = await door.caller(request, Scope.READ)
        _only(request, OF_LIST)
        host = await _host(door, caller, (version, edition), connection_id)
        made = await door.run(_listed, host, request.scope.get("root_path", ""))
        return answer(request, _kept(made, connection_id))

    @routes.get("/{request_type}", summary="What a request may hold", responses=refusals)
    async def read_schema(
        request: Request,
        request_type: str,
        version: Version = None,
        edition: Country = None,
        connection_id: str | None = None,
        part: Literal["request", "answer"] = "request",
    ) -> Response:
        """The JSON Schema (2020-12) of a request's data, or of its answer's.

        Fields stand in the order that QuickBooks wants, which `x-order` tells too. With a version,
        an edition or a connection it leaves out what such a QuickBooks does not know.
        """
        caller = await door.caller(request, Scope.READ)
        _only(request, OF_ONE)
        host = await _host(door, caller, (version, edition), connection_id)
        made = await door.run(_schema, request_type, part, host)
        return answer(request, _kept(made, connection_id))

    return routes


def _only(request: Request, names: Sequence[str]) -> None:
    """Refuse what may not stand in the address, and say what may."""
    wrong = [name for name in request.query_params if name not in names]
    if wrong:
        errors = [{"type": "extra_forbidden", "loc": ("query", name)} for name in wrong]
        raise invalid(errors, names)


async def _host(door: Door, caller: Caller, asked: Host, connection_id: str | None) -> Host:
    """Return which QuickBooks is meant; what is asked for goes before what a connection tells."""
    version, country = asked
    if connection_id is None:
        return version, country
    told = await door.run(spoken, door.services, caller, connection_id)
    return version or told[0], country or told[1]


def _kept(body: bytes, connection_id: str | None) -> Kept:
    return Kept(body, tag(body), GOOD if connection_id is None else UNSURE)


def _schema(request_type: str, part: str, host: Host) -> bytes:
    from qbwc_service.api import schema_texts

    return schema_texts.schema(request_type, part, host)


def _listed(host: Host, root: str) -> bytes:
    from qbwc_service.api import schema_texts

    return schema_texts.listed(host, root)
