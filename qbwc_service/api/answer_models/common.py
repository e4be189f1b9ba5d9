"""Enumerations, and what stands in many answers."""

from qbwc_service.api.answer_models.words import (
    Json,
    choice,
    entity,
    maybe,
    moment,
    number,
    ref,
    text,
)
from qbwc_service.domain.connections import ConnectionStatus
from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import Type
from qbwc_service.domain.states import TABLE, Outcome

STATUSES = tuple(dict.fromkeys(row.status for row in TABLE.values()))

PLACE: Json = {
    "message": text("What is wrong, in one sentence."),
    "line": maybe(number("Its line in the text as it came, from 1.")),
    "column": maybe(number("Its column, from 1.")),
    "path": text("The element or field, such as InvoiceAdd/InvoiceLineAdd[2]/Quantity."),
    "fix": text("What to do."),
}
OF_QBXML: Json = {
    "request": maybe(number("Which request of the set, from 1.")),
    "kind": text("What sort of problem it is, for programs: order, too_long, enum …"),
    "expected": text("What may stand there; empty where that is not one thing."),
}

SCHEMAS: Json = {
    "Status": choice(STATUSES, "The same more coarsely."),
    "Outcome": choice(Outcome, "What became of it in QuickBooks."),
    "ErrorCode": choice(Code, "Why it ended in error; /docs/errors/CODE tells of each."),
    "ConnectionStatus": choice(ConnectionStatus, "How a connection is."),
    "EventType": choice(
        Type,
        "What happened. Change feeds add types of their own, such as customer.updated.",
    ),
    "Finding": entity("A problem of qbXML, or a warning about it.", PLACE, OF_QBXML),
    "Changed": entity(
        "Who changed something, and when.",
        {
            "timestamp": moment(),
            "what": text("`created`, or the names of the settings; never their values."),
            "by": text("The name of the key."),
        },
    ),
}

STATE, STATUS, OUTCOME, LANE = ref("State"), ref("Status"), ref("Outcome"), ref("Lane")
# State, Lane, Span and Scope come with the bodies and queries that name them, too.
SUCCESS: Json = {"type": "boolean"}
CURSOR = maybe(text("Send it as `cursor` for the next page; null on the last."))
CONNECTION_ID = text("The connection, con_…")
