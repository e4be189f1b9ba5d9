"""A transaction whose answer has many large pages, put into a store without a visit."""

from typing import Any

from helpers.builders import job, query
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Payload
from qbwc_service.domain.states import Outcome, State
from qbwc_service.services import Services

HEAD = '<?xml version="1.0" ?>\n<QBXML><QBXMLMsgsRs>'
TAIL = "</CustomerQueryRs></QBXMLMsgsRs></QBXML>"
TAG = (
    '<CustomerQueryRs requestID="1" statusCode="0" statusSeverity="Info" '
    'statusMessage="Status OK" retCount="{count}"{marks}>'
)
MARKS = ' iteratorRemainingCount="{left}" iteratorID="{{1}}"'
RECORD = f"<CustomerRet><ListID>80-1</ListID><Notes>{'n' * 928}</Notes></CustomerRet>\n"
"""1,000 characters of plain text, of which compression on the way would leave nothing."""


def whole(records: int) -> str:
    """Return the answer as it is read back."""
    return HEAD + TAG.format(count=records, marks="") + RECORD * records + TAIL


def put_pages(
    services: Services, pages: int, records: int = 1_000, id_: str = "tx-large", **changes: Any
) -> Job:
    """Store a finished query with so many pages of so many records, and return it."""
    kept: list[Payload] = []
    for number in range(pages):
        marks = MARKS.format(left=(pages - 1 - number) * records)
        text = HEAD + TAG.format(count=records, marks=marks) + RECORD * records + TAIL
        payload, blobs = services.payloads.keep(f"{id_}/answer.1.{number + 1}", text, apart=True)
        services.store.save(*blobs)
        kept.append(payload)
    done = job(
        id_,
        requests=(query(iterates=True, outcome=Outcome.APPLIED, status_code=0),),
        state=State.SUCCEEDED,
        outcome=Outcome.APPLIED,
        response=tuple(kept),
        attempts=1,
        **changes,
    )
    services.store.save(done)
    return done
