"""Transactions: how submits are answered, how a transaction is shown, what actions answer."""

from qbwc_service.api import requests_contract
from qbwc_service.api.answer_models.common import (
    CONNECTION_ID,
    CURSOR,
    LANE,
    OUTCOME,
    STATE,
    STATUS,
    SUCCESS,
)
from qbwc_service.api.answer_models.words import (
    Json,
    anything,
    entity,
    extended,
    flag,
    free,
    link,
    many,
    maybe,
    moment,
    number,
    ref,
    text,
)
from qbwc_service.domain.jobs import Notation

TX = text("The transaction's id, tx-…")
CHANGES = many(ref("Change"), "What was mended, where that was asked for.")
WAITING: Json = {
    "waiting_reason": maybe(text("Why it waits, in a word: connection_offline, modal_dialog …")),
    "queue_position": maybe(number("Its place among those that wait for the connection.")),
}
ROW: Json = {
    "transaction_id": TX,
    "identifier": maybe(text("Your own name for it.")),
    "idempotency_key": maybe(text()),
    "timestamp": moment("When it was accepted."),
    "status": STATUS,
    "state": STATE,
    "outcome": OUTCOME,
    "recovered": flag("Whether its answer was lost, and put together again."),
    "priority": LANE,
    "connection_id": CONNECTION_ID,
    "attempts": number("How often it was sent."),
    "processing_time_ms": maybe(number("From acceptance to the end.")),
    "qbxml_request_size": number("Characters of the request."),
    "qbxml_response_size": maybe(number("Characters of the answer.")),
    "error_code": maybe(ref("ErrorCode")),
    "duplicate_of": maybe(text("The first one with this idempotency key.")),
    "after": many(text(), "The transactions that it comes after."),
}
LINE: Json = {
    "request_id": maybe(text("The request's own requestID.")),
    "type": text("Such as CustomerAddRq."),
    "status_code": maybe(number("QuickBooks' own; 0 is well, null where it has not answered.")),
    "severity": maybe(text("Info, Warn or Error.")),
    "message": maybe(text("What QuickBooks said.")),
    "outcome": OUTCOME,
}
OF_JSON: Json = {
    "data": anything("What QuickBooks answered, as data; null where there is none."),
    "ret_count": maybe(number("Records that QuickBooks spoke of.")),
    "remaining": maybe(number("Records that QuickBooks kept back.")),
    "warnings": many(ref("Warning")),
}
FAILED: Json = {
    "error_details": ref("ErrorDetails"),
    "qb_error_code": maybe(text("QuickBooks' status code.")),
    "qb_error_message": maybe(text()),
    "fix": text("What to do."),
}
"""What a transaction has that ended in error."""
ELSEWHERE: Json = {
    "qbxml_request_url": link("In place of a request that is too large, for 15 minutes."),
    "qbxml_response_url": link("In place of an answer that is too large, for 15 minutes."),
}

ACCEPTED: Json = {
    "success": SUCCESS,
    "transaction_id": TX,
    "identifier": maybe(text("Your own name for it.")),
    "status": STATUS,
    "outcome": OUTCOME,
}
TRANSACTION = entity("A transaction, as a list shows it.", ROW)
HANDLED = extended(TRANSACTION, "A transaction as it now stands.", {"success": SUCCESS})


def _dry_run(warning: str) -> Json:
    """Return what a dry run answers, with warnings of this form."""
    whole = requests_contract.DRY_RUN
    told = {
        "requests": many(ref("DryRunRequest")),
        "problems": many(ref("Finding")),
        "warnings": many(ref(warning)),
    }
    return {**whole, "properties": {**whole["properties"], **told}}


