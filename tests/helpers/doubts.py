"""Writes whose answer is lost, for the tests of what becomes of them."""

import re
from datetime import timedelta
from typing import Any

import pytest

from helpers.office import ADD, QUERY, Office, Pc
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.simulator import SimulatedDeath
from qbwc_service.steps import connections

CHECK = re.compile(r'oldMessageSetID="(\w+)" newMessageSetID="\1"')
INVOICE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>{}</FullName></CustomerRef>"
    "<RefNumber>{}</RefNumber>{}<InvoiceLineAdd><Desc>Work</Desc><Amount>10.00</Amount>"
    "</InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>"
)
BANK = (
    "<AccountAddRq><AccountAdd><Name>{}</Name><AccountType>Bank</AccountType></AccountAdd>"
    "</AccountAddRq>"
)
TRANSFER = (
    "<TransferAddRq><TransferAdd><TxnDate>2026-11-20</TxnDate>"
    "<TransferFromAccountRef><FullName>Left</FullName></TransferFromAccountRef>"
    "<TransferToAccountRef><FullName>Right</FullName></TransferToAccountRef>"
    "<Amount>10.00</Amount></TransferAdd></TransferAddRq>"
)
"""An Add that may carry no ExternalGUID, nor a name."""

Told = tuple[State, Outcome, str]

RECOVERED: Told = (State.SUCCEEDED, Outcome.APPLIED, "recovered")
APPLIED: Told = (State.SUCCEEDED, Outcome.APPLIED, "answered")


def new_office(**settings: object) -> Office:
    """Return an office whose connection has these settings, after its first poll."""
    office = Office(connection_settings=settings)
    office.first_visit()
    return office


def before_person(reason: str) -> Told:
    return State.NEEDS_ATTENTION, Outcome.UNKNOWN, reason


def told(office: Office, job_id: str) -> Told:
    """Return where a job stands, and the last word of its timeline."""
    job = office.job(job_id)
    return job.state, job.outcome, job.timeline[-1].reason


def settled(job: Job) -> tuple[State, Outcome, bool]:
    """Return where a job stands, and whether its answer was put together again."""
    return job.state, job.outcome, job.recovered


def story(office: Office, job_id: str) -> list[str]:
    """Return the reasons of a job's timeline."""
    return [event.reason for event in office.job(job_id).timeline]


def together(*requests: str) -> str:
    return f'<QBXMLMsgsRq onError="continueOnError">{"".join(requests)}</QBXMLMsgsRq>'


MIXED = together(ADD.format("Ann"), QUERY)


def by_hand(office: Office, request: str) -> None:
    """Let a person, or another program, do something in QuickBooks."""
    office.company.process(
        office.company.open("someone"),
        '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML>'
        f'<QBXMLMsgsRq onError="stopOnError">{request}</QBXMLMsgsRq></QBXML>',
    )


def banks(office: Office) -> None:
    """Make the accounts between which TRANSFER moves money, a little before anything else."""
    by_hand(office, BANK.format("Left"))
    by_hand(office, BANK.format("Right"))
    office.clock.forward(minutes=1)


def lose_after(office: Office) -> str:
    """Let QuickBooks do the next set, and lose its answer; return the bytes that went."""
    request = lose_before(office)
    office.pc.process(request)
    return request


def lose_before(office: Office) -> str:
    """Let the next set leave and never reach QuickBooks."""
    office.pc.login()
    return office.pc.send(first=True)


def sent(office: Office, qbxml: str, **fields: Any) -> str:
    """Submit it, and let it leave without an answer yet; return its id."""
    job = office.submit(qbxml, **fields)
    office.pc.login()
    office.pc.send(first=True)
    return job


def die_after(office: Office, request: int) -> str:
    """Let QuickBooks die once it has done this many requests of the next set."""
    sent = lose_before(office)
    office.company.crash_next("after_commit", request=request, silent=True)
    with pytest.raises(SimulatedDeath):
        office.pc.process(sent)
    return sent


def kinds(taken: list[str]) -> list[str]:
    """Name the sets of a visit: check, or the requests in each."""
    return [
        "check" if CHECK.search(text) else " ".join(re.findall(r"<(\w+)Rq [^>]*requestID", text))
        for text in taken
    ]


def visits(office: Office, count: int, pc: Pc | None = None) -> list[list[str]]:
    """Make visits, each when QuickBooks may be tried again; return what each took."""
    taken = []
    for _ in range(count):
        office.be_patient()
        taken.append(kinds((pc or office.pc).visit()))
    return taken


def pass_the_block(office: Office, spare: timedelta = timedelta(minutes=2)) -> None:
    """Let the time go by, in contact and paused, that a doubt may hold up other writes (D17)."""
    connections.pause(office.services, office.caller, office.connection_id)
    whole = timedelta(seconds=office.services.settings.in_doubt_block_seconds) + spare
    for _ in range(int(whole / timedelta(minutes=1))):
        office.clock.forward(minutes=1)
        office.pc.login()
    connections.resume(office.services, office.caller, office.connection_id)
