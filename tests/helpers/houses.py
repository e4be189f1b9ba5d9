"""Two houses for tests of moving: an office with a history, and an empty store an hour later."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from helpers.office import START, Office
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.jobs import Job
from qbwc_service.domain.records import Record
from qbwc_service.services import Services
from qbwc_service.steps import moving
from qbwc_service.steps.moving import Arrived
from qbwc_service.store.port import Key
from qbwc_service.store.sqlite import SqliteStore


def known_office() -> Office:
    office = Office()
    office.first_visit()
    return office


def empty_house(office: Office) -> Iterator[Services]:
    with closing(SqliteStore(None)) as store:
        yield replace(office.services, store=store, now=lambda: START + timedelta(hours=1))


def records(services: Services) -> dict[tuple[str, str], Record]:
    return {(type(one).__name__, one.id): one for one in services.store.export()}


def exported(office: Office) -> list[Record]:
    moving.shut_down(office.services)
    return list(moving.outgoing(office.services))


def moved(office: Office, target: Services) -> Arrived:
    found = exported(office)
    return moving.bring_in(target, lambda: found)


def jobs_of(services: Services, *ids: str) -> list[Job]:
    found = services.store.get(*(Key(Job, id_) for id_ in ids))
    return [one for one in found if isinstance(one, Job)]


def connection_of(services: Services, id_: str) -> Connection:
    (found,) = services.store.get(Key(Connection, id_))
    assert isinstance(found, Connection)
    return found
