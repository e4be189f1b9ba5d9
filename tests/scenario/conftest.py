"""What the REST scenarios share: one server a module, a tenant a test."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers import backends
from helpers.office import Office, stores
from helpers.rest_desk import QUERY, Desk, NewDesk, add, office
from helpers.roomy import Roomy

from qbwc_service.config import load
from qbwc_service.store import dynamodb
from qbwc_service.store.aws import client

KINDS = ["sqlite", pytest.param("dynamodb", marks=pytest.mark.proof)]


@pytest.fixture(scope="module")
def new_desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[NewDesk]:
    """Make tenants on the module's server, whose settings are the module's own SETTINGS."""
    settings = getattr(request.module, "SETTINGS", {})
    with office(tmp_path_factory.mktemp("relay"), **settings) as new:
        yield new


@pytest.fixture
def desk(new_desk: NewDesk) -> Desk:
    """Return a new tenant."""
    return new_desk()


@pytest.fixture(scope="module")
def history(new_desk: NewDesk) -> tuple[Desk, dict[str, str]]:
    """One transaction of each status, in this order."""
    desk = new_desk()
    made = {"success": desk.queued(add("Ann"), identifier="a", idempotency_key="k")}
    desk.visit()
    desk.submit(add("Ann"), identifier="a", idempotency_key="k")
    made["duplicate"] = desk.listed()[0]
    made["error"] = desk.queued(add("Ann"), identifier="b")
    desk.visit()
    made["pending"] = desk.queued(QUERY, identifier="a")
    return desk, made


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Try the rules of delivery on each kind of store."""
    if metafunc.module.__name__.startswith(("test_delivery_", "test_fault_matrix_")):
        by_itself = metafunc.definition.get_closest_marker("deletes_by_itself")
        kinds = KINDS[:1] if by_itself else KINDS
        metafunc.parametrize("store_of_the_office", kinds, indirect=True)


@pytest.fixture
def receiver() -> Iterator[Any]:
    """Run a `carried.Receiver` on this machine."""
    from helpers.carried import receiving  # noqa: PLC0415 - only webhooks on AWS need it

    with receiving() as server:
        yield server


@pytest.fixture
def at(dynamodb_endpoint: str, moto_endpoint: str, tmp_path: Path) -> Iterator[Any]:
    """Run a `carried.Carried` on a table and a queue of its own."""
    from helpers.carried import carried  # noqa: PLC0415 - as above

    made = client("dynamodb", load(aws_endpoint=dynamodb_endpoint))
    with backends.table(made) as (_, name):
        office = Office(store=dynamodb.DynamoStore(name, Roomy(made)))
        with carried(office, moto_endpoint, name, tmp_path) as running:
            yield running


@pytest.fixture(autouse=True)
def store_of_the_office(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let offices that name no store be made on this kind of it."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield
        return
    made = client("dynamodb", load(aws_endpoint=request.getfixturevalue("dynamodb_endpoint")))
    with backends.table(made) as (_, name):
        stores.append(lambda: dynamodb.DynamoStore(name, Roomy(made)))
        try:
            yield
        finally:
            stores.pop()
