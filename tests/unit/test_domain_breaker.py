"""The circuit breaker: how long QuickBooks is left alone, by what stands in the way."""

from itertools import pairwise

import pytest
from helpers.builders import NOON, arrival, connection, minutes, presence, seconds

from qbwc_service.domain.breaker import PAUSES, left_alone, refused_by, reset, said, tripped
from qbwc_service.domain.connections import LONGEST_TROUBLE, TROUBLES_KEPT, Met, Presence, Trouble
from qbwc_service.domain.guard import learn
from qbxml.codes.hresult_rows import ROWS
from qbxml.codes.hresults import hresult

UNHEARD_OF = hresult("0x8004FFFF")
LEAST_AND_MOST = {
    Trouble.QUICKBOOKS_CLOSED: (30, 300),
    Trouble.QUICKBOOKS_ERROR: (30, 300),
    Trouble.MODAL_DIALOG: (30, 120),
    Trouble.ACCESS_DENIED: (60, 600),
    Trouble.QUICKBOOKS_BROKEN: (60, 600),
    Trouble.WRONG_COMPANY_FILE: (60, 600),
}


def row(trouble: Trouble, times: int) -> list[Presence]:
    """Return the presence after each of so many equal troubles."""
    found = [presence()]
    for _ in range(times):
        found.append(tripped(found[-1], trouble, "Something.", NOON))
    return found[1:]


def pauses(trouble: Trouble, times: int = 12) -> list[float]:
    return [(one.retry_at - NOON).total_seconds() for one in row(trouble, times) if one.retry_at]


@pytest.mark.parametrize(("trouble", "bounds"), LEAST_AND_MOST.items())
def test_the_pause_doubles_from_the_first_to_the_longest(
    trouble: Trouble, bounds: tuple[int, int]
) -> None:
    first, most = bounds
    found = pauses(trouble)
    assert len(found) == 12
    assert first * 0.75 <= found[0] <= first * 1.25
    for times, pause in enumerate(found):
        steady = min(first * 2**times, most / 1.25)
        assert steady * 0.75 <= pause <= min(most, steady * 1.25)
    assert len(set(found)) == 12


def test_a_conflict_of_modes_leaves_quickbooks_alone_for_two_minutes_each_time() -> None:
    assert pauses(Trouble.SINGLE_USER_MODE, 4) == [120, 120, 120, 120]


def test_two_computers_on_one_login_do_not_open_it() -> None:
    met, again = row(Trouble.TWO_COMPUTERS, 2)
    assert met == again  # nothing to save, however often the other one calls
    once = Met(at=NOON, last_at=NOON, trouble=Trouble.TWO_COMPUTERS, text="Something.")
    assert met == presence(
        trouble=Trouble.TWO_COMPUTERS, trouble_text="Something.", troubles=(once,)
    )
    assert set(PAUSES) == set(Trouble) - {Trouble.TWO_COMPUTERS, Trouble.NO_ANSWER}


def test_connections_that_failed_together_come_back_apart() -> None:
    times = {
        tripped(presence(f"con-{n}"), Trouble.MODAL_DIALOG, "", NOON).retry_at for n in range(100)
    }
    assert len(times) == 100


def test_another_trouble_begins_its_own_count() -> None:
    *_, closed = row(Trouble.QUICKBOOKS_CLOSED, 5)
    dialog = tripped(closed, Trouble.MODAL_DIALOG, "A dialog.", NOON)
    assert (closed.failures, dialog.failures) == (5, 1)
    assert dialog.retry_at == row(Trouble.MODAL_DIALOG, 1)[0].retry_at


def test_a_visit_that_reaches_quickbooks_closes_it() -> None:
    *_, closed = row(Trouble.QUICKBOOKS_CLOSED, 5)
    known = learn(connection(), closed, arrival(), NOON)
    assert (known.trouble, known.failures, known.retry_at) == (None, 0, None)


