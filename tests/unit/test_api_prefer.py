"""The Prefer header, read as RFC 7240 says."""

import pytest

from qbwc_service.api.prefer import Preference, preference


@pytest.mark.parametrize(
    ("given", "seconds", "applied"),
    [
        ([], 15, ""),
        ([""], 15, ""),
        (["wait=7"], 7, "wait=7"),
        (["wait=0"], 0, "wait=0"),
        (["wait=007"], 7, "wait=7"),
        (['wait="7"'], 7, "wait=7"),
        (["Wait = 7"], 7, "wait=7"),
        (["wait=25"], 25, "wait=25"),
        (["wait=26"], 25, "wait=25"),
        (["wait=" + "9" * 50_000], 25, "wait=25"),
        (["wait=7;foo=bar"], 7, "wait=7"),
        (["wait=7, wait=9"], 7, "wait=7"),
        (["handling=strict", "wait=7"], 7, "wait=7"),
        (["respond-async"], 0, "respond-async"),
        (["wait=7, respond-async"], 7, "respond-async, wait=7"),
        (["respond-async, wait=7"], 7, "respond-async, wait=7"),
        (["respond-async, wait=never"], 0, "respond-async"),
        (["wait"], 15, ""),
        (["wait=-7"], 15, ""),
        (["wait=7.5"], 15, ""),
        (["wait=²"], 15, ""),
        (["return=minimal"], 15, ""),
    ],
)
def test_a_wish_to_wait_is_read_or_passed_over(
    given: list[str], seconds: int, applied: str
) -> None:
    assert preference(given, 15) == Preference(seconds, applied)
