"""Ids that sort in order of making, and secrets that cannot be guessed."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from helpers.builders import NOON, minutes, seconds
from hypothesis import given
from hypothesis import strategies as st

from qbwc_service.ids import (
    BASE62,
    CROCKFORD,
    SystemIds,
    encode,
    first_of_moment,
    milliseconds,
    moment_of,
)

LENGTH = len("tx-") + 26


class Clock:
    """A clock that stands where it is put."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment


def test_an_ordered_id_is_its_prefix_and_a_ulid_of_its_moment() -> None:
    made = SystemIds(Clock()).ordered("tx-")
    assert re.fullmatch(r"tx-[0-9a-hjkmnp-tv-z]{26}", made)
    assert made.startswith(first_of_moment("tx-", NOON))
    assert first_of_moment("tx-", NOON) == "tx-01kkp3fdg0"


def test_ids_of_one_millisecond_are_in_order_and_all_different() -> None:
    ids = SystemIds(Clock())
    made = [ids.ordered("tx-") for _ in range(10_000)]
    assert made == sorted(set(made))
    assert {len(one) for one in made} == {LENGTH}


def test_ids_never_run_backwards_when_the_clock_is_set_back() -> None:
    clock = Clock()
    ids = SystemIds(clock)
    made = []
    for shift in (0, 5, -3600, -3600, 1, 4, 5, 6, -86_400 * 400, 7):
        clock.moment = NOON + seconds(shift)
        made += [ids.ordered("") for _ in range(3)]
    assert made == sorted(set(made))


def test_ids_go_on_after_one_of_an_earlier_life_though_the_clock_was_set_back() -> None:
    clock = Clock()
    clock.moment = NOON + minutes(60)
    before = SystemIds(clock).ordered("tx-")
    clock.moment = NOON
    ids = SystemIds(clock)
    ids.start_after(before)
    made = [ids.ordered("tx-") for _ in range(100)]
    assert [before, *made] == sorted({before, *made})


def test_starting_after_an_older_id_changes_nothing() -> None:
    clock = Clock()
    ids = SystemIds(clock)
    newest = ids.ordered("tx-")
    clock.moment = NOON - minutes(60)
    ids.start_after(SystemIds(clock).ordered("tx-"))
    clock.moment = NOON
    assert newest < ids.ordered("tx-") < first_of_moment("tx-", NOON + seconds(0.001))


def test_a_later_moment_makes_a_later_id_whatever_the_random_part() -> None:
    clock = Clock()
    earlier, later = SystemIds(clock).ordered("tx-"), NOON + seconds(0.001)
    assert earlier < first_of_moment("tx-", later)
    clock.moment = later
    assert SystemIds(clock).ordered("tx-") > first_of_moment("tx-", later)


def test_eight_threads_make_no_id_twice_and_each_its_own_in_order() -> None:
    ids = SystemIds(Clock())
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: [ids.ordered("") for _ in range(500)], range(8)))
    assert all(own == sorted(own) for own in made)
    assert len({one for own in made for one in own}) == 4_000


def test_secrets_are_22_base62_characters_and_never_twice_the_same() -> None:
    ids = SystemIds(Clock())
    made = {ids.secret() for _ in range(1_000)}
    assert len(made) == 1_000
    assert all(re.fullmatch(r"[0-9A-Za-z]{22}", one) for one in made)
    assert {character for one in made for character in one[1:]} == set(BASE62)


def test_guids_are_in_braces_and_lower_case() -> None:
    ids = SystemIds(Clock())
    made = {ids.guid() for _ in range(100)}
    assert len(made) == 100
    pattern = r"\{[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}"
    assert all(re.fullmatch(pattern, one) for one in made)


BITS = st.integers(0, 2**130 - 1)


@given(BITS, BITS)
def test_written_numbers_sort_as_the_numbers_do(first: int, second: int) -> None:
    assert (encode(first, CROCKFORD, 26) < encode(second, CROCKFORD, 26)) is (first < second)
    assert (encode(first, BASE62, 22) < encode(second, BASE62, 22)) is (first < second)


def test_a_number_is_written_with_the_highest_digit_first_and_filled_with_zeros() -> None:
    assert encode(0, CROCKFORD, 3) == "000"
    assert encode(32 * 32 + 31, CROCKFORD, 4) == "010z"
    assert encode(2**128 - 1, BASE62, 22) == "7n42DGM5Tflk9n8mt7Fhc7"


def test_a_moment_before_1970_begins_where_all_ids_do() -> None:
    assert first_of_moment("tx-", datetime(1, 1, 1, tzinfo=UTC)) == "tx-0000000000"


def test_milliseconds_are_counted_from_1970() -> None:
    assert milliseconds(NOON.replace(microsecond=7_900)) == 1_773_489_600_007


@given(st.integers(0, 2**45))
def test_an_ordered_id_tells_when_it_was_made(thousandths: int) -> None:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=thousandths)
    assert moment_of(first_of_moment("tx-", moment) + "0" * 16) == moment
