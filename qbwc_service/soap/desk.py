"""What this room needs behind it: one method per call of the Web Connector."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from qbwc_service.domain.waits import Wait

WaitFor = Callable[[Wait], Awaitable[object]]
"""Awaits the bell of a Wait, or its moment `until`, whichever is first."""


class Greeting(Protocol):
    """What `authenticate` tells the Web Connector: four texts, in this order on the wire."""

    @property
    def ticket(self) -> str:
        """Name of the visit; the Web Connector repeats it in every later call."""
        ...

    @property
    def company_file(self) -> str:
        """'' (the file that is open), a full path, or one of `none`, `nvu`, `busy`."""
        ...

    @property
    def postpone(self) -> str:
        """Seconds to put this run off, as decimal text; '' for none."""
        ...

    @property
    def every(self) -> str:
        """Lower limit of the schedule in seconds, as decimal text; '' leaves it alone."""
        ...


class Desk(Protocol):
    """Decides what the Web Connector is told; every method runs in a worker thread.

    A method that has to wait returns a `Wait`; it is called again with the same arguments and
    `waited=` that value. Whatever it raises becomes a SOAP fault, and nothing counts as accepted.
    """

    def server_version(self) -> str:
        """Any text; shown to the bookkeeper under "More information"."""
        ...

    def client_version(self, version: str) -> str:
        """'' to go on; `W:…`, `E:…` and `O:…` stop an unattended run."""
        ...

    def authenticate(
        self, username: str, password: str, *, address: str, waited: Wait | None = None
    ) -> Greeting | Wait:
        """Open a visit; `address` is the client's, as the ASGI scope states it, or ''."""
        ...

    def send_request(
        self, ticket: str, *, hcp: str, company_file: str, country: str, major: int, minor: int
    ) -> str:
        """Return the message set for QuickBooks; '' makes the Web Connector ask `last_error`."""
        ...

    def receive_response(
        self,
        ticket: str,
        *,
        response: str,
        hresult: str,
        message: str,
        waited: Wait | None = None,
    ) -> int | Wait:
        """Take QuickBooks' answer in; return percent done, 100 to end, below 0 for an error."""
        ...

    def connection_error(self, ticket: str, *, hresult: str, message: str) -> str:
        """Take note that QuickBooks could not be opened; `done` stops the run."""
        ...

    def last_error(self, ticket: str) -> str:
        """Explain the last '' or negative answer to a bookkeeper; never ''."""
        ...

    def close(self, ticket: str) -> str:
        """End the visit; the text is shown in the Web Connector's status column."""
        ...
