"""QuickBooks' answer to requests that were asked as plain data, in the same form."""

from dataclasses import dataclass
from typing import Any

from qbwc_service.domain.jobs import Job
from qbxml.codes.statuses import FIRST_ERROR
from qbxml.data.parsing import Message, parse
from qbxml.data.results import Form, read_result, result_of


@dataclass(frozen=True, slots=True)
class Result:
    """What QuickBooks answered one request with: data, None where it sent none.

    `ret_count` and `remaining`: how many records it spoke of, and kept back.
    """

    data: Any = None
    ret_count: int | None = None
    remaining: int | None = None


def results(job: Job, answer: str) -> tuple[Result, ...]:
    """Return what an answer holds for each request of the job, in order."""
    messages = iter(parse(answer, plain=True).messages)
    found: list[Result] = []
    waiting = next(messages, None)
    for line in job.requests:
        # What QuickBooks did not come to has no answer, so the next one is another request's.
        if waiting is None or line.status_code is None or waiting.type != _answering(line.type):
            found.append(Result())
            continue
        found.append(_result(waiting))
        waiting = next(messages, None)
    return tuple(found)


def request_line(job: Job, index: int) -> dict[str, Any]:
    """Return one request of the set with its outcome (D1), as the wire shows it."""
    line = job.requests[index]
    return {
        "request_id": line.request_id,
        "type": line.type,
        "status_code": line.status_code,
        "severity": line.severity or None,
        "message": line.message or None,
        "outcome": line.outcome.value,
    }


def told(job: Job, index: int, result: Result) -> dict[str, Any]:
    """Return one request with its outcome and what QuickBooks answered, as data."""
    line = request_line(job, index)
    return {
        **line,
        "type": line["type"].removesuffix("Rq"),
        "data": result.data,
        "ret_count": result.ret_count,
        "remaining": result.remaining,
    }


def _answering(request: str) -> str:
    return f"{request.removesuffix('Rq')}Rs"


def _result(message: Message) -> Result:
    given = message.attributes
    count, left = _number(given, "retCount"), _number(given, "iteratorRemainingCount")
    return Result(_data(message), count, left)


def _data(message: Message) -> Any:
    """Return the data; a list of nothing where nothing was found, none where it failed."""
    data = read_result(message.type, message.data)
    code = message.attributes.get("statusCode")
    if data or result_of(message.type).form is not Form.LIST:
        return data
    failed = not isinstance(code, int) or code >= FIRST_ERROR
    return None if failed else []


def _number(given: dict[str, Any], name: str) -> int | None:
    value = given.get(name)
    return value if isinstance(value, int) else None
