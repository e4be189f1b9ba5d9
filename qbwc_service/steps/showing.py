"""The texts of a transaction as a caller gets them: whole, or as an address in the bucket.

A Lambda function's answer may have 6 MB, the JSON around it included. A larger text is written to
the bucket, plain, at the moment it is asked for; the bucket's lifecycle drops it after a day.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import msgspec

from qbwc_service.domain.jobs import Job
from qbwc_service.services import Services
from qbwc_service.steps.answers import (
    Form,
    answer_parts,
    cut,
    has_answer,
    in_bytes,
    need_answer,
)
from qbwc_service.steps.uploads import SECONDS

FOLDER = "uploads/shown/"
MEDIA = {Form.XML: "text/xml; charset=utf-8", Form.NDJSON: "application/x-ndjson"}
"""Media types in the bucket. A browser shows text/xml; NDJSON is UTF-8 without saying so."""


Readers: TypeAlias = Mapping[str, Callable[[str], Any]]
"""What to make of an answer's text, by name."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text, or the address that gives it for 15 minutes; both None where there is no text.

    `size` is what it takes of an answer's body: bytes in UTF-8, 0 for an address.
    """

    text: str | None = None
    url: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Stream:
    """An answer to be sent in parts, or the address that gives it for 15 minutes."""

    parts: Iterator[bytes]
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """A transaction's texts, of a size to stand in one body.

    `data` is what the answer was read into, by reader; empty without an answer, or room for it.
    """

    request: Shown
    response: Shown
    data: dict[str, Any] = field(default_factory=dict)


def answer_of(services: Services, job: Job, room: int | None = None) -> Shown:
    """Return QuickBooks' answer; with `room`, as an address unless it fits in so many bytes."""
    return _answer(services, job, Form.XML, _limit(services) if room is None else room)


def answer_stream(services: Services, job: Job, form: Form) -> Stream:
    """Return the answer to be sent as it is read; as an address where no large one can be sent.

    Refuses with 404 where there is none. The first part may be that late, and any part may raise,
    as `answer_parts` says.
    """
    need_answer(job)
    room = _limit(services)
    if services.objects is None or room is None:
        return Stream(in_bytes(answer_parts(services, job, form)))
    shown = _answer(services, job, form, room)
    return Stream(in_bytes(cut(shown.text or "")), shown.url)


def data_of(services: Services, job: Job, readers: Readers) -> Texts:
    """Return what is made of the answer; where that does not fit, the answer's address."""
    response, limit = answer_of(services, job), _limit(services)
    if response.text is None:
        return Texts(Shown(), response)
    data = _read(readers, response.text)
    if limit is not None and _size(data) > limit:
        return Texts(Shown(), answer_of(services, job, 0))
    return Texts(Shown(), Shown(), data)


def texts_of(services: Services, job: Job, readers: Readers) -> Texts:
    """Return both texts, and what is made of the answer.

    Where they do not fit into one body together, the answer goes before the request, and data
    before the XML that it was made of; data that does not fit alone is left out.
    """
    limit = _limit(services)
    response, data = answer_of(services, job), {}
    left = None if limit is None else limit - response.size
    if readers and response.text is not None:
        data = _read(readers, response.text)
        if limit is not None and left is not None:
            size = _size(data)
            if size > left:
                response, left = answer_of(services, job, 0), limit
            data, left = (data, left - size) if size <= left else ({}, left)
    return Texts(_request(services, job, left), response, data)


def forget(services: Services, job: Job) -> None:
    """Delete what was written of a transaction to be fetched, for one whose texts were purged."""
    if services.objects is not None:
        answers = (_answer_key(job, form) for form in Form)
        services.objects.delete(*answers, _key(job, "request.xml"))


def _answer(services: Services, job: Job, form: Form, room: int | None) -> Shown:
    return _shown(
        services,
        _answer_key(job, form),
        sum(page.size for page in job.response if not page.purged),
        lambda: answer_parts(services, job, form) if has_answer(job) else None,
        room,
        MEDIA[form],
    )


def _request(services: Services, job: Job, room: int | None) -> Shown:
    return _shown(
        services,
        _key(job, "request.xml"),
        0 if job.request.purged else job.request.size,
        lambda: None if job.request.purged else cut(services.payloads.text(job.request)),
        room,
        MEDIA[Form.XML],
    )


def _shown(
    services: Services,
    key: str,
    size: int,
    read: Callable[[], Iterator[str] | None],
    room: int | None,
    media: str,
) -> Shown:
    """Return a text of `size` characters (0: none) as itself, or as an address beyond `room`."""
    objects = services.objects
    if objects is None or room is None or size <= room:
        parts = read()
        text = None if parts is None else "".join(parts)
        taken = 0 if text is None else len(text.encode())
        if objects is None or room is None or taken <= room:
            return Shown(text, size=taken)
    if not objects.has(key):
        objects.put_parts(key, in_bytes(read() or ()), media=media)
    return Shown(url=objects.download_url(key, SECONDS))


def _read(readers: Readers, text: str) -> dict[str, Any]:
    return {name: read(text) for name, read in readers.items()}


def _size(data: dict[str, Any]) -> int:
    return sum(len(msgspec.json.encode(each)) for each in data.values())


def _limit(services: Services) -> int | None:
    return services.settings.max_answer_bytes or None


def _answer_key(job: Job, form: Form) -> str:
    """Name the attempt, since a later one may answer otherwise."""
    return _key(job, f"answer.{job.attempts}.{len(job.response)}.{form}")


def _key(job: Job, name: str) -> str:
    return f"{FOLDER}{job.tenant_id}/{job.id}/{name}"
