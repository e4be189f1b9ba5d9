"""/api/dead-letters: what was tried as often as allowed, sent again or discarded by the hundred."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.api import contract
from qbwc_service.api.bodies import read_model
from qbwc_service.api.door import Door
from qbwc_service.api.examples.shown import TX
from qbwc_service.api.models import DeadLetters, DiscardDeadLetters
from qbwc_service.api.problems import json_response
from qbwc_service.domain.errors import Code
from qbwc_service.domain.keys import Scope
from qbwc_service.steps.dead_letters import Chosen, Swept, discard_all, retry_all

ANSWERS = contract.errors(Code.NOT_FOUND, Code.INVALID_REQUEST, Code.PAYLOAD_TOO_LARGE)


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/api/dead-letters", tags=["Transactions"])

    @routes.post(
        "/retry",
        summary="Try many again",
        responses=ANSWERS,
        openapi_extra=contract.json_body(DeadLetters, {"ids": [TX]}),
    )
    async def retry_dead_letters(request: Request) -> Response:
        """200 at most, in order of acceptance; each becomes a new transaction.

        One that was retried already is left out. With `next_cursor`, call again with it.
        """
        caller = await door.caller(request, Scope.WRITE)
        asked = await read_model(request, DeadLetters)
        swept = await door.run(retry_all, door.services, caller, _chosen(asked))
        done = [
            {"transaction_id": old, "new_transaction_id": fresh.id} for old, fresh in swept.done
        ]
        return _answer(swept, done)

    @routes.post(
        "/discard",
        summary="Discard many",
        responses=ANSWERS,
        openapi_extra=contract.json_body(DiscardDeadLetters, {"ids": [TX], "note": "of last year"}),
    )
    async def discard_dead_letters(request: Request) -> Response:
        """200 at most; each ends as canceled. With `next_cursor`, call again with it."""
        caller = await door.caller(request, Scope.WRITE)
        asked = await read_model(request, DiscardDeadLetters)
        swept = await door.run(discard_all, door.services, caller, _chosen(asked), asked.note)
        return _answer(swept, [{"transaction_id": job_id} for job_id, _ in swept.done])

    return routes


def _chosen(asked: DeadLetters) -> Chosen:
    return Chosen(ids=asked.ids or (), connection_id=asked.connection_id, cursor=asked.cursor)


def _answer(swept: Swept, done: list[dict[str, Any]]) -> Response:
    return json_response(
        {
            "success": not swept.refused,
            "done": done,
            "not_done": [
                {
                    "transaction_id": job_id,
                    "error_code": no.code.value,
                    "error_message": no.detail,
                    "fix": no.fix,
                }
                for job_id, no in swept.refused
            ],
            "next_cursor": swept.cursor,
        }
    )
