"""Simulated company files in one process, for Web Connectors in others."""

import multiprocessing
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from multiprocessing.managers import BaseManager
from typing import Any

from qbwc_service.domain.connections import Connection
from qbwc_service.simulator import Company, RequestProcessorError, Session, quickbooks

KEY = b"tests"


class Died(Exception):  # noqa: N818 - an HRESULT on its way between two processes
    """QuickBooks answered with this HRESULT."""


class Books:
    """The company file of each connection, by its id; sessions go by number."""

    def __init__(self, connections: list[Connection]) -> None:
        self._owners = {one.id: one.owner_id for one in connections}
        self.companies = {
            one.id: Company(name=one.id, path=rf"C:\{one.id}.qbw") for one in connections
        }
        self._sessions: dict[int, Session] = {}
        self._numbers = count(1)
        for one in connections:
            company = self.companies[one.id]
            session = company.open("test")
            quickbooks.stamp(company, session, one.owner_id, one.file_id)
            company.close(session)

    def begin(self, name: str, machine: str) -> tuple[int, str]:
        """Open QuickBooks; return the session's number and the HCP document."""
        company, owner, number = self.companies[name], self._owners[name], next(self._numbers)
        session = self._sessions[number] = company.open("test")
        quickbooks.lock(company, session, owner, machine, company.clock())
        return number, quickbooks.hcp(company, session, owner)

    def process(self, name: str, number: int, request: str) -> str:
        try:
            return self.companies[name].process(self._sessions[number], request)
        except RequestProcessorError as error:
            raise Died(error.hresult) from None

    def end(self, name: str, number: int) -> None:
        self.companies[name].close(self._sessions.pop(number))

    def path(self, name: str) -> str:
        return self.companies[name].path

    def applied(self) -> int:
        """Return how many customers were added."""
        return sum(company.applied("CustomerAdd") for company in self.companies.values())

    def written(self) -> dict[str, int]:
        """Return how often each customer was added."""
        written: Counter[str] = Counter()
        for company in self.companies.values():
            with company._lock:
                for (request, name), times in company.effects.items():
                    written[name] += times if request == "CustomerAdd" else 0
        return dict(written)

    def kept(self) -> int:
        """Return how many message sets QuickBooks keeps a record of."""
        return sum(len(company.message_sets) for company in self.companies.values())


class Manager(BaseManager):
    """Lends `Books` to other processes."""


_opened: list[Books] = []


def _open(connections: list[Connection]) -> None:
    _opened.append(Books(connections))


def _the_books() -> Books:
    return _opened[0]


Manager.register("books", callable=_the_books)


@contextmanager
def lent(connections: list[Connection]) -> Iterator[tuple[tuple[str, int], Books]]:
    """Keep books for these connections in a process of its own; return its address, and them."""
    spawn = multiprocessing.get_context("spawn")
    manager = Manager(address=("127.0.0.1", 0), authkey=KEY, ctx=spawn)
    manager.start(_open, (connections,))
    try:
        address: Any = manager.address
        books: Any = manager.books()  # type: ignore[attr-defined]
        yield address, books
    finally:
        manager.shutdown()


def connect(address: tuple[str, int]) -> Books:
    """Return the books that another process lends."""
    manager = Manager(address=tuple(address), authkey=KEY)
    manager.connect()
    books: Books = manager.books()  # type: ignore[attr-defined]
    return books
