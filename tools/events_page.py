"""The page of event types: what each means and an example of it, made by the code that sends it."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from qbwc_service.api.examples.shown import CON, TX
from qbwc_service.config import Settings
from qbwc_service.domain import events
from qbwc_service.domain.connections import Presence, Trouble
from qbwc_service.domain.errors import Code
from qbwc_service.domain.events import MEANINGS, TOLD, Event, Type
from qbwc_service.domain.jobs import Entry, Failure, Job, Lane, RequestLine
from qbwc_service.domain.records import Payload
from qbwc_service.domain.states import TABLE, Outcome, State
from qbwc_service.services import Services
from qbwc_service.steps.writing import body_of
from qbwc_service.store.port import Key
from qbwc_service.wiring import build

HEAD = """\
# Events

{note}

What happened, as [webhooks](../how-to/webhooks.md) bring it, `GET /api/events` lists it and `GET
/api/events/stream` streams it. A webhook's body is what stands below; the log puts the event's
`id` beside it, which is the header `webhook-id` of the webhook; `GET /api/events/{{id}}` gives one.
`data.url` leads to the whole. A body has less than 20 kB: what does not fit is null, and
`truncated` is true then. `results` of a transaction are in webhooks only: what `requests` of `GET
/api/transactions/{{id}}` shows of one asked in JSON, null where its texts were purged. A change
feed adds [types of its own](change-feed-types.md): `customer.created`, `customer.updated`,
`customer.deleted` and so on; their `data.url` is the event itself, whole.

"""
NOW = datetime(2026, 11, 20, 12, 34, 56, 789_000, UTC)
ANSWER = (
    '<?xml version="1.0"?><QBXML><QBXMLMsgsRs><CustomerAddRs requestID="1" statusCode="0" '
    'statusSeverity="Info" statusMessage="Status OK"><CustomerRet><ListID>80000001-1700000000'
    "</ListID><EditSequence>1700000000</EditSequence><Name>Ann</Name></CustomerRet>"
    "</CustomerAddRs></QBXMLMsgsRs></QBXML>"
)
LOST = Failure(code=Code.SHIM_TIMEOUT, message="The answer was lost.")
REFUSED = Failure(code=Code.QB_ERROR, message="The name is in use.", qb_code=3100)
STATES = {type_: state for state, type_ in reversed(TOLD.items())}
FAILURES = {State.FAILED: REFUSED, State.IN_DOUBT: LOST, State.NEEDS_ATTENTION: LOST}
OUTCOMES = {State.SUCCEEDED: Outcome.APPLIED, State.FAILED: Outcome.NOT_APPLIED}
PRESENCES: dict[Type, dict[str, Any]] = {
    Type.ONLINE: {"online": True},
    Type.OFFLINE: {},
    Type.COMPANY_FILE_MISMATCH: {
        "online": True,
        "trouble": Trouble.WRONG_COMPANY_FILE,
        "trouble_text": "Another company file is open.",
    },
    Type.SETUP_COMPLETED: {"online": True, "learned": True},
}
OTHERS = {
    Type.SCHEDULE_FAILED: (
        "sch_5gB2cD4eF7kTq3vW9xYz1a",
        {
            "schedule_id": "sch_5gB2cD4eF7kTq3vW9xYz1a",
            "name": "Customers changed",
            "run": 41,
            "transaction_id": TX,
            "error_code": "QB_ERROR",
            "message": "QuickBooks refused it.",
            "failures": 2,
        },
    ),
    Type.TEST: (
        "we_4eF5g7kTq3vW9xYz1aB2cD",
        {"webhook_endpoint_id": "we_4eF5g7kTq3vW9xYz1aB2cD", "description": "The shop"},
    ),
}


def page(note: str) -> str:
    """Return docs/reference/events.md."""
    settings = Settings(public_url="https://relay.example.com")
    with closing(build(settings, in_memory=True)) as relay:
        parts = [_section(relay.services, type_) for type_ in Type]
    return HEAD.format(note=note) + "\n".join(parts)


def _section(services: Services, type_: Type) -> str:
    body = json.loads(body_of(services, _example(services, type_)))
    shown = json.dumps(body, indent=2, ensure_ascii=False)
    return f"## {type_}\n\n{MEANINGS[type_]}\n\n```json\n{shown}\n```\n"


def _example(services: Services, type_: Type) -> Event:
    if type_ in OTHERS:
        subject, data = OTHERS[type_]
        return events.new(type_.value, NOW, subject, tenant_id="t", data=data)
    if type_ in PRESENCES:
        return _of_presence(type_)
    settled = type_ is Type.SETTLED
    state = State.SUCCEEDED if settled else STATES[type_]
    before, after = _job(State.IN_DOUBT if settled else State.SENT), _job(state)
    if settled:
        after = after.amend(timeline=(Entry(at=NOW, state=State.IN_DOUBT),))
    (found,) = [one for one in events.of_job(before, after) if one.type == type_]
    if type_ in (Type.SUCCEEDED, Type.FAILED):
        _keep(services, after)
    return found


def _keep(services: Services, job: Job) -> None:
    services.store.delete(Key(Job, job.id))
    services.store.save(job)


def _of_presence(type_: Type) -> Event:
    seen = Presence(
        id=CON,
        tenant_id="t",
        company_name="Rock Castle",
        company_path=r"C:\Books\Rock Castle.qbw",
        product="QuickBooks Desktop Pro 2024",
    )
    after = seen.amend(**PRESENCES[type_])
    before = seen.amend(online=type_ is not Type.ONLINE)
    (found,) = [one for one in events.of_presence(before, after, NOW) if one.type == type_]
    return found


def _job(state: State) -> Job:
    failure = FAILURES.get(state)
    outcome = OUTCOMES.get(state, Outcome.UNKNOWN)
    line = RequestLine(type="CustomerAddRq", request_id="1", writes=True)
    if state is State.SUCCEEDED:
        line = replace(line, outcome=outcome, status_code=0, severity="Info", message="Status OK")
    answer = ANSWER if state is State.SUCCEEDED else ""
    if state is State.CANCELED:
        outcome = Outcome.NOT_APPLIED
    return Job(
        id=TX,
        tenant_id="t",
        connection_id=CON,
        lane=Lane.STANDARD,
        writes=True,
        state=state,
        outcome=outcome,
        request=Payload(size=0),
        requests=(line,),
        response=(Payload(size=len(answer), inline=answer),) if answer else (),
        created_at=NOW,
        updated_at=NOW,
        finished_at=NOW if TABLE[state].final else None,
        identifier="order-12345",
        metadata={"shop": "north"},
        failure=failure,
    )
