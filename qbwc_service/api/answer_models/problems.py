"""How every call says no: problem+json, and the flat fields of the first API beside it."""

from qbwc_service.api.answer_models.common import OUTCOME, STATE, SUCCESS
from qbwc_service.api.answer_models.words import (
    Json,
    anything,
    entity,
    flag,
    link,
    many,
    maybe,
    moment,
    number,
    ref,
    text,
)

SCHEMAS: Json = {
    "Problem": entity(
        "Why a call, or a transaction, did not succeed (RFC 9457).",
        {
            "type": link("The page that tells of this code."),
            "title": text(),
            "status": number("As of the answer itself."),
            "detail": text("What is wrong, in one sentence."),
            "success": SUCCESS,
            "error": text("The same as `title`."),
            "error_code": ref("ErrorCode"),
            "error_details": ref("ErrorDetails"),
            "transaction_id": maybe(text("Of a call that is about one.")),
            "timestamp": moment(),
            "retry_allowed": flag("Whether the same may be sent again."),
            "outcome": maybe(OUTCOME),
            "fix": text("What to do."),
            "request_id": text("Names this call in the log."),
        },
        {
            "identifier": maybe(text("Your own name for the transaction.")),
            "state": STATE,
            "retry_after_seconds": number(),
            "problems": many(ref("Finding"), "Each thing that is wrong, with its place."),
            "warnings": many({"anyOf": [ref("Warning"), ref("Finding")]}),
            "changes": many(ref("Change"), "What was mended, where that was asked for."),
            "mended": text("What was mended of the first one, of a duplicate."),
            "transaction": ref("TransactionRow", "The first one, of a duplicate."),
            "requests": many({"anyOf": [ref("RequestResult"), ref("RequestOutcome")]}),
            "data": anything("What QuickBooks sent beside the error, to a request in JSON."),
            "qb_error_code": maybe(text("QuickBooks' status code.")),
            "qb_error_message": maybe(text()),
            "qb_response": maybe(text("QuickBooks' answer as qbXML.")),
            "qb_response_url": link("In place of qb_response that is large."),
            "qbxml_request": maybe(text("What is sent, with include=qbxml.")),
            "qbxml_request_url": link("In place of qbxml_request that is large."),
        },
    ),
}
