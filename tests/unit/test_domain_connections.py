"""When a connection counts as offline, and what is said of it."""

from typing import Any

import pytest
from helpers.builders import NOON, connection, minutes, presence, seconds, seen

from qbwc_service.domain.budgets import Usage
from qbwc_service.domain.connections import (
    STATUS_REASONS,
    TROUBLE_STATUS,
    Change,
    ConnectionStatus,
    Presence,
    Trouble,
    status_of,
)
from qbwc_service.domain.logins import DENIED_REASONS, Denied, Refusals

STUCK = seen(trouble=Trouble.MODAL_DIALOG, trouble_text="A dialog is open.")


def polls(*gaps: float) -> Presence:
    """Return the presence after a first poll at noon and others at these gaps in seconds."""
    value, now = presence().polled(NOON), NOON
    for gap in gaps:
        now += seconds(gap)
        value = value.polled(now)
    return value


def test_a_poll_is_noted_with_the_gap_since_the_last_one() -> None:
    assert polls() == presence(last_poll_at=NOON, online=True)
    assert polls(5, 61.9) == presence(last_poll_at=NOON + seconds(66.9), online=True, gaps=(5, 61))


def test_the_last_five_gaps_are_kept() -> None:
    assert polls(1, 2, 3, 4, 5, 6, 7).gaps == (3, 4, 5, 6, 7)


@pytest.mark.parametrize(
    ("gaps", "limit"),
    [
        ((), minutes(3)),
        ((5, 5, 5), minutes(3)),
        ((60,), minutes(3)),
        ((61,), seconds(183)),
        ((600, 600, 600), minutes(30)),
        ((600, 600, 5, 5, 5), minutes(3)),
        ((600, 5, 600, 5, 600), minutes(30)),
        ((100, 200), seconds(450)),
        ((-3600, -3600), minutes(3)),
    ],
)
def test_offline_is_three_usual_intervals_without_a_poll_and_at_least_three_minutes(
    gaps: tuple[float, ...], limit: Any
) -> None:
    value = polls(*gaps)
    assert value.last_poll_at is not None
    assert value.offline_after == limit
    assert not value.offline(value.last_poll_at + limit)
    assert value.offline(value.last_poll_at + limit + seconds(1))


def test_a_web_connector_never_seen_is_offline() -> None:
    assert presence().offline(NOON)


@pytest.mark.parametrize(
    ("changes", "known", "status"),
    [
        ({"disabled": True, "paused": True}, presence(), ConnectionStatus.DISABLED),
        ({"disabled": True}, STUCK, ConnectionStatus.DISABLED),
        ({"paused": True}, presence(), ConnectionStatus.PAUSED),
        ({"paused": True}, STUCK, ConnectionStatus.PAUSED),
        ({}, presence(), ConnectionStatus.PENDING_SETUP),
        ({}, presence(trouble=Trouble.MODAL_DIALOG), ConnectionStatus.PENDING_SETUP),
        ({}, seen(last_poll_at=NOON - minutes(4)), ConnectionStatus.OFFLINE),
        ({}, STUCK.amend(last_poll_at=NOON - minutes(4)), ConnectionStatus.OFFLINE),
        ({}, seen(), ConnectionStatus.ONLINE),
    ],
)
def test_the_status_is_the_first_thing_that_is_wrong(
    changes: dict[str, Any], known: Presence, status: ConnectionStatus
) -> None:
    assert status_of(connection(**changes), known, NOON) == (status, STATUS_REASONS[status])


@pytest.mark.parametrize("trouble", Trouble)
def test_trouble_is_told_in_the_words_it_came_with(trouble: Trouble) -> None:
    known = seen(trouble=trouble, trouble_text="Do this.", warning="Moved.")
    wrong_file = trouble is Trouble.WRONG_COMPANY_FILE
    assert status_of(connection(), known, NOON) == (
        ConnectionStatus.COMPANY_FILE_MISMATCH
        if wrong_file
        else ConnectionStatus.QUICKBOOKS_UNAVAILABLE,
        "Do this.",
    )


