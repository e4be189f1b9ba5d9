"""Values of earlier answers in a later request: taken when the earlier ends, put in when sent.

They are kept with the job that needs them, sealed like its texts, since the answer they came from
may be purged, or have had its time, before the job is sent.
"""

from collections.abc import Iterable, Mapping

import msgspec

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Payload, Record
from qbwc_service.services import Services
from qbwc_service.store.payloads import PayloadGoneError
from qbxml.sets.joining import join
from qbxml.sets.references import Reference, take
from qbxml.sets.request_set import RequestSet, reread

_read = msgspec.json.Decoder(dict[str, str]).decode


class ValueMissingError(LookupError):
    """An answer lacks what a reference means; the text says which, as a sentence."""

    def __init__(self, told: str, reference: Reference) -> None:
        super().__init__(told)
        self.reference = reference


def with_values(services: Services, job: Job, submitted: RequestSet) -> RequestSet:
    """Return a job's message set with values in the places of its references, to be sent.

    Raises PayloadGoneError where they were not taken: a reference must never leave as it is.
    """
    if not job.after:
        return submitted  # and braces in it are those of a job from before there were references
    try:
        return submitted.filled(known_values(services, job))
    except KeyError as error:
        raise PayloadGoneError(f"No value was taken for {error.args[0]}.") from error


def references_of(services: Services, job: Job) -> tuple[Reference, ...]:
    """Return the references in a stored job's text; none where the text is gone."""
    try:
        return reread(services.payloads.text(job.request)).references
    except PayloadGoneError:
        return ()  # the claim will find that out, and set the job aside


def known_values(services: Services, job: Job) -> dict[str, str]:
    """Return the values that were taken so far, by reference."""
    return {} if job.values is None else _read(services.payloads.text(job.values))


def take_values(services: Services, references: Iterable[Reference], other: Job) -> dict[str, str]:
    """Return what the answer of a job that ended well gives for the references that name it.

    Raises ValueMissingError for the first that it has no value for.
    """
    wanted = [reference for reference in references if reference.source == other.id]
    if not wanted:
        return {}
    pages = _pages(services, other)
    found: dict[str, str] = {}
    for reference in wanted:
        value = _value(pages, reference)
        if value is None:
            raise ValueMissingError(_told(reference, there=bool(pages)), reference)
        found[str(reference)] = value
    return found


def keep_values(
    services: Services, job: Job, values: Mapping[str, str]
) -> tuple[Payload | None, list[Record]]:
    """Return the values as the job's next version keeps them, and the blobs to save with it."""
    if not values:
        return None, []
    text = msgspec.json.encode(values).decode()
    return services.payloads.keep(f"{job.id}/values.{job.version}", text)


def _pages(services: Services, other: Job) -> list[str]:
    try:
        return [services.payloads.text(page) for page in other.response]
    except PayloadGoneError:
        return []


def _value(pages: list[str], reference: Reference) -> str | None:
    """Look through the first page, and through all of them where that has no such value."""
    if not pages:
        return None
    first = take(pages[0], reference)
    return take(join(pages), reference) if first is None and len(pages) > 1 else first


def _told(reference: Reference, *, there: bool) -> str:
    path = ".".join(reference.path)
    if not there:
        return f"{reference.source} has no answer that {path} could be taken from."
    which = f" to its request {reference.request}" if reference.request > 1 else ""
    return f"The answer of {reference.source}{which} holds no {path}."
