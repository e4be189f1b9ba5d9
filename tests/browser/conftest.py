"""What the tests in the browser share: the browser, and a desk with something of everything."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from helpers.browser import Screen, chromium
from helpers.builders import rollup
from helpers.console_stage import furnished
from helpers.rest_desk import QUERY, Desk, add, office

from qbwc_service.domain.breaker import refused_by
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.logins import Denied
from qbwc_service.domain.rollups import Span, Tally, start_of
from qbwc_service.steps import connections
from qbxml.codes.hresults import hresult

NewScreen = Callable[..., Screen]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return the browser, started once a module.

    No longer: what drives it leaves an event loop running in this thread, and other tests need one
    of their own.
    """
    with chromium() as started:
        yield started


@dataclass(frozen=True)
class Stage:
    """A tenant whose queue holds something of everything; ids by what became of them."""

    desk: Desk
    ids: dict[str, str]


def _troubled(desk: Desk) -> str:
    """Make a connection whose QuickBooks has been closed and now has a dialog open."""
    made = connections.create(desk.services, desk.operator, "Branch office", {}).connection
    now, seen = desk.services.now(), connections.Presence(id=made.id, tenant_id=desk.tenant_id)
    for code, ago in (("0x80040408", 300), ("0x80040408", 200), ("0x80040414", 20)):
        met = now - timedelta(seconds=ago)
        seen = refused_by(seen, hresult(code), "QuickBooks said so itself.", met)
    told = ("trouble", "trouble_text", "failures", "retry_at", "troubles")
    changes = {name: getattr(seen, name) for name in told}
    desk.amend(connections.Presence, made.id, last_poll_at=now, online=True, **changes)
    return made.id


def _denied(desk: Desk) -> str:
    """Make a connection whose Web Connector has tried a wrong password for some minutes."""
    made = connections.create(desk.services, desk.operator, "Second shop", {}).connection
    seen, now = connections.Presence(id=made.id, tenant_id=desk.tenant_id), desk.services.now()
    for ago in (180, 120, 60):
        moment = now - timedelta(seconds=ago)
        seen = seen.refused(Denied.WRONG_PASSWORD, "2001:db8::1428:57ab", moment)
    desk.amend(connections.Presence, made.id, refusals=seen.refusals)
    return made.id


def _yesterday(desk: Desk) -> None:
    """Let the desk's connection have been used for a day, mostly in the afternoon."""
    hour = start_of(Span.HOUR, desk.services.now())
    for ago in range(1, 20):
        count = 3 + (ago * 7) % 11
        tally = Tally(count=count, succeeded=count, quickbooks_ms=count * 1_900)
        day = rollup(
            hour - timedelta(hours=ago),
            tenant_id=desk.tenant_id,
            connection_id=desk.connection_id,
            lanes={Lane.STANDARD: tally},
        )
        desk.services.store.save(day)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Set the stage for a module."""
    with office(tmp_path_factory.mktemp("relay"), webhooks_allow_loopback=True) as new:
        desk: Desk = new()
        ids = furnished(desk)
        ids["succeeded"] = desk.queued(add("Ann"), identifier="order-1001")
        desk.visit()
        ids["failed"] = desk.queued(add("Ann"), identifier="order-1002")
        desk.visit()
        ids["answered"] = desk.queued(QUERY, identifier="all customers")
        desk.visit()
        ids["in doubt"] = desk.doubtful("Zoe")
        ids["queued"] = desk.queued(add("Ben"), identifier="<script>alert(1)</script>")
        ids["connection"], ids["tested"] = desk.connection_id, ids["answered"]
        ids["fresh"] = connections.create(
            desk.services, desk.operator, "Warehouse", {}
        ).connection.id
        ids["away"], ids["denied"] = _troubled(desk), _denied(desk)
        _yesterday(desk)
        yield Stage(desk, ids)


@pytest.fixture
def new_screen(browser: Any) -> Iterator[NewScreen]:
    """Make screens; nothing that the browser minded may be left at the end."""
    made: list[Screen] = []

    def new(url: str, **how: Any) -> Screen:
        made.append(Screen(browser, url, **how))
        return made[-1]

    yield new
    for screen in made:
        screen.close()
    assert [error for screen in made for error in screen.errors] == []