def test_a_warning_is_shown_while_online() -> None:
    known = seen(warning="Moved or copied file.")
    assert status_of(connection(), known, NOON) == (
        ConnectionStatus.ONLINE,
        "Moved or copied file.",
    )


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (seen(warning="Moved or copied file."), ConnectionStatus.ONLINE),
        (STUCK, ConnectionStatus.QUICKBOOKS_UNAVAILABLE),
        (seen(last_poll_at=NOON - minutes(4)), ConnectionStatus.OFFLINE),
    ],
)
def test_d20_a_budget_that_has_run_out_is_told_and_the_connection_is_online_all_the_same(
    known: Presence, status: ConnectionStatus
) -> None:
    used = Usage(hour=NOON, busy_ms=60_000)
    found = status_of(connection(minutes_per_hour=1), known, NOON, used)
    assert (
        found[0],
        found[1].startswith("This hour's minutes of QuickBooks (1) are used up:"),
    ) == (
        status,
        status is ConnectionStatus.ONLINE,
    )


WRONG, ELSEWHERE = Denied.WRONG_PASSWORD, Denied.ADDRESS_NOT_ALLOWED


@pytest.mark.parametrize("known", [presence(), polls(600, 600, 600)])
def test_refused_logins_are_the_reason_of_silence_for_as_long_as_they_are_recent(
    known: Presence,
) -> None:
    last = NOON + minutes(120)
    told = known.refused(WRONG, "192.0.2.1", last)
    status = ConnectionStatus.OFFLINE if known.gaps else ConnectionStatus.PENDING_SETUP
    for moment in (last - known.offline_after, last, last + known.offline_after):
        assert status_of(connection(), told, moment) == (status, DENIED_REASONS[WRONG])
    later = last + known.offline_after + seconds(1)
    assert status_of(connection(), told, later) == (status, STATUS_REASONS[status])
    assert told.denied is not None


def noted(*refusals: tuple[Denied, float]) -> Refusals | None:
    """Return what is noted of refused logins, each so many seconds after noon."""
    value = presence()
    for why, after in refusals:
        value = value.refused(why, why.value, NOON + seconds(after))
    return value.denied


def met(why: Denied, since: float, last_at: float, times: int = 1) -> Refusals:
    return Refusals(
        why=why,
        since=NOON + seconds(since),
        last_at=NOON + seconds(last_at),
        times=times,
        address=why.value,
    )


@pytest.mark.parametrize(
    ("refusals", "left"),
    [
        ([(WRONG, 0), (WRONG, 59)], met(WRONG, 0, 0)),
        ([(WRONG, 0), (WRONG, 60)], met(WRONG, 0, 60, 2)),
        ([(WRONG, 0), (WRONG, -59)], met(WRONG, 0, 0)),
        ([(WRONG, 0), (WRONG, -3600)], met(WRONG, -3600, -3600, 2)),
        ([(ELSEWHERE, 0), (WRONG, 1), (WRONG, 180)], met(ELSEWHERE, 0, 0)),
        ([(ELSEWHERE, 0), (WRONG, 90), (ELSEWHERE, 120)], met(ELSEWHERE, 0, 120, 2)),
        ([(ELSEWHERE, 0), (WRONG, 181)], met(WRONG, 181, 181)),
        ([(WRONG, 0), (ELSEWHERE, 1), (ELSEWHERE, 2)], met(ELSEWHERE, 1, 1)),
        ([(WRONG, 0), (ELSEWHERE, 300)], met(ELSEWHERE, 300, 300)),
    ],
)
def test_a_right_password_from_elsewhere_is_not_hidden_by_wrong_ones_nor_by_a_clock_set_back(
    refusals: list[tuple[Denied, float]], left: Refusals
) -> None:
    assert noted(*refusals) == left


def test_every_status_has_a_reason_or_comes_from_trouble_which_brings_its_own() -> None:
    assert set(STATUS_REASONS) | set(TROUBLE_STATUS.values()) == set(ConnectionStatus)
    assert set(TROUBLE_STATUS) == set(Trouble)


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("disabled", [False, True])
def test_only_a_connection_neither_paused_nor_disabled_is_open_for_work(
    *, paused: bool, disabled: bool
) -> None:
    value = connection(paused=paused, disabled=disabled)
    assert value.open_for_work is (not paused and not disabled)


def test_the_timeline_keeps_the_newest_fifty_changes() -> None:
    changed = connection()
    for number in range(60):
        changed = changed.changed(Change(at=NOON, what=str(number), by="shop"), name=str(number))
    assert [line.what for line in changed.timeline] == [str(number) for number in range(10, 60)]
    assert (changed.name, changed.version) == ("59", 61)
