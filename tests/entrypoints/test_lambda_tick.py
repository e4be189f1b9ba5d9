"""The scheduled function: what it does, what it tells, and that no part of it stops another."""

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.builders import NOON, connection, job, minutes, seen, session
from helpers.lambda_events import Context, event, started, stocked, variables
from helpers.office import Office

from qbwc_service.domain.budgets import QuietHours
from qbwc_service.domain.connections import Depth, Trouble
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.sessions import InFlight
from qbwc_service.domain.states import State
from qbwc_service.entrypoints import aws_gauges, aws_tick
from qbwc_service.entrypoints.aws_calls import TickError
from qbwc_service.entrypoints.aws_gauges import gauges
from qbwc_service.entrypoints.aws_metrics import GAUGES
from qbwc_service.ids import first_of_moment
from qbwc_service.store.port import StoreUnavailableError

NONE = dict.fromkeys(GAUGES, 0.0)


@pytest.fixture
def office() -> Office:
    """Return an empty store with a clock at NOON; its own connection was never seen."""
    made = Office()
    made.clock.now = NOON
    return made


def waiting(name: str, lane: Lane, since: float, **changes: Any) -> Any:
    """Return a job of this connection that was accepted so many minutes ago."""
    moment = NOON - minutes(since)
    id_ = f"{first_of_moment('tx-', moment)}{'0' * 15}{name[-1]}"
    return job(id_, connection_id=name, lane=lane, created_at=moment, **changes)


def test_where_there_is_nothing_every_gauge_says_so(office: Office) -> None:
    assert gauges(office.services) == NONE


def test_gauges_add_up_what_waits_and_take_the_oldest_of_each_lane(office: Office) -> None:
    doubt = {"state": State.IN_DOUBT, "doubt_contact_at": NOON}
    office.store.save(
        Depth(id="con-1", interactive=1, standard=7, later=3),
        Depth(id="con-2", standard=5, batch=2),
        seen(id="con-1"),
        seen(id="con-2"),
        waiting("con-1", Lane.STANDARD, 3),
        waiting("con-2", Lane.STANDARD, 8),
        waiting("con-2", Lane.BATCH, 1, writes=False),
        waiting("con-1", Lane.INTERACTIVE, 20, **doubt),
        waiting("con-2", Lane.INTERACTIVE, 30, **doubt),
        waiting("con-2", Lane.INTERACTIVE, 40, state=State.NEEDS_ATTENTION),
    )
    assert gauges(office.services) == {
        **NONE,
        "QueueDepthInteractive": 1,
        "QueueDepthStandard": 12,
        "QueueDepthBatch": 2,
        "QueueDepthLater": 3,
        "OldestJobStandard": 480.0,
        "OldestJobBatch": 60.0,
        "JobsInDoubt": 2,
        "JobsNeedingAttention": 1,
    }


def test_connections_count_as_online_while_they_poll_and_offline_where_they_should(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aws_gauges, "BATCH", 2)
    polled, silent = {"last_poll_at": NOON}, {"last_poll_at": NOON - minutes(60)}
    office.store.save(
        *(connection(f"con-{n}") for n in range(1, 5)),
        connection("con-5", paused=True),
        connection("con-6", disabled=True),
        seen(id="con-1", **polled),
        seen(id="con-2", **polled, trouble=Trouble.QUICKBOOKS_CLOSED),
        seen(id="con-3", **polled, trouble=Trouble.WRONG_COMPANY_FILE),
        *(seen(id=f"con-{n}", **silent) for n in range(4, 7)),
    )
    assert gauges(office.services) == {**NONE, "ConnectionsOnline": 3, "ConnectionsOffline": 1}


def test_a_quiet_connection_and_one_in_a_long_visit_are_online(office: Office) -> None:
    quiet = (QuietHours(start="12:00", end="13:00"),)
    working = InFlight(since=NOON - minutes(20), job_id="tx-1")
    office.store.save(
        connection("con-1", quiet_hours=quiet),
        connection("con-2"),
        seen(id="con-1", last_poll_at=NOON),
        seen(id="con-2", last_poll_at=NOON - minutes(20), session_id="con-2.aa"),
        session("con-2.aa", last_call_at=NOON - minutes(20), in_flight=working),
    )
    assert gauges(office.services) == {**NONE, "ConnectionsOnline": 2}


def test_a_tick_that_fails_in_part_does_the_rest_and_fails_at_its_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = {"QBRELAY_DB": str(tmp_path / "r.db"), "QBRELAY_TABLE": "", "QBRELAY_AWS_ENDPOINT": ""}
    environment = variables("tick", **store)

    def unwell(*_: object) -> None:
        raise StoreUnavailableError("away")

    with stocked(environment), started("tick", environment) as handler:
        handler.runtime.relay.store.keys = unwell
        with pytest.raises(TickError, match="see tick_failed in the log"):
            handler(event("tick/schedule"), Context())
        del handler.runtime.relay.store.keys
        assert handler(event("tick/schedule"), Context()) == {}
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    failed = [line["part"] for line in lines if line.get("message") == "tick_failed"]
    parts = ["expire_jobs", "release_ended", "run_schedules", "count_depth", "forget_events"]
    assert failed == [*parts, "_tell"]
    counted = [line for line in lines if "_aws" in line]
    assert [line.get("TickFailures") for line in counted] == [[1.0] * 6, None]
    assert counted[1]["QueueDepthStandard"] == [2.0]
    assert counted[1]["ConnectionsOnline"] == [3.0]
    assert "tenant_id" not in counted[1]


def test_what_is_due_is_told_of_before_a_tick_that_may_take_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = {"QBRELAY_DB": str(tmp_path / "r.db"), "QBRELAY_TABLE": "", "QBRELAY_AWS_ENDPOINT": ""}
    environment = variables("tick", **store)
    done: list[str] = []
    for name in ("tick", "wake_due"):
        monkeypatch.setattr(aws_tick, name, lambda _, name=name: done.append(name))
    with stocked(environment), started("tick", environment) as handler:
        handler(event("tick/schedule"), Context())
    assert done == ["wake_due", "tick"]
