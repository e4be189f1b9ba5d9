"""Which form of an answer a caller asks for, and how it is sent: a part at a time."""

from collections.abc import AsyncIterator, Iterator, Sequence

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from qbwc_service.api.door import Door
from qbwc_service.domain.jobs import Job
from qbwc_service.steps.answers import Form, no_answer
from qbwc_service.steps.showing import answer_stream
from qbwc_service.store.payloads import PayloadGoneError

XML = "application/xml; charset=utf-8"
NDJSON = "application/x-ndjson"
LINES = (NDJSON, "application/ndjson", "application/jsonl", "application/x-jsonlines")
"""Names under which lines of JSON are asked for; none of them is registered."""
DOCUMENTS = ("application/xml", "text/xml")


class AnswerBrokenError(Exception):
    """An answer could not be read to its end: the connection breaks, so that nobody takes it so."""


def media_of(accepted: Sequence[str], asked: str | None) -> str:
    """Return the media type of the answer: `asked` decides, else the Accept headers do.

    XML, unless lines of JSON are named there and XML is not named as the better choice.
    """
    if asked is not None:
        return NDJSON if asked == Form.NDJSON else XML
    weights = _weights(accepted)
    best = max(LINES, key=lambda name: weights.get(name, 0.0))
    weight = weights.get(best, 0.0)
    return best if weight > max([0.0, *(weights.get(name, 0.0) for name in DOCUMENTS)]) else XML


async def send_answer(door: Door, request: Request, job: Job, media: str) -> Response:
    """Return QuickBooks' answer as it is read from the store, or 307 to where a large one lies.

    What fails before the first part is refused as ever; later a part that cannot be had breaks
    the connection, without the end that a whole answer has.
    """
    form = Form.XML if media == XML else Form.NDJSON
    headers = {"Vary": "Accept"}
    try:
        stream = await door.run(answer_stream, door.services, job, form)
        if stream.url is not None:
            return Response(status_code=307, headers={**headers, "Location": stream.url})
        first = b"" if request.state.head else await door.run(next, stream.parts, b"")
    except PayloadGoneError as error:
        raise no_answer(job, purged=True) from error
    parts = _after(door, first, stream.parts, job.id)
    return StreamingResponse(parts, headers=headers, media_type=media)


def _weights(accepted: Sequence[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in ",".join(accepted).lower().split(","):
        name, *parameters = (part.strip() for part in one.split(";"))
        found[name] = next((_weight(each[2:]) for each in parameters if each[:2] == "q="), 1.0)
    return found


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


async def _after(
    door: Door, first: bytes, parts: Iterator[bytes], job_id: str
) -> AsyncIterator[bytes]:
    part = first
    while part:
        yield part
        try:
            part = await door.run(next, parts, b"")
        except Exception as error:
            raise AnswerBrokenError(f"The answer of {job_id} broke off: {error}") from error
