"""/api/transactions: look at them, and settle what needs a person."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract, data_views, views
from qbwc_service.api.bodies import read_model
from qbwc_service.api.door import Door
from qbwc_service.api.forms import media_of, send_answer
from qbwc_service.api.models import Listing, Note, Resolve, Retry
from qbwc_service.api.prefer import LONGEST_WAIT
from qbwc_service.api.problems import json_response
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Job, Notation
from qbwc_service.domain.keys import Scope
from qbwc_service.domain.states import Outcome
from qbwc_service.steps import retrying, transactions
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.steps.showing import forget, texts_of
from qbxml.data.records import to_plain

ONE = contract.errors(Code.NOT_FOUND, Code.INVALID_REQUEST)
ACT = contract.errors(
    Code.NOT_FOUND, Code.INVALID_STATE, Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE
)


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/transactions", tags=["Transactions"])
    _listing(routes, door)
    _reading(routes, door)
    _queueing(routes, door)
    _settling(routes, door)
    return routes


def _listing(routes: APIRouter, door: Door) -> None:
    @routes.get("", summary="List transactions", responses=contract.errors(Code.INVALID_REQUEST))
    async def list_transactions(request: Request, asked: Annotated[Listing, Query()]) -> Response:
        """Newest first. `cursor` pages without counting; `offset` + `limit` go to 10,000."""
        caller = await door.caller(request, Scope.READ)
        wanted = Filter(
            status=asked.status,
            state=asked.state,
            since=asked.since,
            until=asked.until,
            identifier=asked.identifier,
            connection_id=asked.connection_id,
        )
        page = await door.run(
            list_jobs,
            door.services,
            caller,
            wanted,
            limit=asked.limit,
            offset=asked.offset,
            cursor=asked.cursor,
        )
        body: dict[str, Any] = {
            "transactions": [views.row(job) for job in page.jobs],
            "limit": asked.limit,
            "offset": asked.offset,
            "next_cursor": page.cursor,
        }
        return json_response(body if asked.cursor else {**body, "total": page.total})


def _reading(routes: APIRouter, door: Door) -> None:
    @routes.get("/{transaction_id}", summary="Read one", responses=ONE)
    async def read_transaction(
        request: Request,
        transaction_id: str,
        wait: Annotated[int, Query(ge=0, le=LONGEST_WAIT)] = 0,
        format: Literal["json"] | None = None,  # noqa: A002 - the contract's own word
    ) -> Response:
        """Everything about it; with `wait` as soon as it has come to rest. Always 200.

        On AWS a text that would make this larger than 4 MB is null, and `qbxml_response_url` or
        `qbxml_request_url` beside it gives it for 15 minutes.
        """
        caller = await door.caller(request, Scope.READ)
        mark = door.bell.mark()
        job = await door.run(transactions.find_job, door.services, caller, transaction_id)
        job = await door.settled(request, caller, job, wait, mark)
        return json_response(await door.run(_detail, door, job, as_json=format == "json"))

    @routes.get("/{transaction_id}/response", summary="Stream QuickBooks' answer", responses=ONE)
    async def read_response(
        request: Request,
        transaction_id: str,
        format: Literal["xml", "ndjson"] | None = None,  # noqa: A002 - the contract's own word
    ) -> Response:
        """The answer alone, sent page by page as it is read; 307 to its address where it is large.

        As application/xml, or record by record as NDJSON (`?format=ndjson`, or `Accept` with
        application/x-ndjson or application/jsonl): one line per record, its `type` such as
        CustomerRet, and after those of each request one line with its status and `count`.
        An answer that cannot be read to its end breaks the connection; of NDJSON a request
        without its status line is not whole.
        """
        caller = await door.caller(request, Scope.READ)
        job = await door.run(transactions.find_job, door.services, caller, transaction_id)
        return await send_answer(
            door, request, job, media_of(request.headers.getlist("accept"), format)
        )


def _queueing(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "/{transaction_id}/retry",
        summary="Try again",
        responses={**ACT, **contract.errors(Code.DEPENDENCY_FAILED, keyed=False)},
        openapi_extra=contract.json_body(Retry, {"force": False}),
    )
    async def retry(request: Request, transaction_id: str) -> Response:
        """Make a new transaction of one of which nothing was applied.

        It comes after the same others, or after their latest retries: retry those first.
        """
        caller = await door.caller(request, Scope.WRITE)
        force = (await read_model(request, Retry)).force
        job = await door.run(retrying.retry, door.services, caller, transaction_id, force=force)
        return json_response(
            {
                "success": True,
                "new_transaction_id": job.id,
                "original_transaction_id": transaction_id,
            }
        )

    @routes.post(
        "/{transaction_id}/cancel",
        summary="Cancel or discard",
        responses=ACT,
        openapi_extra=contract.json_body(Note, {"note": "ordered twice"}),
    )
    async def cancel(request: Request, transaction_id: str) -> Response:
        """Take back what was not sent, or discard a dead-lettered one."""
        caller = await door.caller(request, Scope.WRITE)
        note = (await read_model(request, Note)).note
        job = await door.run(transactions.cancel, door.services, caller, transaction_id, note)
        return json_response({"success": True, **views.row(job)})


def _settling(routes: APIRouter, door: Door) -> None:
    @routes.post(
        "/{transaction_id}/resolve",
        summary="Settle by hand",
        responses=ACT,
        openapi_extra=contract.json_body(Resolve, {"outcome": "applied", "note": "seen"}),
    )
    async def resolve(request: Request, transaction_id: str) -> Response:
        """Say what became of a transaction in doubt, after a look into QuickBooks."""
        caller = await door.caller(request, Scope.WRITE)
        said = await read_model(request, Resolve)
        job = await door.run(
            transactions.resolve,
            door.services,
            caller,
            transaction_id,
            Outcome(said.outcome),
            said.note,
        )
        return json_response({"success": True, **views.row(job)})

    @routes.delete("/{transaction_id}/payload", summary="Purge request and answer", responses=ACT)
    async def purge(request: Request, transaction_id: str) -> Response:
        """Delete the texts of a finished transaction; its outcome stays."""
        caller = await door.caller(request, Scope.WRITE)
        job = await door.run(_purged, door, caller, transaction_id)
        return json_response({"success": True, **views.row(job)})


def _detail(door: Door, job: Job, *, as_json: bool) -> dict[str, Any]:
    readers: dict[str, Callable[[str], Any]] = {"plain": to_plain} if as_json else {}
    if job.written_in is Notation.JSON:
        readers["told"] = partial(data_views.read_answer, job)
    texts = texts_of(door.services, job, readers)
    where = transactions.standing(door.services, job)
    body = views.detail(job, where, texts.request.text, texts.response.text)
    body |= views.addresses(texts)
    if as_json:
        body["qbxml_response_json"] = texts.data.get("plain")
    if job.written_in is Notation.JSON:
        body |= data_views.told(job, texts.data.get("told"), texts.response)
    return body


def _purged(door: Door, caller: Caller, transaction_id: str) -> Job:
    job = transactions.purge(door.services, caller, transaction_id)
    forget(door.services, job)
    return job
