"""What a bookkeeper is told about a connection and what befell it."""

import pytest
from helpers.builders import NOON, minutes, presence

from qbwc_service.console.advice import STEPS, TROUBLES, Told, history
from qbwc_service.domain.breaker import refused_by, tripped
from qbwc_service.domain.connections import ConnectionStatus, Trouble
from qbxml.codes.hresult_rows import ROWS
from qbxml.codes.hresults import hresult


def test_every_status_and_every_trouble_has_its_words() -> None:
    assert set(STEPS) == set(ConnectionStatus)
    assert set(TROUBLES) == set(Trouble)


@pytest.mark.parametrize("code", [row[0] for row in ROWS])
def test_every_hresult_is_told_with_its_cause_and_what_to_do(code: str) -> None:
    known = hresult(code)
    (told,) = history(refused_by(presence(), known, "Own words.", NOON), NOON)
    assert (told.code, told.said, told.fix, told.menu) == (
        code,
        "Own words.",
        known.fix,
        known.menu,
    )
    assert told.cause == (known.bookkeeper or known.meaning)


def test_the_newest_trouble_comes_first_and_goes_on_until_another_is_met() -> None:
    first = refused_by(presence(), hresult("0x80040408"), "", NOON)
    met = tripped(first, Trouble.TWO_COMPUTERS, "PC1 is at work.", NOON + minutes(1))
    now, before = history(met, NOON + minutes(1))
    assert now == Told(
        what="Two PCs use the same login",
        said="PC1 is at work.",
        cause="",
        fix="Remove the application from the Web Connector of one of them.",
        menu="",
        code="",
        first=NOON + minutes(1),
        last=NOON + minutes(1),
        times=1,
        until=None,
        goes_on=True,
    )
    assert (before.goes_on, before.until) == (False, None)


def test_how_long_quickbooks_is_left_alone_is_told_while_it_lasts() -> None:
    met = tripped(presence(), Trouble.SINGLE_USER_MODE, "Another mode.", NOON)
    assert [one.until for one in history(met, NOON)] == [NOON + minutes(2)]
    assert [one.until for one in history(met, NOON + minutes(2))] == [None]
