"""The Lambda function behind every path but `/qbwc`: the doors for programs and for people."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import msgspec

from qbwc_service.api.app import api_app
from qbwc_service.api.problems import PROBLEM, problem_body
from qbwc_service.console.room import console_room
from qbwc_service.domain.errors import Code
from qbwc_service.domain.states import Outcome
from qbwc_service.entrypoints.aws_calls import Function, Result, answer
from qbwc_service.entrypoints.request_ids import App
from qbwc_service.wiring import Relay


def app(relay: Relay) -> App:
    """Return the ASGI application of the doors for programs and for people."""
    threads = ThreadPoolExecutor(relay.services.settings.api_threads, thread_name_prefix="api")
    return api_app(relay.services, relay.bell, threads, console_room(relay.services, threads))


def failed(request_id: str) -> Result:
    """Return the problem of a call that broke outside the application."""
    body = problem_body(
        Code.INTERNAL_ERROR,
        "The log has the stack under this request id.",
        request_id=request_id,
        moment=datetime.now(UTC),
        base_url="",
        outcome=Outcome.UNKNOWN.value,
        retry_allowed=False,
        fix="Look whether it was done before you send it again; report the request id.",
    )
    return answer(500, PROBLEM, msgspec.json.encode(body).decode(), request_id)


def function() -> Function:
    """Return the function, started."""
    return Function("api", app, failed)


handler = function()
