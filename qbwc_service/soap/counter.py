"""The desk behind the SOAP door: each call of the Web Connector, handed on to its step."""

import logging
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from qbwc_service import __version__
from qbwc_service.domain.waits import Wait
from qbwc_service.logs import event, note
from qbwc_service.services import Services
from qbwc_service.steps import exchange, receiving, visit
from qbwc_service.steps.changing import STOP
from qbwc_service.store.port import StaleError, StoreUnavailableError

log = logging.getLogger("qbwc_service.soap")

T = TypeVar("T")

TROUBLE_HERE = (
    "The server had a problem and sent nothing. Nothing is lost; it will try again at the next run."
)


NO_VISIT = {visit.WRONG_LOGIN: "nvu: wrong login", visit.NOTHING_TO_DO: "none: nothing to do"}
"""What the log says of a login that opened no visit."""
PAUSES = (0.2, 1.0, 3.0)
"""Seconds before an answer is tried to be saved again: it is the only proof of what was done."""
LONGEST = 5.0
"""Seconds after which it is not tried again: API Gateway waits 30 and answers in its own way."""
BUSY = (StoreUnavailableError, StaleError)
SHOWN = 40
"""Characters of the Web Connector's own words that a log line shows."""


class RelayDesk:
    """`desk.Desk` on the steps."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def server_version(self) -> str:
        """See `Desk.server_version`."""
        return f"QBXML Relay {__version__}"

    def client_version(self, version: str) -> str:
        """Let every version go on: a dialog would stop an unattended run (3.2)."""
        note(client_version=version[:SHOWN])
        return ""

    def authenticate(
        self, username: str, password: str, *, address: str, waited: Wait | None = None
    ) -> visit.Greeting | Wait:
        """See `Desk.authenticate`."""
        note(connection_id=username[:SHOWN])
        met = visit.authenticate(self._services, username, password, address=address, waited=waited)
        if isinstance(met, visit.Greeting):
            note(note=NO_VISIT.get(met.company_file))
        return met

    def send_request(
        self, ticket: str, *, hcp: str, company_file: str, country: str, major: int, minor: int
    ) -> str:
        """Answer "" when something breaks here: a fault would show the bookkeeper a stack (8.4).

        Tried again first where the store broke off: a claim may have been saved, and its write
        would stand in doubt though it never left. The step gives the same bytes again (D10).
        """
        step = partial(
            exchange.send,
            self._services,
            ticket,
            hcp=hcp,
            company_file=company_file,
            country=country,
            major=major,
            minor=minor,
        )
        return _until_saved("send", step, "")

    def receive_response(
        self,
        ticket: str,
        *,
        response: str,
        hresult: str,
        message: str,
        waited: Wait | None = None,
    ) -> int | Wait:
        """See `Desk.receive_response`. An answer is said to be taken only when it is saved.

        Where it cannot be, after some tries, -1 ends the visit cleanly: a fault would show the
        bookkeeper a stack. The set in flight is then given up like any other without an answer.
        """
        step = partial(
            receiving.receive,
            self._services,
            ticket,
            response=response,
            hresult=hresult,
            message=message,
            waited=waited,
        )
        stop: int | Wait = STOP
        return _until_saved("receive", step, stop)

    def connection_error(self, ticket: str, *, hresult: str, message: str) -> str:
        """See `Desk.connection_error`."""
        return visit.connection_error(self._services, ticket, hresult=hresult, message=message)

    def last_error(self, ticket: str) -> str:
        """See `Desk.last_error`."""
        try:
            return visit.last_error(self._services, ticket)
        except StoreUnavailableError:
            return TROUBLE_HERE

    def close(self, ticket: str) -> str:
        """See `Desk.close`."""
        return visit.close(self._services, ticket)


def _until_saved(name: str, step: Callable[[], T], otherwise: T) -> T:
    """Run a step, again where the store broke off; `otherwise` is the answer where it fails."""
    began = time.monotonic()
    for pause in (*PAUSES, None):
        try:
            return step()
        except Exception as error:  # noqa: BLE001 - whatever it is, getLastError explains
            late = time.monotonic() - began > LONGEST
            if pause is None or late or not isinstance(error, BUSY):
                event(log, f"{name}_failed", level=logging.ERROR, exc_info=error)
                return otherwise
            event(log, f"{name}_repeated", level=logging.WARNING, exc_info=error)
            time.sleep(pause)
    raise AssertionError("the last try returns")