SCHEMAS: Json = {
    "TransactionRow": TRANSACTION,
    "TransactionAsItStands": HANDLED,
    "TransactionList": entity(
        "A page of transactions, newest first.",
        {
            "transactions": many(ref("TransactionRow")),
            "limit": number(),
            "offset": number(),
            "next_cursor": CURSOR,
        },
        {"total": maybe(number("How many there are; not with `cursor`, null where too many."))},
    ),
    "Transaction": extended(
        TRANSACTION,
        "All about a transaction.",
        {
            "written_in": text("What it was asked in.", enum=[one.value for one in Notation]),
            "qbxml_request": maybe(text("The qbXML as it was given; null when purged.")),
            "qbxml_response": maybe(text("QuickBooks' answer; null while there is none.")),
            "requests": many(ref("TransactionRequest"), "Each request of the set."),
            "message": text("One sentence about where it stands."),
            "error_message": maybe(text()),
            "retry_allowed": flag("Whether the same may be sent again."),
            **WAITING,
            "waiting_for": many(text(), "The transactions that it still waits for."),
            "not_before": maybe(moment("It is not sent before that.")),
            "expires_at": maybe(moment("It is not sent after that.")),
            "metadata": maybe(free("What you gave it to keep.")),
            "retry_of": maybe(text("The transaction that this one tries again.")),
            "retried_by": maybe(text("The transaction that tries this one again.")),
            "timeline": many(ref("TransactionMove"), "Each state with its time."),
            "timings": ref("Timings"),
        },
        {
            "mended": text("What was mended before it was queued."),
            **FAILED,
            **ELSEWHERE,
            "qbxml_response_json": anything("The answer as JSON, with format=json."),
            "data": anything("The answer's data, of one asked in JSON."),
            "warnings": many(ref("Warning"), "Of one asked in JSON."),
        },
    ),
    "TransactionRequest": entity(
        "One request of a transaction, and what became of it.", LINE, OF_JSON
    ),
    "RequestOutcome": entity("What became of a request.", LINE),
    "RequestResult": entity("What QuickBooks answered a request, as data.", LINE | OF_JSON),
    "TransactionMove": entity(
        "A step of a transaction.",
        {
            "timestamp": moment(),
            "state": STATE,
            "reason": text(),
            "by": maybe(text("The name of the key, where a person acted.")),
            "note": maybe(text()),
        },
    ),
    "Timings": entity(
        "Milliseconds; null while they run.",
        {
            "queued_ms": maybe(number("From acceptance to the first sending.")),
            "quickbooks_ms": maybe(number("What QuickBooks took.")),
            "total_ms": maybe(number()),
        },
    ),
    "ErrorDetails": entity(
        "Where an error came from.",
        {"component": text("quickbooks, web_connector, qbxml_relay …")},
        {
            "qb_error_code": maybe(text()),
            "qb_error_severity": maybe(text()),
            "qb_error_message": maybe(text()),
            "hresult": maybe(text("Such as 0x80040400.")),
            "line": maybe(number("Of qbXML that is wrong.")),
            "column": maybe(number("Of qbXML that is wrong.")),
        },
    ),
    "Pending": entity(
        "Accepted and durable; the answer is to come.",
        {**ACCEPTED, "state": maybe(STATE), **WAITING, "warnings": many(ref("Finding"))},
        {"changes": CHANGES},
    ),
    "PendingRequests": entity(
        "Accepted and durable; the answer is to come.",
        {**ACCEPTED, "state": maybe(STATE), **WAITING, "warnings": many(ref("Warning"))},
        {"changes": CHANGES},
    ),
    "Answer": entity(
        "QuickBooks has answered.",
        {
            **ACCEPTED,
            "state": STATE,
            "message": text(),
            "processing_time_ms": maybe(number()),
            "requests": many(ref("RequestOutcome")),
            "warnings": many(ref("Finding")),
            "qb_response": maybe(text("QuickBooks' answer as qbXML.")),
        },
        {"changes": CHANGES, "qb_response_url": link("In place of an answer too large for this.")},
    ),
    "AnswerAsData": entity(
        "QuickBooks has answered, as data.",
        {
            **ACCEPTED,
            "state": STATE,
            "message": text(),
            "processing_time_ms": maybe(number()),
            "data": OF_JSON["data"],
            "warnings": many(ref("Warning")),
            "requests": many(ref("RequestResult")),
        },
        {
            "changes": CHANGES,
            "qb_response_url": link("In place of data that is too large."),
            "qbxml_request": maybe(text("What is sent, with include=qbxml.")),
            "qbxml_request_url": link("In place of a request that is too large."),
            "qb_response": maybe(text("The answer, with include=qbxml.")),
        },
    ),
    "DryRun": _dry_run("Finding"),
    "DryRunOfRequests": _dry_run("Warning"),
    "DryRunRequest": entity(
        "A request that would be queued.",
        {"type": text("Such as CustomerAddRq, in JSON CustomerAdd."), "writes": flag()},
    ),
    "Warning": requests_contract.WARNING,
    "Change": requests_contract.CHANGE,
    "Retried": entity(
        "The new transaction of one that was tried again.",
        {"success": SUCCESS, "new_transaction_id": TX, "original_transaction_id": TX},
    ),
    "Upload": entity(
        "Where to PUT qbXML that is too large for a call.",
        {
            "upload_id": text("Name it in a submit in place of `qbxml`."),
            "url": link(),
            "expires_at": moment(),
            "max_bytes": number(),
        },
    ),
    "DeadLettersSwept": entity(
        "What became of each dead letter.",
        {
            "success": SUCCESS,
            "done": many(ref("DeadLetterDone")),
            "not_done": many(ref("DeadLetterRefused")),
            "next_cursor": CURSOR,
        },
    ),
    "DeadLetterDone": entity(
        "A dead letter that was discarded, or tried again.",
        {"transaction_id": TX},
        {"new_transaction_id": text("Of one that was tried again.")},
    ),
    "DeadLetterRefused": entity(
        "A dead letter for which it could not be done.",
        {
            "transaction_id": TX,
            "error_code": ref("ErrorCode"),
            "error_message": text(),
            "fix": text("What to do."),
        },
    ),
}
