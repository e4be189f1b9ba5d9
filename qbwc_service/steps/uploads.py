"""POST /api/uploads: qbXML that is too large for a REST call goes to the bucket, and is named."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.keys import Scope
from qbwc_service.logs import event
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.idempotency import refuse_taken
from qbwc_service.steps.submit import Accepted, Submission, take_in
from qbwc_service.store.objects import Objects, ObjectTooLargeError
from qbwc_service.store.port import StoreUnavailableError

log = logging.getLogger("qbwc_service.steps")

SECONDS = 900
"""How long an address is good, to put or to get."""
FOLDER = "uploads/sent/"
"""Prefix of what callers put; the bucket's lifecycle drops all under uploads/ after a day."""


@dataclass(frozen=True, slots=True)
class Upload:
    """Where a caller puts the qbXML (HTTP PUT, `expires_at` at the latest), and its name."""

    id: str
    url: str
    expires_at: datetime
    max_bytes: int


def open_upload(services: Services, caller: Caller) -> Upload:
    """Return a new address; nothing is stored for it. Refused where there is no bucket."""
    caller.need(Scope.WRITE)
    objects = services.objects
    if objects is None:
        raise Refusal(
            Code.INVALID_REQUEST,
            "This server takes no uploads.",
            fix="Send the qbXML itself to POST /api/qbxml, up to "
            f"{services.settings.max_qbxml_bytes:,} bytes.",
        )
    upload_id = f"up_{services.ids.secret()}"
    return Upload(
        id=upload_id,
        url=objects.upload_url(_key(caller, upload_id), SECONDS),
        expires_at=services.now() + timedelta(seconds=SECONDS),
        max_bytes=services.settings.max_upload_bytes,
    )


def submit_uploaded(
    services: Services, caller: Caller, upload_id: str, submission: Submission
) -> Accepted:
    """Submit what was put under this id, as if it stood in `submission`; then it is dropped.

    A refused one stays, so that it can be named again. Where it is gone, an idempotency key that
    holds a transaction still leads to that (D7).
    """
    caller.need(Scope.WRITE)
    objects = services.objects
    if objects is None:
        raise Refusal(
            Code.INVALID_REQUEST,
            "upload_id: this server takes no uploads.",
            fix="Send the qbXML itself as 'qbxml'.",
        )
    data = _fetch(services, objects, _key(caller, upload_id))
    if data is None:
        refuse_taken(services, caller.tenant_id, submission.idempotency_key, "the upload is gone")
        raise Refusal(
            Code.NOT_FOUND,
            f"Nothing was uploaded as {upload_id!r}, or it is gone: it is kept for a day, and "
            "dropped once a transaction was made of it.",
            fix="PUT the qbXML to the url that POST /api/uploads told, then submit; or make a new "
            "upload.",
        )
    taken = take_in(services, caller, replace(submission, qbxml=data, uploaded=True))
    _drop(objects, _key(caller, upload_id), taken.job)
    return taken


def _key(caller: Caller, upload_id: str) -> str:
    return f"{FOLDER}{caller.tenant_id}/{upload_id}"


def _fetch(services: Services, objects: Objects, key: str) -> bytes | None:
    most = services.settings.max_upload_bytes
    try:
        return objects.get(key, most=most)
    except ObjectTooLargeError as error:
        raise Refusal(
            Code.PAYLOAD_TOO_LARGE,
            f"The upload has {error.size:,} bytes; {most:,} are taken.",
            fix="Split it into several message sets, each uploaded on its own.",
        ) from error


def _drop(objects: Objects, key: str, job: Job) -> None:
    """Drop what has become a transaction; where that fails, the bucket does it within a day."""
    try:
        objects.delete(key)
    except StoreUnavailableError as error:
        event(log, "upload_left", level=logging.WARNING, transaction_id=job.id, problem=str(error))
