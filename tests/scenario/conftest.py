"""What the REST scenarios share: one server a module, a tenant a test."""

from collections.abc import Iterator

import pytest
from helpers.rest_desk import QUERY, Desk, NewDesk, add, office


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