def test_a_person_closes_it_and_the_trouble_stays_told() -> None:
    *_, closed = row(Trouble.QUICKBOOKS_CLOSED, 5)
    assert reset(closed) == presence(
        trouble=Trouble.QUICKBOOKS_CLOSED, trouble_text="Something.", troubles=closed.troubles
    )


def test_quickbooks_is_left_alone_up_to_the_moment_itself() -> None:
    met = presence(retry_at=NOON + minutes(2))
    assert left_alone(met, NOON + minutes(2) - seconds(0.001))
    assert not left_alone(met, NOON + minutes(2))
    assert not left_alone(presence(), NOON)


@pytest.mark.parametrize("code", [row[0] for row in ROWS])
def test_every_hresult_of_the_table_that_speaks_of_the_connection_has_a_pause(code: str) -> None:
    known = hresult(code)
    met = refused_by(presence(), known, "QuickBooks' own words.", NOON)
    assert met.trouble == known.waiting_reason
    assert met.trouble_text == f"QuickBooks' own words. {known.fix}"
    assert left_alone(met, NOON)


def test_an_hresult_that_no_table_knows_is_the_operators_after_three_runs() -> None:
    texts = []
    met = presence()
    for _ in range(4):
        met = refused_by(met, UNHEARD_OF, "Strange.", NOON)
        texts.append(met.trouble_text)
    plain = said(UNHEARD_OF, "Strange.")
    call = "someone has to look at that PC. Restart QuickBooks and the Web Connector."
    assert texts == [
        plain,
        plain,
        f"{plain} It has come 3 times in a row: {call}",
        f"{plain} It has come 4 times in a row: {call}",
    ]


def test_a_known_hresult_calls_nobody_however_often_it_comes() -> None:
    met = presence()
    for _ in range(9):
        met = refused_by(met, hresult("0x80040408"), "", NOON)
    assert met.trouble_text == said(hresult("0x80040408"), "")
    assert [a < b for a, b in pairwise(pauses(Trouble.QUICKBOOKS_CLOSED, 3))] == [True, True]


def test_a_trouble_that_goes_on_is_told_once_with_how_often_it_came() -> None:
    first, _, third = row(Trouble.QUICKBOOKS_CLOSED, 3)
    later = tripped(third, Trouble.QUICKBOOKS_CLOSED, "Still.", NOON + minutes(9))
    assert first.troubles == (
        Met(
            at=NOON,
            last_at=NOON,
            trouble=Trouble.QUICKBOOKS_CLOSED,
            text="Something.",
            until=first.retry_at,
        ),
    )
    assert later.troubles == (
        Met(
            at=NOON,
            last_at=NOON + minutes(9),
            trouble=Trouble.QUICKBOOKS_CLOSED,
            text="Still.",
            times=4,
            until=later.retry_at,
        ),
    )


def test_a_trouble_that_comes_back_or_another_code_of_it_is_told_anew() -> None:
    known = hresult("0x80040408")
    met = refused_by(presence(), known, "It would not start.", NOON)
    again = refused_by(learn(connection(), met, arrival(), NOON), known, "", NOON)
    other = refused_by(again, UNHEARD_OF, "x" * 999, NOON)
    assert [(one.code, one.text, one.times) for one in other.troubles] == [
        ("0x80040408", "It would not start.", 1),
        ("0x80040408", known.meaning, 1),
        ("0x8004FFFF", "x" * LONGEST_TROUBLE, 1),
    ]


def test_the_newest_troubles_are_kept() -> None:
    met = presence()
    for number in range(50):
        trouble = (Trouble.QUICKBOOKS_CLOSED, Trouble.MODAL_DIALOG)[number % 2]
        met = tripped(met, trouble, f"{number}", NOON)
    kept = [one.text for one in met.troubles]
    assert kept == [f"{number}" for number in range(50 - TROUBLES_KEPT, 50)]
