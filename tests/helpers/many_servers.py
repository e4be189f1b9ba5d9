"""Many servers on one store: processes that submit, and processes that poll, any of which may die.

Run as a program it is one of them. QuickBooks stays in the process that starts them, where all
reach it (`helpers.shared_books`), so that what was done is known whoever was killed.
"""

import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from helpers.shared_books import Books, Died, connect
from qbwc_service.config import Settings
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.services import Services
from qbwc_service.steps import exchange, keys, receiving, visit
from qbwc_service.steps.submit import Submission, submit
from qbwc_service.store.port import StaleError, StoreUnavailableError
from qbwc_service.wiring import build

ADD = "<CustomerAddRq><CustomerAdd><Name>{}</Name></CustomerAdd></CustomerAddRq>"
QUERY = "<CustomerQueryRq><FullName>W{}</FullName></CustomerQueryRq>"
DONE = "all-submitted"
IDLE_VISITS = 3
PAUSE_SECONDS = 0.02
TRIES = 100


class Role(msgspec.Struct, frozen=True):
    """What one process does. `numbers` are first, end and step of the jobs that it submits."""

    folder: str
    db: str = ""
    table: str = ""
    endpoint: str = ""
    address: tuple[str, int] = ("", 0)
    connections: tuple[str, ...] = ()
    numbers: tuple[int, int, int] = (0, 0, 1)
    connection: str = ""
    password: str = ""
    machine: str = ""

    @property
    def settings(self) -> Settings:
        return Settings(db=Path(self.db), table=self.table, aws_endpoint=self.endpoint)


def writes(number: int) -> bool:
    """Whether the job of this number writes: every other one."""
    return number % 2 == 0


def submit_all(role: Role, services: Services) -> None:
    """Submit one's share, each under its key, and note what was accepted, in a file of one's own.

    Whoever takes over from one who was killed begins anew: what was accepted then is a duplicate.
    """
    caller = keys.operator("default")
    first, end, step = role.numbers
    with (Path(role.folder) / f"accepted-{first}").open("a", buffering=1) as noted:
        for number in range(first, end, step):
            text = (ADD if writes(number) else QUERY).format(f"W{number}")
            given = Submission(
                qbxml=text,
                connection_id=role.connections[number % len(role.connections)],
                idempotency_key=f"k{number}",
            )
            noted.write(f"{number} {_accepted(services, caller, given)}\n")


def _accepted(services: Services, caller: Any, given: Submission) -> str:
    for _ in range(TRIES):
        try:
            return submit(services, caller, given).id
        except (StaleError, StoreUnavailableError):
            time.sleep(PAUSE_SECONDS)
        except Refusal as no:
            if no.code is not Code.DUPLICATE_REQUEST:
                raise
            return str(no.extra["transaction_id"])
    raise AssertionError("the store stays away")


def poll(role: Role, services: Services) -> None:
    """Visit until all was submitted and nothing is left to do."""
    books, idle = connect(role.address), 0
    while idle < IDLE_VISITS:
        submitted = (Path(role.folder) / DONE).exists()
        busy = visit_once(role, services, books)
        idle = 0 if busy or not submitted else idle + 1
        if not busy:
            time.sleep(PAUSE_SECONDS)


def visit_once(role: Role, services: Services, books: Books) -> bool:
    """Make one visit as a Web Connector does; return whether anything was taken."""
    try:
        greeting = visit.authenticate(services, role.connection, role.password, address="")
    except (StaleError, StoreUnavailableError):
        return True
    assert isinstance(greeting, visit.Greeting)
    if greeting.company_file in ("none", "nvu"):
        return False
    session, hcp = books.begin(role.connection, role.machine)
    try:
        exchange_all(role, services, books, greeting.ticket, session, hcp)
    except (StaleError, StoreUnavailableError):
        return True  # a fault at the door: the visit is over, the next one sorts it out
    finally:
        books.end(role.connection, session)
    return True


def exchange_all(
    role: Role, services: Services, books: Books, ticket: str, session: int, hcp: str
) -> None:
    percent: Any = 0
    while percent in range(100):
        request = exchange.send(
            services,
            ticket,
            hcp=hcp,
            company_file=books.path(role.connection),
            country="US",
            major=16,
            minor=0,
        )
        if not request:
            break
        hcp = ""
        try:
            answer, hresult = books.process(role.connection, session, request), ""
        except Died as died:
            answer, hresult = "", str(died)
        percent = receiving.receive(services, ticket, response=answer, hresult=hresult, message="")
    visit.close(services, ticket)


def main() -> None:
    role = msgspec.json.decode(sys.argv[1], type=Role)
    relay = build(role.settings)
    try:
        (poll if role.connection else submit_all)(role, relay.services)
    finally:
        relay.close()


if __name__ == "__main__":
    main()
